import { describe, expect, test } from 'vitest'
import { quantileOfT, twoSidedPOfT, upperPOfT } from '../../../pipeline/statistics/distributions/student-t.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const closed = TOLERANCE.closedForm

/** Relative, however small the reference. */
const expectRatio = (actual: number, reference: number, tolerance: number, what: string) =>
  expectClose(actual / reference, 1, tolerance, what)

describe('Student t', () => {
  // R: 2 * pt(-t, df), 17 digits
  test.each([
    [
      1,
      [1e-8, 0.001, 5, 40, 1e3, 1e8, 1e30],
      [
        0.9999999936338022, 0.9993633804398389, 0.12566591637800234, 0.015912179824051624,
        0.0006366195601611177, 6.366197723675813e-9, 6.366197723675812e-31,
      ],
    ],
    [
      2,
      [1e-8, 0.001, 1, 5, 40, 1e3, 1e8, 1e30],
      [
        0.9999999929289323, 0.99929289339559, 0.42264973081037427, 0.037749551350623724,
        0.0006244146721847406, 9.999985000025e-7, 9.999999999999999e-17, 9.999999999999998e-61,
      ],
    ],
    [
      30,
      [1e-8, 0.001, 1, 5, 40, 1e3, 1e8],
      [
        0.9999999920873563, 0.9992087357664852, 0.32530861542602985, 0.000023296685467007786,
        1.3726045194406362e-27, 2.0720034831117716e-69, 2.072906930512467e-219,
      ],
    ],
    [
      1000,
      [1e-8, 0.001, 1, 5, 30],
      [
        0.9999999920231488, 0.9992023150184528, 0.31755241808467266, 6.767256364648614e-7,
        1.5374687444045064e-141,
      ],
    ],
  ])('two-sided p with %i degrees of freedom', (df, ts, ps) => {
    ts.forEach((t, i) => {
      expectRatio(twoSidedPOfT(t, df), ps[i]!, closed, `t = ${t}`)
      expect(twoSidedPOfT(-t, df)).toBe(twoSidedPOfT(t, df))
    })
  })

  test('at 0, at infinity, and where p is smaller than any double', () => {
    for (const df of [1, 2, 30]) {
      expect(twoSidedPOfT(0, df)).toBe(1)
      expect(twoSidedPOfT(Number.POSITIVE_INFINITY, df)).toBe(0)
    }
    expect(twoSidedPOfT(1e200, 30)).toBe(0)
    // 2/(π t) and (√2/t)²/2·... for one and two degrees of freedom
    expectRatio(twoSidedPOfT(1e200, 1), 2 / Math.PI / 1e200, closed, 'df = 1')
    expectRatio(twoSidedPOfT(1e150, 2), 1e-300, closed, 'df = 2')
  })

  test('one-sided: the two tails sum to 1', () => {
    for (const t of [-3, -0.2, 0, 1.5]) expectClose(upperPOfT(t, 7) + upperPOfT(-t, 7), 1, closed)
  })

  test('quantiles', () => {
    // R: qt(p, df)
    expectClose(quantileOfT(0.975, 1), 12.706204736174694, closed)
    expectClose(quantileOfT(0.995, 30), 2.7499956535672254, closed)
    expectClose(quantileOfT(0.975, 598), 1.9639388980555033, closed)
  })

  test('refuses what is not a number or no probability', () => {
    expect(() => twoSidedPOfT(Number.NaN, 3)).toThrow('t must be a number: NaN')
    expect(() => twoSidedPOfT(1, 0)).toThrow('df must be positive: 0')
    expect(() => quantileOfT(1, 3)).toThrow('probability must lie between 0 and 1: 1')
    expect(() => quantileOfT(0.5, -1)).toThrow('df must be positive: -1')
  })
})
