import { primary } from '../analyses/correlations/primary.ts'
import { type Association, associations } from '../analyses/correlations/table.ts'
import { verdict } from '../analyses/correlations/verdict.ts'
import { type IntervalRow, intervals } from '../analyses/robustness/intervals-table.ts'
import { titleInText } from '../congruence/title-in-text.ts'
import { correlation, count, interval, inWords, level, pluralInWords } from '../document/apa.ts'
import { type Block, listed, paragraph } from '../document/document.ts'
import { outcomeLabel } from '../document/labels.ts'
import type { ReportMaterial } from './material.ts'

/** The primary result first, in one paragraph. */
export function findings({ study, rows }: ReportMaterial): Block[] {
  const tests = rows(associations)
  const row = primary(tests)
  const outcome = outcomeLabel(study, row.outcome).toLowerCase()
  const blocks: Block[] = []
  if (study.simulated) {
    const what =
      study.simulated === true
        ? 'These data are simulated. No real client or therapist is in them,'
        : `Simulated: ${study.simulated}. No client was seen by a therapist here,`
    const text = [`${what} and no conclusion about real ones follows.`]
    blocks.push({ kind: 'paragraph', tone: 'notice', text })
  }
  blocks.push({
    kind: 'paragraph',
    tone: 'lead',
    text: [
      `Congruence of therapist and client (${titleInText(row.index)}) with early ${outcome}: `,
      ...correlation(row, study.confidence),
      '. ',
      ...verdict(row, study),
    ],
  })
  const nested = unlessPairsAreIndependent(row, rows(intervals), study.confidence)
  if (nested !== null) blocks.push({ kind: 'paragraph', tone: 'notice', text: [nested] })
  const others = tests.filter((other) => other.method === row.method && other.role === 'exploratory')
  const below = others.filter((other) => other.p_adjusted !== null && other.p_adjusted < 1 - study.confidence)
  const named = below.map(
    (other) => `${titleInText(other.index)} with ${outcomeLabel(study, other.outcome).toLowerCase()}`,
  )
  const only =
    others.length === 1 ? 'The other correlation' : `The other ${inWords(others.length)} correlations`
  const standing =
    below.length === 0
      ? 'after correction for their number none of them stands out.'
      : `after correction for their number ${pluralInWords(below.length, 'stands', 'stand')} out: ${listed(named)}.`
  blocks.push(
    others.length === 0
      ? paragraph(
          'This was the one hypothesis declared beforehand, and there is no other correlation of its kind.',
        )
      : paragraph(
          `This was the one hypothesis declared beforehand. ${only} of the same kind ${others.length === 1 ? 'is' : 'are'} exploratory; ${standing}`,
        ),
  )
  return blocks
}

/** What holds of the primary result if clients of one therapist are not independent; null if nobody has two. */
function unlessPairsAreIndependent(
  row: Association,
  found: readonly IntervalRow[],
  confidence: number,
): string | null {
  const { index, outcome, method, conf_low, conf_high } = row
  const own = found.find(
    (it) =>
      it.index === index &&
      it.outcome === outcome &&
      it.method === method &&
      it.unit === 'therapist' &&
      it.kind === (method === 'pearson' ? 'studentised' : 'bca'),
  )
  if (!own || own.low === null || own.high === null || own.clusters === own.n) return null
  const excludesZero = (low: number | null, high: number | null) => (low ?? 0) > 0 || (high ?? 0) < 0
  const [byPairs, byTherapists] = [excludesZero(conf_low, conf_high), excludesZero(own.low, own.high)]
  const narrow = method === 'pearson' ? '' : ' (BCa, which is too narrow with few therapists)'
  const holds = byTherapists
    ? `which ${byPairs ? 'also ' : ''}excludes zero`
    : `which does not exclude zero${byPairs ? '' : ' either'}`
  return (
    `This takes the ${count(own.n)} pairs as independent, and they are not: ${inWords(own.clusters)} therapists saw them. With whole ` +
    `therapists as the units the ${level(confidence)} interval is ${interval(own.low, own.high)}${narrow}, ${holds} (see Robustness).`
  )
}
