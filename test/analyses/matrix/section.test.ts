import { expect, test } from 'vitest'
import { matrixBlocks } from '../../../pipeline/analyses/matrix/section.ts'
import type { MatrixCell, Results } from '../../../pipeline/analyses/matrix/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const cell = (first: string, second: string, estimate: number | null, n: number): MatrixCell => ({
  ...({ first, second, deletion: 'pairwise', method: 'pearson', n, estimate } as const),
  ...{ conf_low: null, conf_high: null, p: null, reason: null },
})
const matrix = [
  cell('c-index', 'bond', 0.5, 32),
  cell('c-index', 'task', -0.2, 30),
  cell('bond', 'task', null, 31),
  { ...cell('c-index', 'bond', 0.9, 1), method: 'kendall' },
]

const words = (settings: Record<string, unknown>) =>
  said(
    matrixBlocks({ study: smallStudy({ indices: ['c-index'], ...settings }), matrix } as unknown as Results),
  )

test('coefficients below the diagonal, numbers of pairs above it', () => {
  const text = words({ matrix: ['pairwise'] })
  expect(text).toContain('1. C index |  | 32 | 30')
  expect(text).toContain('2. Bond | .50 |  | 31')
  expect(text).toContain('3. Task | −.20 | — | ')
})

test('nothing unless it is asked for', () => {
  expect(words({})).toBe('')
})
