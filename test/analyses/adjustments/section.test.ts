import { expect, test } from 'vitest'
import { adjustmentBlocks } from '../../../pipeline/analyses/adjustments/section.ts'
import type { Results } from '../../../pipeline/analyses/adjustments/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row = {
  ...{ index: 'c-index', outcome: 'bond', method: 'pearson', p: 0.01, reason: null },
  ...{ bonferroni: 0.04, holm: 0.03, hochberg: 0.025, hommel: 0.02, bh: 0.015, by: 0.06 },
}
const without = { p: null, bonferroni: null, holm: null, hochberg: null, hommel: null, bh: null, by: null }

test('how many of the family are significant before and after adjustment', () => {
  const adjustments = [row, { ...row, index: 'd', ...without }, { ...row, method: 'kendall', p: 0.5 }]
  const words = said(
    adjustmentBlocks({ study: smallStudy({ family: {} }), adjustments } as unknown as Results),
  )
  expect(words).toMatch(/has 4 tests, of which one could be made/)
  expect(words).toContain('one of them is significant, one after Holm correction (Holm, 1979)')
})

test('nothing where no family was declared', () => {
  expect(adjustmentBlocks({ study: smallStudy(), adjustments: [] } as unknown as Results)).toEqual([])
})
