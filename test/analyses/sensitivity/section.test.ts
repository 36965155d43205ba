import { expect, test } from 'vitest'
import { sensitivityBlocks } from '../../../pipeline/analyses/sensitivity/section.ts'
import type { Results, SensitivityRow } from '../../../pipeline/analyses/sensitivity/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const error: SensitivityRow = {
  ...({
    index: 'c-index',
    outcome: 'bond',
    estimator: 'correlation',
    n: 32,
    supposition: 'reliability-1',
  } as const),
  ...{ estimate: 0.5, corrected: 0.625, conf_low: 0.225, conf_high: 0.9 },
  ...{ reliability_index: 1, reliability_outcome: 0.64 },
  ...{ sd: null, unrestricted_sd: null, reason: null },
}
const range: SensitivityRow = {
  ...{ ...error, supposition: 'unrestricted-range', reliability_index: null, reliability_outcome: null },
  ...{ sd: 3, unrestricted_sd: 3.69 },
}

const words = (sensitivity: readonly SensitivityRow[]) =>
  said(sensitivityBlocks({ study: smallStudy(), sensitivity } as unknown as Results))

test('both suppositions, each in its table, after a notice that these are no findings', () => {
  const text = words([error, range])
  expect(text).toMatch(/^These figures are not findings\./)
  expect(text).toContain('C index | 32 | .50 | .63 | [.23, .90] | no error | .64')
  expect(text).toContain('C index | 32 | .50 | .63 | [.23, .90] | 3.00 | 3.69')
  expect(text).toContain('The supposed SD is from the study file.')
  expect(text).toContain('Index | n | r observed | r corrected')
  expect(text).not.toContain('impossible')
})

test('those of a mixed model are named β', () => {
  const text = words([{ ...error, estimator: 'mixed-model' }])
  expect(text).toContain('Index | n | β observed | β corrected')
  expect(text).toContain('the same between therapists as within them')
})

test('an association that could not be corrected has its reason', () => {
  const none = { corrected: null, conf_low: null, conf_high: null, reason: 'ranks have no spread' }
  const text = words([{ ...range, ...none }])
  expect(text).toContain('C index | 32 | .50 | — | — | 3.00 | 3.69')
  expect(text).toContain('Dash: ranks have no spread.')
})

test('a value beyond 1 is said to be impossible', () => {
  expect(words([{ ...error, corrected: 1.2 }])).toContain('A correlation beyond 1 is impossible')
})

test('nothing where nothing was supposed', () => {
  expect(words([])).toBe('')
})
