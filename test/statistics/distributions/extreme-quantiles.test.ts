import { expect, test } from 'vitest'
import { quantileOfT, upperPOfT } from '../../../pipeline/statistics/distributions/student-t.ts'
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
