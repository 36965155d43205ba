import { describe, expect, test } from 'vitest'
import { decisions } from '../../../pipeline/report/findings/decision.ts'
import type { HypothesisResults, MatchResults } from '../../../pipeline/report/findings/results.ts'

const LEADING: HypothesisResults['leading'] = {
  index: 'c-index',
  outcome: 'bond',
  role: 'primary',
  estimator: 'mixed-model',
  n: 32,
  therapists: 14,
  estimate: 0.38,
  conf_low: 0.05,
  conf_high: 0.72,
  standard_error: 0.16,
  t: 2.33,
  df: 28.7,
  p: 0.027,
  p_adjusted: 0.4,
  p_bh: 0.4,
  effective_n: 30.7,
  equivalent_r: 0.4,
  slope: 0.1,
  slope_low: 0.01,
  slope_high: 0.2,
  p_decision: 0.027,
  verdict: 'supported',
  reason: null,
}

const WITHOUT: HypothesisResults['withoutTherapists'] = {
  ...{ role: 'primary', index: 'c-index', outcome: 'bond', unit: 'therapist', units: 14, undefined: 0 },
  ...{ lowest: 0.31, highest: 0.46, significant: 14, largest_cooks_distance: 0.3 },
}

const FLOW: HypothesisResults['flow'] = {
  ...{ index: 'c-index', outcome: 'bond', kept: 32, without_index: 0, without_outcome: 0 },
  ...{ incomplete: 0, pairs: 32, clients: 32, therapists: 14 },
}

const matched = (verdict: MatchResults['verdict']): MatchResults => ({
  verdict,
  unique: { estimate: 0.1, low: -0.2, high: 0.4, p: 0.5, isSignificant: false },
  client: null,
  therapist: { estimate: 0.5, low: 0.1, high: 0.9, p: 0.01, isSignificant: true },
})

const UNDECIDED: NonNullable<HypothesisResults['equivalence']> = {
  ...{ index: 'c-index', outcome: 'bond', role: 'primary', estimator: 'mixed-model', n: 32, estimate: 0.38 },
  ...{ smallest_effect: 0.2, test: 't', df: 28.7, statistic_lower: 3.5, p_lower: 0.001 },
  ...{ statistic_upper: 1.1, p_upper: 0.86, equivalence_p: 0.86 },
  ...{ equivalence_low: 0.1, equivalence_high: 0.66, verdict: 'undecided', reason: null },
}

function decided(changes: Partial<HypothesisResults>) {
  const results: HypothesisResults = {
    role: 'primary',
    direction: 'positive',
    leading: LEADING,
    match: null,
    withoutTherapists: WITHOUT,
    equivalence: null,
    flow: FLOW,
    ...changes,
  }
  return decisions({ hypotheses: [results], exploratory: [] })[0]!
}

const NOT_SUPPORTED = { ...LEADING, p: 0.2, p_decision: 0.2, verdict: 'not-supported' as const }
const NONE = { ...LEADING, estimator: 'none' as const, estimate: null, p: null, verdict: 'untested' as const }

describe('what can be said of a hypothesis', () => {
  test.each([
    ['a significant estimate in the predicted direction', {}, 'supported'],
    ['one in the other direction', { leading: { ...LEADING, verdict: 'opposite' as const } }, 'opposite'],
    ['one that is not significant', { leading: NOT_SUPPORTED }, 'not-supported'],
    [
      'a second one after a first that is not supported',
      { leading: { ...LEADING, verdict: 'gated' as const } },
      'gated',
    ],
    ['too few therapists', { leading: NONE }, 'inseparable'],
    ['no estimate although each therapist has one client', { leading: { ...NONE, n: 14 } }, 'undefined'],
  ])('%s', (_, changes, association) => {
    expect(decided(changes).association).toBe(association)
  })

  test.each([
    ['match', true, 'match'],
    ['both', true, 'both'],
    ['main-effect', true, 'main-effect'],
    ['neither', true, 'unclear'],
    ['opposite', true, 'unclear'],
    ['not-tested', true, null],
    ['match', false, 'match-only'],
    ['main-effect', false, null],
    ['neither', false, null],
  ] as const)('match verdict %s, association significant: %s', (verdict, significant, source) => {
    expect(decided({ match: matched(verdict), leading: significant ? LEADING : NOT_SUPPORTED }).source).toBe(
      source,
    )
  })

  test('against the prediction, what is unique to the pair may go the same way', () => {
    const opposite = { ...LEADING, estimate: -0.38, verdict: 'opposite' as const }
    expect(decided({ match: matched('opposite'), leading: opposite }).source).toBe('match')
  })

  test('a main effect of the other sign is no source of the association', () => {
    const therapist = { estimate: -0.5, low: -0.9, high: -0.1, p: 0.01, isSignificant: true }
    expect(decided({ match: { ...matched('main-effect'), therapist } }).source).toBe('unclear')
    expect(decided({ match: { ...matched('both'), therapist } }).source).toBe('match')
  })

  test('a conclusion that changes without one therapist is said to', () => {
    expect(decided({}).influence).toBe('holds')
    expect(decided({ withoutTherapists: { ...WITHOUT, significant: 11 } }).influence).toBe(
      'depends-on-therapists',
    )
    expect(decided({ leading: NOT_SUPPORTED }).influence).toBe(null)
  })

  test('many missing values are said from 15% on', () => {
    expect(decided({ flow: { ...FLOW, pairs: 28 } }).missing).toBe(null)
    expect(decided({ flow: { ...FLOW, pairs: 27 } }).missing).toBe('many')
  })

  test('without an estimate nothing is said of its size', () => {
    expect(decided({ equivalence: UNDECIDED }).size).toBe('undecided')
    expect(decided({ equivalence: UNDECIDED, leading: NONE }).size).toBe(null)
  })
})
