import { expect, test } from 'vitest'
import { powerBlocks } from '../../../pipeline/analyses/power/section.ts'
import type { PowerRow, Results } from '../../../pipeline/analyses/power/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row: PowerRow = {
  ...({ index: 'c-index', outcome: 'bond', role: 'primary', n: 32, clients_weighted: 3 } as const),
  ...{ icc_index: 0.32, icc_outcome: 0.55, design_effect: 1.352, effective_n: 23.7 },
  ...{ rho: 0.3, power: 0.3027, power_one_sided: 0.996, wanted: 0.8, n_needed: 1084, pairs_needed: 1466 },
  ...{ critical_r: 0.405, detectable_r: 0.539, reason: null },
}

const words = (power: readonly PowerRow[], settings: Record<string, unknown> = { power: 0.8 }) =>
  said(powerBlocks({ study: smallStudy(settings), power, powerByCaseload: [] } as unknown as Results))

test('what the sample could have found, pairs counting as the independent ones they are worth', () => {
  const text = words([row, { ...row, role: 'secondary', rho: 0.1 }])
  expect(text).toContain('The 32 pairs of the primary association are worth about 23.7 independent ones')
  expect(text).toContain('1 + (3.00 − 1) × .320 × .550 = 1.35')
  expect(text).toContain('with 80% power is r = .54')
  expect(text).toContain('must reach .41')
  expect(text).toContain('.30 | .30 | > .99 | 1,084 | 1,466')
  expect(text).not.toContain('.10 |')
})

test('too few pairs are told of', () => {
  const few = { n: 3, effective_n: 3, icc_index: null, icc_outcome: null, detectable_r: null }
  expect(words([{ ...row, ...few }])).toContain('They are too few to find any correlation with 80% power.')
  const none = { ...few, n: 0, effective_n: 0, critical_r: null, power: null, power_one_sided: null }
  expect(words([{ ...row, ...none, reason: '0 pairs are too few for any test' }])).toContain(
    'is not given: 0 pairs are too few for any test.',
  )
})

test('nothing unless it is asked for', () => {
  expect(words([], {})).toBe('')
})
