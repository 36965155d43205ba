import { expect, test } from 'vitest'
import { bayesFactor } from '../../../pipeline/statistics/evidence/bayes-factor.ts'
import { lnReplicationBayesFactor } from '../../../pipeline/statistics/two-studies/replication-bayes-factor.ts'
import { fc } from '../../support/properties.ts'
import { expectClose } from '../../support/tolerance.ts'

/**
 * mpmath 1.3.0, 25 digits. For r = 1 with p = 1/κ + (n - 1)/2 and b = 1/κ - n/2 + 1 the integral over rho = 2t - 1 has
 * the closed form B(p, b)·3F2(1/2, 1/2, p; n - 1/2, p + b; 1).
 */
test.each([
  [1, 5, 1 / 3, 3.2],
  [1, 6, 1 / 3, 7.875],
  [1, 7, 1 / 3, 32],
  [1, 3, 1, 2],
  [1, 4, 0.99, 149.5],
  [0.8, 32, 0.001, 1.156253044025763],
  [0.9999, 5, 0.01, 1.030524922390789],
  [0.5, 3.2, 2, 0.5664908626737231],
])('r = %f, n = %f, κ = %f', (r, n, kappa, value) => {
  expectClose(Math.exp(bayesFactor(r, n, kappa)!.ln10), value, 1e-10)
  expectClose(Math.exp(bayesFactor(-r, n, kappa)!.ln10), value, 1e-10)
})

test('a perfect correlation has a factor only for fewer than 2 + 2/κ pairs', () => {
  expect(bayesFactor(1, 8, 1 / 3)).toBeNull()
  expect(bayesFactor(1, 4, 1)).toBeNull()
  expect(bayesFactor(-1, 2002, 0.001)).toBeNull()
  expect(bayesFactor(-1, 40, 0.001)).not.toBeNull()
})

test('is finite for every prior that may be chosen, however strong the data are', () => {
  const r = fc.oneof(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.constantFrom(0.9999, -0.999999, 1 - 2 ** -53),
  )
  const kappa = fc.oneof(
    fc.double({ min: 1e-4, max: 2, noNaN: true }),
    fc.constantFrom(1e-4, 0.0003, 0.01, 2),
  )
  fc.assert(
    fc.property(r, fc.integer({ min: 3, max: 2000 }), kappa, (r, n, kappa) => {
      const found = bayesFactor(r, n, kappa)
      if (found === null) {
        expect(Math.abs(r)).toBe(1)
        return
      }
      for (const value of Object.values(found)) expect(Number.isFinite(value)).toBe(true)
      expect(found.ln10).toBeCloseTo(bayesFactor(-r, n, kappa)!.ln10, 8)
    }),
    { numRuns: 60 },
  )
})

test('a replication factor is finite for studies that contradict each other', () => {
  expect(lnReplicationBayesFactor(0.99, 5000, -0.99, 5000)).toBeLessThan(-1000)
  expect(Number.isFinite(lnReplicationBayesFactor(0.999999, 50, -0.999999, 5000)!)).toBe(true)
})
