import { expect, test } from 'vitest'
import { equivalenceBlocks } from '../../../pipeline/analyses/equivalence/section.ts'
import type { EquivalenceRow, Results } from '../../../pipeline/analyses/equivalence/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row: EquivalenceRow = {
  ...({
    index: 'c-index',
    outcome: 'bond',
    role: 'primary',
    estimator: 'correlation',
    n: 32,
    estimate: 0.5,
    smallest_effect: 0.2,
  } as const),
  ...({ test: 'z', df: null, statistic_lower: 4, statistic_upper: 2 } as const),
  ...{ p_lower: 0.0001, p_upper: 0.977, equivalence_p: 0.977 },
  ...({ equivalence_low: 0.24, equivalence_high: 0.69, verdict: 'relevant', reason: null } as const),
}
const hypothesis = { index: 'c-index', outcome: 'bond', smallest_effect: 0.2 }

const words = (equivalence: readonly EquivalenceRow[], settings: Record<string, unknown> = { hypothesis }) =>
  said(equivalenceBlocks({ study: smallStudy(settings), equivalence } as unknown as Results))

test('the interval of the primary correlation against the bounds', () => {
  const text = words([row, { ...row, index: 'd', role: 'exploratory', verdict: 'undecided' }])
  expect(text).toContain('A correlation between −.20 and .20 was declared too small to matter')
  expect(text).toContain('90% interval of the primary correlation, [.24, .69]')
  expect(text).toContain('none can be called too small to matter')
  expect(text).not.toContain('β')
})

test('that of a mixed model is the interval of its standardised coefficient', () => {
  const text = words([{ ...row, estimator: 'mixed-model', test: 't', df: 28.7 }])
  expect(text).toContain('A standardised coefficient between −.20 and .20 was declared too small to matter')
  expect(text).toContain('90% interval of the primary association, [.24, .69]')
})

test('without a test the reason', () => {
  expect(words([{ ...row, verdict: null, reason: 'all alike' }])).toContain(': all alike.')
})

test('nothing where no smallest effect was declared', () => {
  expect(words([], {})).toBe('')
})
