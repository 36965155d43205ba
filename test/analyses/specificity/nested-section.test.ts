import { expect, test } from 'vitest'
import { specificityBlocks } from '../../../pipeline/analyses/specificity/section.ts'
import type { Results, SpecificityRow } from '../../../pipeline/analyses/specificity/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row: SpecificityRow = {
  ...({
    index: 'c-index',
    outcome: 'bond',
    other: 'task',
    overlap: 'none',
    n: 32,
    estimator: 'correlation',
  } as const),
  ...{
    therapists: 32,
    slope_n: null,
    slope_difference: null,
    slope_low: null,
    slope_high: null,
    slope_t: null,
  },
  ...{ slope_df: null, slope_p: null, slope_reason: null },
  ...{ r_outcome: 0.51, r_other: -0.02, r_between: 0.3, difference: 0.53, conf_low: 0.15, conf_high: 0.87 },
  ...{ williams_t: 2.95, williams_df: 29, williams_p: 0.006, steiger_z: 2.7, steiger_p: 0.007 },
  ...{ meng_z: 2.6, meng_p: 0.009, reason: null },
}

const words = (specificity: readonly SpecificityRow[]) =>
  said(specificityBlocks({ study: smallStudy(), specificity } as unknown as Results))

const nested: SpecificityRow = {
  ...{ ...row, estimator: 'mixed-model', therapists: 14, slope_n: 32, slope_difference: 0.4 },
  ...{ slope_low: -0.05, slope_high: 0.85, slope_t: 1.9, slope_df: 20.7, slope_p: 0.071 },
}

test('in nested pairs the mixed model decides, whatever the tests of independent pairs say', () => {
  const text = words([nested])
  expect(text).toContain('difference of β = 0.40, 95% CI [−0.05, 0.85], t(20.7) = 1.90, p = .071.')
  expect(text).toContain('The association with bond did not differ significantly from that with task.')
  expect(text).not.toContain('higher than that with task')
  expect(text).toContain('Bond vs. task | 32 | 0.40 | [−0.05, 0.85] | 1.90 | 20.7 | .071')
  expect(words([{ ...nested, slope_p: 0.01 }])).toContain(
    'The association with bond was higher than that with task.',
  )
})

test('with too few therapists there is no comparison, and it says why', () => {
  const text = words([{ ...row, estimator: 'none', slope_reason: '4 therapists are too few' }])
  expect(text).toContain('Against task: no comparison, because 4 therapists are too few.')
  expect(text).not.toMatch(/differ significantly|higher than/)
})
