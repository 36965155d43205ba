import { expect, test } from 'vitest'
import { specificityBlocks } from '../../../pipeline/analyses/specificity/section.ts'
import type { Results, SpecificityRow } from '../../../pipeline/analyses/specificity/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row: SpecificityRow = {
  ...({ index: 'c-index', outcome: 'bond', other: 'task', overlap: 'none', n: 32 } as const),
  ...({ estimator: 'correlation', therapists: 32, slope_n: null, slope_difference: null } as const),
  ...{ slope_low: null, slope_high: null, slope_t: null, slope_df: null, slope_p: null, slope_reason: null },
  ...{ r_outcome: 0.51, r_other: -0.02, r_between: 0.3, difference: 0.53, conf_low: 0.15, conf_high: 0.87 },
  ...{ williams_t: 2.95, williams_df: 29, williams_p: 0.006, steiger_z: 2.7, steiger_p: 0.007 },
  ...{ meng_z: 2.6, meng_p: 0.009, reason: null },
}

const nested: SpecificityRow = {
  ...row,
  ...({ estimator: 'mixed-model', therapists: 14, slope_n: 31, slope_difference: 0.42 } as const),
  ...{ slope_low: 0.03, slope_high: 0.81, slope_t: 2.2, slope_df: 27.4, slope_p: 0.036 },
}

const words = (specificity: readonly SpecificityRow[]) =>
  said(specificityBlocks({ study: smallStudy(), specificity } as unknown as Results))

test('the difference with its interval and its tests', () => {
  const text = words([row])
  expect(text).toContain('difference of r = 0.53, 95% CI [0.15, 0.87], t(29) = 2.95, p = .006 (Williams)')
  expect(text).toContain('higher than that with task')
  expect(text).toContain('Bond vs. task | 32 | .51 | −.02 | .30 | 0.53 | [0.15, 0.87] | 2.95 | .006')
})

test('conclusions rest on the mixed model where therapists have several clients', () => {
  const text = words([nested])
  expect(text).toContain('difference of β = 0.42, 95% CI [0.03, 0.81], t(27.4) = 2.20, p = .036.')
  expect(text).toContain('higher than that with task')
  expect(text).not.toContain('(Williams).')
  expect(text).toContain('Bond vs. task | 31 | 0.42 | [0.03, 0.81] | 2.20 | 27.4 | .036')
  expect(text).toContain('| 2.95 | .006')
  // Significant by Williams, yet not by the mixed model.
  expect(words([{ ...nested, slope_p: 0.2 }])).toContain('did not differ significantly from that with task')
  expect(words([{ ...nested, slope_difference: -0.42 }])).toContain('lower than that with task')
})

test('too few therapists allow no conclusion, whatever the correlations', () => {
  const text = words([{ ...row, estimator: 'none', therapists: 4, slope_reason: '4 therapists are too few' }])
  expect(text).toContain('Against task: no comparison, because 4 therapists are too few.')
  expect(text).not.toMatch(/higher than|differ significantly/)
})

test('a difference that is not significant is not shown, one that is not defined has its reason', () => {
  expect(words([{ ...row, williams_p: 0.2 }])).toContain('did not differ significantly from that with task')
  const none = { difference: null, conf_low: null, conf_high: null, williams_t: null, williams_p: null }
  expect(words([{ ...row, ...none, reason: 'too few' }])).toContain('Against task: not defined: too few.')
})

test('a part of the outcome, with its items in it and taken out', () => {
  const text = words([
    { ...row, overlap: 'contained' },
    { ...row, overlap: 'removed', r_outcome: 0.4 },
  ])
  expect(text).toContain('r = .40 with what is left of bond (before: .51)')
  expect(text).toContain('Bond vs. task (its items taken out)')
})

test('nothing unless it is asked for', () => {
  expect(words([])).toBe('')
})
