import { expect, test } from 'vitest'
import { equivalenceTTest } from '../../../pipeline/statistics/evidence/equivalence-t-test.ts'
import { fc } from '../../support/properties.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

// R: se <- .1637; df <- 28.7; (b + .1)/se; pt((b + .1)/se, df, lower = FALSE); (b - .1)/se; pt((b - .1)/se, df);
// b - qt(.95, df)*se; b + qt(.95, df)*se
test.each([
  [
    [0.38, 0.1637, 28.7],
    [2.9321930360415389, 0.0032731209275866616, 1.710445937690898, 0.9510128658692891],
    [0.1017569726098028, 0.6582430273901972],
  ],
  [
    [-0.02, 0.04, 2.3],
    [2, 0.083306789494014918, -3, 0.040247752023050275],
    [-0.12704505295388935, 0.087045052953889354],
  ],
] as const)('%j as R has it', ([estimate, error, df], [tLower, pLower, tUpper, pUpper], [low, high]) => {
  const found = equivalenceTTest(estimate, error, df, -0.1, 0.1)
  expectClose(found.tLower, tLower, TOLERANCE.closedForm)
  expectClose(found.tUpper, tUpper, TOLERANCE.closedForm)
  expectClose(found.pLower, pLower, TOLERANCE.probability)
  expectClose(found.pUpper, pUpper, TOLERANCE.probability)
  expectClose(found.confLow, low, TOLERANCE.probability)
  expectClose(found.confHigh, high, TOLERANCE.probability)
  expect(found.p).toBe(Math.max(found.pLower, found.pUpper))
})

test('is significant exactly where the interval lies within the bounds, and mirrors', () => {
  const size = fc.double({ min: 0.01, max: 2, noNaN: true })
  const coefficient = fc.double({ min: -1, max: 1, noNaN: true })
  fc.assert(
    fc.property(coefficient, size, fc.double({ min: 1, max: 200, noNaN: true }), size, (b, se, df, bound) => {
      const found = equivalenceTTest(b, se, df, -bound, bound)
      if (Math.abs(found.p - 0.05) > 1e-9)
        expect(found.p < 0.05).toBe(found.confLow! > -bound && found.confHigh! < bound)
      const mirrored = equivalenceTTest(-b, se, df, -bound, bound)
      expectClose(mirrored.p, found.p, TOLERANCE.probability)
      expectClose(mirrored.confLow, -found.confHigh!, TOLERANCE.closedForm)
    }),
  )
})

test('refuses what no test has', () => {
  expect(() => equivalenceTTest(Number.NaN, 1, 5, -1, 1)).toThrow('the estimate must be finite: NaN')
  expect(() => equivalenceTTest(0, 0, 5, -1, 1)).toThrow('the standard error must be positive: 0')
  expect(() => equivalenceTTest(0, 1, 0, -1, 1)).toThrow('df must be positive: 0')
  expect(() => equivalenceTTest(0, 1, 5, 1, 1)).toThrow('bounds must rise: 1, 1')
  expect(() => equivalenceTTest(0, 1, 5, -1, 1, 0.5)).toThrow('2·alpha must lie between 0 and 1: 1')
})
