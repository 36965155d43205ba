import { describe, expect, test } from 'vitest'
import {
  quantileOfZ,
  twoSidedPOfZ,
  upperPOfZ,
} from '../../../pipeline/statistics/distributions/standard-normal.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const closed = TOLERANCE.closedForm

/** Relative, however small the reference. */
const expectRatio = (actual: number, reference: number, tolerance: number, what: string) =>
  expectClose(actual / reference, 1, tolerance, what)

describe('standard normal', () => {
  test('two-sided p far into the tail', () => {
    // R: 2 * pnorm(-z)
    const [zs, ps] = [
      [1e-8, 1, 2, 5, 10, 20, 37],
      [
        0.9999999920211544, 0.3173105078629141, 0.045500263896358424, 5.733031437583878e-7,
        1.5239706048321054e-23, 5.5072482372124675e-89, 1.1451142445049154e-299,
      ],
    ] as const
    zs.forEach((z, i) => {
      expectRatio(twoSidedPOfZ(z), ps[i]!, closed, `z = ${z}`)
    })
    expectRatio(upperPOfZ(10), ps[4] / 2, closed, 'upper')
    expectClose(upperPOfZ(-1) + upperPOfZ(1), 1, closed)
  })

  test('quantiles', () => {
    // R: qnorm(p)
    expectClose(quantileOfZ(0.6), 0.2533471031357998, closed)
    expectClose(quantileOfZ(0.9995), 3.2905267314919255, closed)
    expectClose(quantileOfZ(1e-10), -6.361340902404056, closed)
  })

  test('refuses what is not a number or no probability', () => {
    expect(() => twoSidedPOfZ(Number.NaN)).toThrow('z must be a number: NaN')
    expect(() => upperPOfZ(Number.NaN)).toThrow(RangeError)
    expect(() => quantileOfZ(0)).toThrow('probability must lie between 0 and 1: 0')
  })
})
