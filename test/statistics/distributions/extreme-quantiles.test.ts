import { expect, test } from 'vitest'
import { quantileOfT, twoSidedPOfT, upperPOfT } from '../../../pipeline/statistics/distributions/student-t.ts'
import { expectClose } from '../../support/tolerance.ts'

test.each([1, 1.2, 1.5, 2, 5])(
  'a quantile far out with df %f is finite, and its tail the given one',
  (df) => {
    for (const p of [1e-300, 1e-200, 1e-30]) {
      const quantile = quantileOfT(p, df)
      expect(Number.isFinite(quantile)).toBe(true)
      expectClose(upperPOfT(-quantile, df) / p, 1, 1e-8)
    }
  },
)

test('with one degree of freedom it is 1/(πp)', () => {
  expectClose(quantileOfT(1e-300, 1), -1 / (Math.PI * 1e-300), 1e-10)
})

test('p has a value at and beyond the point from which the tail is a power of t, for every df', () => {
  for (let df = 0.1; df < 50; df += 0.37) {
    for (const size of [0.999999, 1, 1.0000001, 10, 1e100]) {
      const p = twoSidedPOfT(1e10 * Math.sqrt(df) * size, df)
      expect(p).toBeGreaterThanOrEqual(0)
      expect(p).toBeLessThan(1)
    }
  }
})
