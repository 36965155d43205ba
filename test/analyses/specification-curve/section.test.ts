import { expect, test } from 'vitest'
import { curveBlocks } from '../../../pipeline/analyses/specification-curve/section.ts'
import type { Results, SpecificationRow } from '../../../pipeline/analyses/specification-curve/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row = (own: Partial<SpecificationRow>): SpecificationRow => ({
  ...({ index: 'c-index', ties: 'shown', outcome: 'bond', window: 'mean', exclusion: 'none' } as const),
  ...({ method: 'pearson', role: 'exploratory', same_data: 1, n: 32, estimate: 0.3, p: 0.09 } as const),
  ...{ congruence_estimate: 0.3, place: 1, null_low: -0.3, null_median: 0, null_high: 0.3, reason: null },
  ...own,
})
const specifications = [
  row({}),
  row({ method: 'kendall', congruence_estimate: 0.4, place: 2, p: 0.03 }),
  row({ method: 'spearman', congruence_estimate: 0.5, place: 3, p: 0.004, role: 'primary' }),
]
const number = (statistic: string, value: number, p: number | null = 0.02) => ({
  ...{ exchange: 'pairs', statistic, direction: 'positive', specifications: 3, permutations: 2000 },
  ...{ value, null_median: 0.01, p, monte_carlo_se: 0.003, reason: null },
})
const specificationCurve = [
  number('median_estimate', 0.4),
  number('share_in_direction', 1),
  number('share_significant', 2 / 3),
  number('stouffer_z', 4.2),
]

const words = (own: object = {}) =>
  said(
    curveBlocks({
      study: smallStudy({ specification_curve: {} }),
      ...{ specifications, specificationCurve },
      ...own,
    } as unknown as Results),
  )

test('the estimates, the test of all of them, and what each choice leads to', () => {
  const text = words()
  expect(text).toContain('coefficient (three)')
  expect(text).toContain('leaves 3 specifications')
  expect(text).toContain('from .30 to .50, with a median of .40')
  expect(text).toContain('67% are so and significant by themselves')
  expect(text).toContain('is .50, higher than 67% of them')
  expect(text).toContain('Median estimate | .40 | .01 | .020 | .003')
  expect(text).toContain('Kendall | 1 | .40 | .40 | .40 | 100%')
})

test('specifications without a coefficient are counted, and if none has one that is said', () => {
  const none = row({
    congruence_estimate: null,
    p: null,
    place: null,
    reason: 'only 4 pairs with both values',
  })
  expect(words({ specifications: [...specifications, none] })).toContain('1 of them are not used')
  expect(words({ specifications: [none] })).toContain('No specification has a coefficient')
})

test('nothing unless it is asked for', () => {
  expect(words({ specifications: [], specificationCurve: [] })).toBe('')
})
