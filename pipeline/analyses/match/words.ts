import { indexNamed } from '../../congruence/index-named.ts'
import { ROLES, type Role } from '../../congruence/role.ts'
import { bounded, count, interval, level, pText, testResult } from '../../document/apa.ts'
import { lowerFirst, type Text } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Study } from '../../study/study.ts'
import { isCaseloadWithheld } from '../withheld-therapists.ts'
import type { RePairedAssociationRow } from './association-table.ts'
import type { MatchPartRow, PartName } from './parts-table.ts'
import type { Results } from './table.ts'

type Parts = Readonly<Record<PartName, MatchPartRow>>

/** What the verdict comes to, after the sentences about the parts. */
function comesTo(
  verdict: Exclude<MatchPartRow['verdict'], null | 'not-tested'>,
  significant: readonly Role[],
) {
  const sides =
    significant.length === 2 ? 'both main effects' : `the main effect of the ${significant[0] ?? 'client'}`
  const were = significant.length === 2 ? 'were' : 'was'
  switch (verdict) {
    case 'match':
      return 'Match was significant; neither main effect was.'
    case 'main-effect':
      return `${sides.charAt(0).toUpperCase()}${sides.slice(1)} ${were} significant; match was not.`
    case 'both':
      return `Match was significant, and so ${were} ${sides}.`
    case 'neither':
      return 'Neither match nor a main effect was significant.'
    case 'opposite':
      return 'Match was significant against the prediction.'
  }
}

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
    ...mainEffects({ client, therapist }, outcome, study),
    comesTo(
      verdict,
      ROLES.filter(
        (role) => ({ client, therapist })[role].p !== null && { client, therapist }[role].p! < alpha,
      ),
    ),
  ]
}

/** ".12, 95% CI [−.20, .40], t(20.1) = 0.80, p = .430", with its β. */
function tested(row: MatchPartRow, study: Study): Text {
  return [
    `β = ${bounded(row.standardised)}, ${level(study.confidence)} CI ${interval(row.standardised_low, row.standardised_high)}, `,
    ...testResult('t', row.df, row.t, row.p),
  ]
}

/** Both main effects: in one sentence if neither is significant. */
function mainEffects(sides: Readonly<Record<Role, MatchPartRow>>, outcome: string, study: Study): Text {
  const alpha = significanceLevel(study.confidence)
  const { client, therapist } = sides
  if (client.p === null || therapist.p === null || client.p < alpha || therapist.p < alpha)
    return [
      ...mainEffect(therapist, 'therapist', outcome, study),
      ...mainEffect(client, 'client', outcome, study),
    ]
  const like = (who: Role) => `the ${who}’s ${indexNamed(sides[who].index).basis} to ${those(who)}`
  return [
    `Neither likeness of ${like('therapist')}`,
    ...coefficientOf(therapist),
    ` nor likeness of ${like('client')}`,
    ...coefficientOf(client),
    ' was significantly related to it. ',
  ]
}

const those = (who: Role) => `those of ${who === 'client' ? 'therapists' : 'clients'} in general`

const coefficientOf = (row: MatchPartRow): Text => [
  ` (β = ${bounded(row.standardised)}, `,
  ...pText(row.p),
  ')',
]

function mainEffect(row: MatchPartRow, who: Role, outcome: string, study: Study): Text {
  const { basis, direction } = indexNamed(row.index)
  if (row.p === null) return [`All ${who}s’ ${basis}s are equally like ${those(who)}. `]
  if (row.p >= significanceLevel(study.confidence))
    return [
      `Likeness of the ${who}’s ${basis} to ${those(who)} was not significantly related to it`,
      ...coefficientOf(row),
      '. ',
    ]
  const isHigher = row.standardised! > 0 === (direction === 'similarity')
  return [
    `Early ${outcome} was rated ${isHigher ? 'higher' : 'lower'} the more the ${who}’s ${basis} resembled ${those(who)}`,
    ...coefficientOf(row),
    '. ',
  ]
}

const STAYS = { client: 'therapist', therapist: 'client' } as const

/** What is left of the association when one side is re-paired. */
export function rePairedText(
  row: RePairedAssociationRow,
  caseloads: Results['caseload'],
  study: Study,
): Text {
  const start = `When ${row.redrawn}s were re-paired at random, each rating staying with its ${STAYS[row.redrawn]}, `
  if (row.p === null) return [`${start}there was nothing to compare: ${row.reason}. `]
  const alpha = significanceLevel(study.confidence)
  // From the number of all orders the clients of a therapist could follow.
  const isWithheld = isCaseloadWithheld(caseloads, study.privacy.fewest_clients)
  const orders =
    row.exact === 'yes'
      ? isWithheld
        ? 'all orders'
        : `all ${count(row.orders!)} orders`
      : `${count(row.orders!)} orders`
  const observed = bounded(row.observed)
  const found =
    row.verdict === 'about'
      ? `whether the observed ${observed} differed from this is too close to call at the ${level(alpha)} level`
      : row.p < alpha
        ? `the observed ${observed} was ${row.observed! > row.null_mean! ? 'higher' : 'lower'}`
        : `the observed ${observed} did not differ significantly from this`
  return [
    `${start}the correlation averaged ${bounded(row.null_mean)} over ${orders} (middle ${level(study.confidence)}: ${interval(row.null_low, row.null_high)}); ${found}, two-sided `,
    ...pText(row.p),
    ...(row.verdict === 'about'
      ? [' (Monte Carlo ', { em: 'SE' } as const, ` = ${bounded(row.mc_se, 4)})`]
      : []),
    '. ',
  ]
}
