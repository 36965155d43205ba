import { ROLES, type Role } from '../../congruence/role.ts'
import type { FindingsResults, HypothesisResults, MatchResults } from './results.ts'

/** What can be said about one hypothesis, each aspect decided once. */
export interface Decision {
  readonly role: 'primary' | 'secondary'
  /** What the estimate that leads says of the hypothesis. */
  readonly association:
    | 'supported'
    | 'opposite'
    | 'not-supported'
    /** A second hypothesis that was not tested because the first is not supported. */
    | 'gated'
    /** Too few therapists to tell it from differences between them. */
    | 'inseparable'
    | 'undefined'
  /** Whether the association is one of match: said only where there is an association, or a match against it. */
  readonly source: 'match' | 'main-effect' | 'both' | 'unclear' | 'match-only' | null
  /** Whether a significant association stays so without each therapist. */
  readonly influence: 'holds' | 'depends-on-therapists' | null
  /** What an equivalence test adds. */
  readonly size: 'negligible' | 'relevant' | 'opposite' | 'undecided' | null
  /** Whether many pairs lack the rating or the index. */
  readonly missing: 'many' | null
}

/** From this share of pairs without a value on, the findings say so. */
const MANY_MISSING = 0.15

/** What can be said about each hypothesis of a study: a table of decisions, worded elsewhere. */
export function decisions({ hypotheses }: FindingsResults): Decision[] {
  return hypotheses.map((results) => {
    const association = associationOf(results)
    const significant = association === 'supported' || association === 'opposite'
    return {
      role: results.role,
      association,
      source: sourceOf(results, association),
      influence: significant ? influenceOf(results) : null,
      size: results.leading.estimate === null ? null : (results.equivalence?.verdict ?? null),
      missing: missingShare(results) >= MANY_MISSING ? 'many' : null,
    }
  })
}

function associationOf({ leading }: HypothesisResults): Decision['association'] {
  if (leading.verdict === 'gated') return 'gated'
  if (leading.estimator === 'none') return leading.n > leading.therapists ? 'inseparable' : 'undefined'
  if (leading.verdict === null || leading.verdict === 'untested') return 'undefined'
  return leading.verdict
}

function sourceOf(
  { match, leading }: HypothesisResults,
  association: Decision['association'],
): Decision['source'] {
  if (match === null || match.verdict === 'not-tested') return null
  if (association === 'gated') return null
  if (association === 'opposite' && match.verdict === 'opposite') return 'match'
  if (association !== 'supported' && association !== 'opposite')
    return match.verdict === 'match' || match.verdict === 'both' ? 'match-only' : null
  switch (match.verdict) {
    case 'match':
      return 'match'
    case 'both':
      return sidesOf(match, leading).length > 0 ? 'both' : 'match'
    case 'main-effect':
      return sidesOf(match, leading).length > 0 ? 'main-effect' : 'unclear'
    default:
      return 'unclear'
  }
}

/** The people whose main effect is significant and of the sign of the association, so that it can be its source. */
export function sidesOf(match: MatchResults, { estimate }: HypothesisResults['leading']): Role[] {
  return ROLES.filter((role) => {
    const side = match[role]
    return side?.isSignificant && Math.sign(side.estimate) === Math.sign(estimate!)
  })
}

function influenceOf({ withoutTherapists: row }: HypothesisResults): Decision['influence'] {
  if (row === null || row.significant === null || row.units < 2) return null
  return row.significant === row.units ? 'holds' : 'depends-on-therapists'
}

/** The share of the pairs kept that lack the rating or the index. */
function missingShare({ flow }: HypothesisResults): number {
  return flow.kept === 0 ? 0 : (flow.kept - flow.pairs) / flow.kept
}
