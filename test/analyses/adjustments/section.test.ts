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

test('how many of the family are significant, and every adjustment of each', () => {
  const adjustments = [row, { ...row, index: 'd', ...without }, { ...row, method: 'kendall', p: 0.5 }]
  const words = said(
    adjustmentBlocks({ study: smallStudy({ family: {} }), adjustments } as unknown as Results),
  )
  expect(words).toMatch(/has 4 tests, of which one could be made/)
  expect(words).toContain('C index | .010 | .040 | .030 | .025 | .020 | .015 | .060')
  expect(words).toContain('Profile distance (D) | — | — | — | — | — | — | —')
  expect(words).not.toContain('.500')
})

test('nothing where no family was declared', () => {
  expect(adjustmentBlocks({ study: smallStudy(), adjustments: [] } as unknown as Results)).toEqual([])
})
