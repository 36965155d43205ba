import { indexNamed } from '../../congruence/index-named.ts'
import { bounded, count, interval, level, pText, testResult } from '../../document/apa.ts'
import { lowerFirst, type Text } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Study } from '../../study/study.ts'
import type { RePairedAssociationRow } from './association-table.ts'
import type { MatchPartRow, PartName } from './parts-table.ts'

type Parts = Readonly<Record<PartName, MatchPartRow>>

/** What the verdict comes to, after the sentences about the parts. */
const COMES_TO = {
  match: 'Match was shown, and no main effect.',
  'main-effect': 'A main effect was shown, and match was not.',
  both: 'Match was shown, and a main effect besides.',
  neither: 'No part was significant by itself, so that neither match nor a main effect was shown.',
  opposite: 'This contradicts the prediction.',
} as const

/** What is said of a hypothesis: the part that is unique to the pair, the main effects, and what they come to. */
export function verdictText({ client, therapist, unique }: Parts, study: Study): Text {
  const outcome = lowerFirst(outcomeLabel(study, unique.outcome))
  const verdict = unique.verdict!
  if (verdict === 'not-tested')
    return [
      `Match was not told apart from main effects of client and therapist in early ${outcome}: ${unique.reason}.`,
    ]
  const alpha = significanceLevel(study.confidence)
  const distance = indexNamed(unique.index).direction === 'distance'
  const against = verdict === 'opposite' ? ', against the prediction' : ''
  return [
    `What is unique to the pair was ${unique.p! < alpha ? '' : 'not significantly '}related to early ${outcome}${against}, `,
    ...tested(unique, study),
    `.${distance ? ' The index is a distance: a negative β means that more congruent pairs have higher ratings.' : ''} `,
    ...mainEffect(therapist, 'therapist', outcome, study),
    ...mainEffect(client, 'client', outcome, study),
    COMES_TO[verdict],
  ]
}

/** ".12, 95% CI [−.20, .40], t(20.1) = 0.80, p = .430", with its β. */
function tested(row: MatchPartRow, study: Study): Text {
  return [
    `β = ${bounded(row.standardised)}, ${level(study.confidence)} CI ${interval(row.standardised_low, row.standardised_high)}, `,
    ...testResult('t', row.df, row.t, row.p),
  ]
}

function mainEffect(row: MatchPartRow, who: 'client' | 'therapist', outcome: string, study: Study): Text {
  const { basis, direction } = indexNamed(row.index)
  const other = who === 'client' ? 'therapists' : 'clients'
  const those = `those of ${other} in general`
  if (row.p === null) return [`All ${who}s’ ${basis}s are equally like ${those}. `]
  const result: Text = [` (β = ${bounded(row.standardised)}, `, ...pText(row.p), '). ']
  if (row.p >= significanceLevel(study.confidence))
    return [`Likeness of the ${who}’s ${basis} to ${those} was not significantly related to it`, ...result]
  const isHigher = row.standardised! > 0 === (direction === 'similarity')
  return [
    `Early ${outcome} was rated ${isHigher ? 'higher' : 'lower'} the more the ${who}’s ${basis} is like ${those}`,
    ...result,
  ]
}

const STAYS = { client: 'the therapist’s place', therapist: 'the client' } as const

/** What one side drawn anew leaves of the association. */
export function rePairedText(row: RePairedAssociationRow, study: Study): Text {
  const start = `With ${row.redrawn}s drawn anew and the ratings left with ${STAYS[row.redrawn]}, `
  if (row.p === null) return [`${start}there is nothing to compare: ${row.reason}. `]
  const alpha = significanceLevel(study.confidence)
  const orders = `${row.exact === 'yes' ? 'all ' : ''}${count(row.orders!)} orders`
  const position = row.observed! > row.null_mean! ? 'higher' : 'lower'
  const ending: Text =
    row.verdict === 'about'
      ? [
          ` (standard error from drawing ${bounded(row.mc_se, 4)}): about ${bounded(alpha)}, so that the draws do not decide. `,
        ]
      : row.p < alpha
        ? [`: the observed correlation was ${position} than re-pairing leaves. `]
        : [': the observed correlation did not differ from what re-pairing leaves. ']
  return [
    `${start}the mean correlation over ${orders} was ${bounded(row.null_mean)} (middle ${level(study.confidence)} of them ${interval(row.null_low, row.null_high)}), against ${bounded(row.observed)} observed, two-sided `,
    ...pText(row.p),
    ...ending,
  ]
}
