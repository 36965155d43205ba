import { describe, expect, test } from 'vitest'
import { spearman } from '../../../pipeline/statistics/correlation/spearman.ts'
import {
  SPEARMAN_EXACT_TO,
  twoSidedPOfSpearmanS,
} from '../../../pipeline/statistics/correlation/spearman-s.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/** Orders of n ranks by S, one by one. */
function enumerated(n: number): number[] {
  const counts: number[] = []
  const place = (rank: number, free: readonly number[], s: number): void => {
    if (free.length === 0) counts[s] = (counts[s] ?? 0) + 1
    for (const other of free)
      place(
        rank + 1,
        free.filter((one) => one !== other),
        s + (rank - other) ** 2,
      )
  }
  place(
    0,
    Array.from({ length: n }, (_, i) => i),
    0,
  )
  return counts
}

describe.each([2, 3, 4, 5, 6, 7, 8])('%i ranks', (n) => {
  const counts = enumerated(n)
  const total = counts.reduce((sum, count) => sum + (count ?? 0), 0)

  test('every S has the p of all orders one by one', () => {
    const middle = (n ** 3 - n) / 6
    for (let s = 0; s < counts.length; s += 2) {
      const asFar = counts.reduce(
        (sum, count, other) => (Math.abs(other - middle) >= Math.abs(s - middle) ? sum + (count ?? 0) : sum),
        0,
      )
      expectClose(twoSidedPOfSpearmanS(s, n), asFar / total, TOLERANCE.closedForm, `S = ${s}`)
    }
  })
})

/** Counted in another way, set by set with S itself, in Python's whole numbers. */
test.each([
  [10, 22, 0.0021731701940035275],
  [11, 44, 0.004651926006092673],
])('%i ranks, S = %i', (n, s, p) => {
  expectClose(twoSidedPOfSpearmanS(s, n), p, TOLERANCE.closedForm)
})

test('the extreme orders of the most ranks have 2/n!', () => {
  const factorial = Array.from({ length: SPEARMAN_EXACT_TO }, (_, i) => i + 1).reduce((a, b) => a * b)
  expectClose(twoSidedPOfSpearmanS(0, SPEARMAN_EXACT_TO), 2 / factorial, TOLERANCE.closedForm)
  expect(() => twoSidedPOfSpearmanS(0, SPEARMAN_EXACT_TO + 1)).toThrow(RangeError)
})

test('ten untied pairs', () => {
  const found = spearman([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [2, 1, 4, 3, 7, 5, 9, 6, 10, 8])
  expect(found).toMatchObject({ test: 'exact', statistic: 22 })
  expectClose(found.p, 0.0021731701940035275, TOLERANCE.closedForm)
})
