import { expect, test } from 'vitest'
import { bayesBlocks } from '../../../pipeline/analyses/bayes/section.ts'
import type { BayesRow, Results } from '../../../pipeline/analyses/bayes/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row: BayesRow = {
  ...({
    index: 'c-index',
    outcome: 'bond',
    role: 'primary',
    estimator: 'correlation',
    n: 32,
    effective_n: 32,
    equivalent_r: 0.5,
    direction: 'positive',
  } as const),
  ...{ p_one_sided: 0.0018, ln_bf10: Math.log(12), ln_bf_directed: Math.log(24) },
  ...{ ln_bf10_chosen: Math.log(8), ln_bf_directed_chosen: Math.log(16), reason: null },
}

const words = (bayesFactors: readonly BayesRow[], settings: Record<string, unknown> = { bayes: {} }) =>
  said(bayesBlocks({ study: smallStudy(settings), bayesFactors } as unknown as Results))

test('the factors of the primary correlation under both priors', () => {
  const text = words([row, { ...row, index: 'd', role: 'exploratory', direction: 'negative' }])
  expect(text).toContain('BF10 = 12.00')
  expect(text).toContain('BF+0 = 24.00')
  expect(text).toContain('κ = 0.333')
  expect(text).toContain('strong evidence for an association')
  expect(text).toContain('For the primary correlation, BF10')
  expect(text).toContain('Pairs are independent, since each therapist saw one client.')
  expect(text).not.toContain('mixed model')
})

test('those of a mixed model are said to be of as many independent pairs as have its t', () => {
  const text = words([{ ...row, estimator: 'mixed-model', effective_n: 30.7, equivalent_r: 0.399 }])
  expect(text).toContain('For the primary association, BF10')
  expect(text).toContain('30.7 independent pairs (its degrees of freedom plus 2, of 32 pairs) with r = .40')
  expect(text).not.toContain('each therapist saw one client')
})

test('one that is not defined has its reason', () => {
  const none = { ln_bf10: null, ln_bf_directed: null, ln_bf10_chosen: null, ln_bf_directed_chosen: null }
  const text = words([{ ...row, ...none, reason: 'all alike' }])
  expect(text).toContain('not defined: all alike.')
})

test('nothing unless it is asked for', () => {
  expect(words([], {})).toBe('')
})
