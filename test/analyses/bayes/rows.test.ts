import { expect, test } from 'vitest'
import { bayesRows } from '../../../pipeline/analyses/bayes/rows.ts'
import type { Material } from '../../../pipeline/analyses/bayes/table.ts'
import { association } from '../../support/association.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

type BayesStudy = Material['study']

const bayes = (hypothesis = {}) =>
  smallStudy<BayesStudy>({ bayes: {}, hypothesis: { index: 'c-index', outcome: 'bond', ...hypothesis } })

/** With 1 degree of freedom t = 1 has the one-sided p of 1/2 − atan(1)/π = 1/4; r = √(1/2) of three pairs. */
const quarter = association({ n: 3, estimate: Math.SQRT1_2, statistic: 1, df: 1, p: 0.5 })

test('one-sided p in the direction of the hypothesis, which is turned round for a distance', () => {
  const [similarity, distance] = bayesRows([quarter, { ...quarter, index: 'd' }], bayes())
  expectClose(similarity!.p_one_sided, 0.25, TOLERANCE.probability)
  expect([similarity!.direction, similarity!.role]).toEqual(['positive', 'primary'])
  expectClose(distance!.p_one_sided, 0.75, TOLERANCE.probability)
  expect([distance!.direction, distance!.role]).toEqual(['negative', 'exploratory'])
})

test('the two directions share the factor of any correlation: BF10 is the mean of BF+0 and BF-0', () => {
  const [up] = bayesRows([quarter], bayes())
  const [down] = bayesRows([quarter], bayes({ direction: 'negative' }))
  for (const of of ['', '_chosen'] as const) {
    const [plus, minus] = [up![`ln_bf_directed${of}`]!, down![`ln_bf_directed${of}`]!].map(Math.exp)
    expectClose((plus! + minus!) / 2, Math.exp(up![`ln_bf10${of}`]!), TOLERANCE.iterative)
    expect(plus).toBeGreaterThan(minus!)
  }
})

test('a hypothesis without direction has no directed factor and no one-sided p', () => {
  const [row] = bayesRows([quarter], bayes({ direction: 'either' }))
  expect(row).toMatchObject({ ln_bf_directed: null, ln_bf_directed_chosen: null, p_one_sided: null })
  expect(row!.ln_bf10).not.toBeNull()
})

test('a perfect correlation has no finite factor, an undefined one its reason, other coefficients no row', () => {
  const perfect = association({ estimate: -1, statistic: null, df: null, n: 5 })
  const none = association({ outcome: 'task', estimate: null, p: null, reason: 'all alike' })
  expect(bayesRows([perfect, none, association({ method: 'kendall' })], bayes())).toMatchObject([
    { p_one_sided: 1, ln_bf10: null, reason: 'a perfect correlation: its Bayes factor would be infinite' },
    { p_one_sided: null, ln_bf10: null, reason: 'all alike' },
  ])
})

test('nothing unless it is asked for', () => {
  expect(bayesRows([quarter], smallStudy<BayesStudy>())).toEqual([])
})
