import { expect, test } from 'vitest'
import { asIndependentPairs } from '../../../pipeline/analyses/as-independent-pairs.ts'
import { bayesRows } from '../../../pipeline/analyses/bayes/rows.ts'
import type { Material } from '../../../pipeline/analyses/bayes/table.ts'
import type { Association } from '../../../pipeline/analyses/correlations/table.ts'
import type { LeadingRow } from '../../../pipeline/analyses/leading/table.ts'
import { association } from '../../support/association.ts'
import { leadingCorrelations, leadingRow } from '../../support/leading-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

type BayesStudy = Material['study']

const bayes = (hypothesis = {}, more = {}) =>
  smallStudy<BayesStudy>({
    bayes: {},
    hypothesis: { index: 'c-index', outcome: 'bond', ...hypothesis },
    ...more,
  })

const ofCorrelations = (associations: readonly Association[], study: BayesStudy) =>
  bayesRows(asIndependentPairs(leadingCorrelations(associations), associations), study)

const ofModels = (leading: readonly LeadingRow[], study: BayesStudy) =>
  bayesRows(asIndependentPairs(leading, []), study)

/** With 1 degree of freedom t = 1 has the one-sided p of 1/2 − atan(1)/π = 1/4; r = √(1/2) of three pairs. */
const quarter = association({ n: 3, estimate: Math.SQRT1_2, statistic: 1, df: 1, p: 0.5, role: 'primary' })

test('a mixed model: the factor of the correlation with its t, n = df + 2, which need not be whole', () => {
  const [row] = ofModels([leadingRow()], bayes())
  expect(row).toMatchObject({
    estimator: 'mixed-model',
    n: 32,
    effective_n: 30.7,
    role: 'primary',
    reason: null,
  })
  // By numerical integration in 40 digits (mpmath): 2.3179
  expect(Math.exp(row!.ln_bf10!)).toBeCloseTo(2.317899897, 8)
  // R: pt(2.33, 28.7, lower.tail = FALSE)
  expectClose(row!.p_one_sided, 0.013525182693, TOLERANCE.iterative)
})

test('where no estimate can be relied on there is no factor, and it says why', () => {
  const none = {
    estimator: 'none',
    effective_n: null,
    equivalent_r: null,
    t: null,
    df: null,
    p: null,
  } as const
  const [row] = ofModels(
    [leadingRow({ ...none, estimate: null, reason: '4 therapists are too few' })],
    bayes(),
  )
  expect(row).toMatchObject({ ln_bf10: null, p_one_sided: null, reason: '4 therapists are too few' })
})

test('fewer than one degree of freedom have none either', () => {
  const [row] = ofModels([leadingRow({ df: 0.8, effective_n: 2.8 })], bayes())
  expect(row).toMatchObject({ ln_bf10: null, reason: 'too few degrees of freedom for a Bayes factor' })
})

test('one-sided p in the direction of the hypothesis, which is turned round for a distance', () => {
  const d = { ...quarter, index: 'd', role: 'exploratory' } as const
  const [similarity, distance] = ofCorrelations([quarter, d], bayes())
  expectClose(similarity!.p_one_sided, 0.25, TOLERANCE.probability)
  expect([similarity!.direction, similarity!.role]).toEqual(['positive', 'primary'])
  expectClose(distance!.p_one_sided, 0.75, TOLERANCE.probability)
  expect([distance!.direction, distance!.role]).toEqual(['negative', 'exploratory'])
})

test('a second hypothesis has its own direction', () => {
  const study = bayes({}, { second_hypothesis: { outcome: 'task', direction: 'negative' } })
  const second = leadingRow({ outcome: 'task', role: 'secondary' })
  const [first, other] = ofModels([leadingRow(), second], study)
  expect([first!.direction, other!.direction]).toEqual(['positive', 'negative'])
  expectClose(first!.p_one_sided! + other!.p_one_sided!, 1, TOLERANCE.closedForm)
})

test('the two directions share the factor of any correlation: BF10 is the mean of BF+0 and BF-0', () => {
  const [up] = ofCorrelations([quarter], bayes())
  const [down] = ofCorrelations([quarter], bayes({ direction: 'negative' }))
  for (const of of ['', '_chosen'] as const) {
    const [plus, minus] = [up![`ln_bf_directed${of}`]!, down![`ln_bf_directed${of}`]!].map(Math.exp)
    expectClose((plus! + minus!) / 2, Math.exp(up![`ln_bf10${of}`]!), TOLERANCE.iterative)
    expect(plus).toBeGreaterThan(minus!)
  }
})

test('a hypothesis without direction has no directed factor and no one-sided p', () => {
  const [row] = ofCorrelations([quarter], bayes({ direction: 'either' }))
  expect(row).toMatchObject({ ln_bf_directed: null, ln_bf_directed_chosen: null, p_one_sided: null })
  expect(row!.ln_bf10).not.toBeNull()
})

test('a perfect correlation of few pairs has a factor, one of more has none, an undefined one its reason', () => {
  const perfect = association({ estimate: -1, statistic: null, df: null, n: 5 })
  const none = association({ outcome: 'task', estimate: null, p: null, reason: 'all alike' })
  expect(ofCorrelations([perfect, none], bayes())).toMatchObject([
    {
      p_one_sided: 1,
      ln_bf10: null,
      ln_bf10_chosen: expect.closeTo(Math.log(3.2), 12),
      reason: 'a perfect correlation of this many pairs: its Bayes factor is infinite with the usual prior',
    },
    { p_one_sided: null, ln_bf10: null, reason: 'all alike' },
  ])
})

test('of independent pairs it is that of Pearson’s r, whatever the method of the hypothesis', () => {
  const ranks = association({ method: 'spearman', estimate: 0.3 })
  const both = [quarter, ranks]
  const [row] = bayesRows(asIndependentPairs(leadingCorrelations(both, 'spearman'), both), bayes())
  expect(row).toMatchObject({ equivalent_r: Math.SQRT1_2, effective_n: 3 })
})

test('nothing unless it is asked for', () => {
  expect(ofCorrelations([quarter], smallStudy<BayesStudy>())).toEqual([])
})
