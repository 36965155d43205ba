import { caseload } from '../../analyses/composition/caseload-table.ts'
import type { RePairedAssociationRow } from '../../analyses/match/association-table.ts'
import { match } from '../../analyses/match/match.ts'
import type { MatchPartRow, PartName } from '../../analyses/match/parts-table.ts'
import type { Results as MatchResults } from '../../analyses/match/table.ts'
import { rePairedText, verdictText } from '../../analyses/match/words.ts'
import { responseSurface } from '../../analyses/response-surface/response-surface.ts'
import { notFittedText, surfaceText } from '../../analyses/response-surface/section.ts'
import type { Results as SurfaceResults } from '../../analyses/response-surface/table.ts'
import {
  type Block,
  cite,
  paragraph,
  type Section,
  type Text,
  toFigure,
  toTable,
} from '../../document/document.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Study } from '../../study/study.ts'
import { quoted, resultsOf, type Told } from '../told.ts'

/** Whether the association is one of match, or of a main effect of client or therapist. */
export function matchOrMainEffect(told: Told): Section {
  const { study } = told
  const { index, outcome } = study.hypothesis
  const { matchParts, rePairedAssociations } = resultsOf<MatchResults>(told, match)
  const isOwn = (row: { index: string; outcome: string }) => row.index === index && row.outcome === outcome
  const part = (name: PartName) => matchParts.filter(isOwn).find((row) => row.part === name)!
  const parts = { client: part('client'), therapist: part('therapist'), unique: part('unique') }
  const isSplit = matchParts.some((row) => isOwn(row) && row.standardised !== null)
  const table = isSplit ? quoted(told, 'table-match') : []
  const figure = quoted(told, 'figure-re-paired-association')
  const isTested = parts.unique.verdict !== null && parts.unique.verdict !== 'not-tested'
  const redrawn = rePairedAssociations.filter((row) => isTested && isOwn(row) && row.p !== null)
  const blocks: Block[] =
    parts.unique.verdict === null
      ? [paragraph(`The index could not be split into main effects and match: ${parts.unique.reason}.`)]
      : !isTested
        ? [paragraph(...verdictText(parts, study))]
        : [
            paragraph(
              'The index was split into what is typical of the client, what is typical of the therapist, and what is unique to the pair (',
              cite('back-kenny-2010'),
              ...(table.length > 0 ? ['; ', toTable('match')] : []),
              '). ',
              ...verdictText(parts, study),
            ),
            ...table,
          ]
  if (redrawn.length > 0)
    blocks.push(
      paragraph(
        ...redrawn.flatMap((row) => rePairedText(row, told.rows(caseload), study)),
        ...mixedEvidence(parts.unique, redrawn, study),
        ...(figure.length > 0 ? [toFigure('re-paired-association'), ' shows both.'] : []),
      ),
      ...figure,
    )
  blocks.push(...surfaces(told))
  return { id: 'match-or-main-effect', title: 'Match or Main Effect', blocks }
}

/** That re-pairing does not bear out a significant match, where it does not. */
function mixedEvidence(
  { p }: MatchPartRow,
  redrawn: readonly RePairedAssociationRow[],
  { confidence }: Study,
): Text {
  const alpha = significanceLevel(confidence)
  const isMixed = p! < alpha && redrawn.some((row) => row.verdict === 'about' || row.p! >= alpha)
  return isMixed ? ['The evidence of match is therefore mixed. '] : []
}

function surfaces(told: Told): Block[] {
  const results = resultsOf<SurfaceResults>(told, responseSurface)
  const { surfaceFits, study } = results
  const fitted = surfaceFits.filter(({ r2 }) => r2 !== null)
  if (fitted.length === 0) return surfaceFits.length === 0 ? [] : [paragraph(...notFittedText(surfaceFits))]
  const { outcome } = study.hypothesis
  const figure = quoted(told, 'figure-response-surface')
  const text: Text = fitted.some((fit) => fit.outcome === outcome)
    ? surfaceText(outcome, fitted, results)
    : []
  return [
    paragraph(
      'Response surfaces were fitted to the scores of client and therapist on the same type (',
      cite('humberg-nestler-back-2019'),
      ...['table-response-surface', 'figure-response-surface']
        .filter((ref) => told.prints(ref))
        .flatMap((ref) => ['; ', { ref }]),
      '). ',
      ...text,
    ),
    ...figure,
  ]
}
