import { expect, test } from 'vitest'
import type { PowerByCaseloadRow } from '../../../pipeline/analyses/power/caseload-table.ts'
import { powerBlocks } from '../../../pipeline/analyses/power/section.ts'
import type { PowerRow, Results } from '../../../pipeline/analyses/power/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row: PowerRow = {
  ...({ index: 'c-index', outcome: 'bond', role: 'primary', n: 32, effective_n: 32 } as const),
  ...{ clients_weighted: null, icc_index: null, icc_outcome: null, design_effect: 1 },
  ...{ rho: 0.3, power: 0.3927, power_one_sided: 0.996, wanted: 0.8, n_needed: 1084, pairs_needed: 1084 },
  ...{ critical_r: 0.349, detectable_r: 0.468, reason: null },
}

/** 1 + (2.6 − 1) · .5 · .25 = 1.2: 32 pairs are worth 26.7. */
const nested: PowerRow = {
  ...row,
  ...{ clients_weighted: 2.6, icc_index: 0.5, icc_outcome: 0.25, design_effect: 1.2 },
  ...{ effective_n: 32 / 1.2, pairs_needed: 1301, critical_r: 0.382, detectable_r: 0.51 },
}

const words = (power: readonly PowerRow[], powerByCaseload: readonly PowerByCaseloadRow[] = []) =>
  said(powerBlocks({ study: smallStudy({ power: 0.8 }), power, powerByCaseload } as unknown as Results))

test('what independent pairs could have found, and the table', () => {
  const text = words([row])
  expect(text).toContain('The 32 pairs of the primary association are independent')
  expect(text).toContain('with 80% power is r = .47 (two-sided test at the 5% level)')
  expect(text).toContain('must reach .35')
  expect(text).toContain('.30 | .39 | > .99 | 1,084')
  expect(text).not.toContain('nested as here')
})

test('what nested pairs are worth, and how many would be needed', () => {
  const text = words([nested])
  expect(text).toContain('The 32 pairs of the primary association are worth about 26.7 independent ones')
  expect(text).toContain('1 + (2.6 − 1) × .50 × .25 = 1.20')
  expect(text).toContain('with 80% power is r = .51')
  expect(text).toContain('Exact Power With 32 Nested Pairs')
  expect(text).toContain('.30 | .39 | > .99 | 1,084 | 1,301')
})

test('the second hypothesis has its own sentences; the table is that of the first', () => {
  const text = words([row, { ...nested, role: 'secondary', outcome: 'task', rho: 0.1 }])
  expect(text).toContain('The 32 pairs of the association of the second hypothesis are worth about 26.7')
  expect(text).toContain('.30 |')
  expect(text).not.toContain('.10 |')
})

test('of pairs too few to find anything it is said, and why there is no power at all', () => {
  expect(words([{ ...row, n: 3, effective_n: 3, detectable_r: null }])).toContain(
    'They are too few to find any correlation with 80% power',
  )
  const none = { effective_n: null, power: null, power_one_sided: null, critical_r: null, detectable_r: null }
  const text = words([{ ...row, ...none, reason: '4 therapists are too few' }])
  expect(text).toContain(
    'Power of the test of the primary association is not given: 4 therapists are too few.',
  )
  expect(text).toContain('.30 | — | — | 1,084')
  expect(text).toContain('Dash: 4 therapists are too few.')
})

test('what a next study would need, by the clients of each therapist', () => {
  const next = { rho: 0.3, wanted: 0.8, icc_index: 0.5, icc_outcome: 0.25 }
  const text = words(
    [nested],
    [
      { ...next, clients_each: 1, design_effect: 1, pairs_needed: 84, therapists_needed: 84 },
      { ...next, clients_each: 5, design_effect: 1.5, pairs_needed: 130, therapists_needed: 26 },
    ],
  )
  expect(text).toContain('Supposed correlation | 1 client | 5 clients')
  expect(text).toContain('.30 | 84 (84) | 130 (26)')
  expect(text).toContain('.50 of the index, .25 of the rating')
})

test('nothing unless it is asked for', () => {
  expect(words([])).toBe('')
})
