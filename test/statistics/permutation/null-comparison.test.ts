import { describe, expect, test } from 'vitest'
import { correlationHistogram } from '../../../pipeline/statistics/permutation/histogram.ts'
import { nullComparison } from '../../../pipeline/statistics/permutation/null-comparison.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

describe('an observed value against a null', () => {
  const far = Float64Array.of(10, 11, 12, 13, 14, 15, 16, 17, 18, 19)

  test('that does not lie around 0: both sides and twice the smaller', () => {
    const { mean, pGreater, pLess, p, monteCarloSe } = nullComparison(18, far.slice(), true)
    expect([mean, pGreater, pLess, p, monteCarloSe]).toEqual([14.5, 0.2, 0.9, 0.4, 0])
    expect(nullComparison(11, far.slice(), true)).toMatchObject({ pGreater: 0.9, pLess: 0.2, p: 0.4 })
  })

  test('drawn: the observed one counts as one more, with the error of drawing', () => {
    const { pGreater, p, oneSidedSe, monteCarloSe } = nullComparison(20, far.slice(), false)
    expectClose(pGreater, 1 / 11, TOLERANCE.closedForm)
    expectClose(p, 2 / 11, TOLERANCE.closedForm)
    expectClose(oneSidedSe, Math.sqrt(10 / 121 / 10), TOLERANCE.closedForm)
    expectClose(monteCarloSe, 2 * oneSidedSe, TOLERANCE.closedForm)
  })

  test('in the middle p is 1, and equal values differ by rounding only', () => {
    const equal = Float64Array.of(0.1 + 0.2, 0.3, 0.3)
    expect(nullComparison(0.3, equal, true)).toMatchObject({ pGreater: 1, pLess: 1, p: 1 })
  })

  test('no value, or one that is not a number: the caller’s mistake', () => {
    expect(() => nullComparison(1, new Float64Array(0), true)).toThrow(RangeError)
    expect(() => nullComparison(1, Float64Array.of(Number.NaN), true)).toThrow(RangeError)
    expect(() => nullComparison(Number.NaN, Float64Array.of(1), true)).toThrow(RangeError)
    expect(() => nullComparison(1, Float64Array.of(1), true, 1)).toThrow(RangeError)
  })
})

describe('a histogram of correlations', () => {
  test('keeps -1 and 1, puts an edge into the bin above, and has no bins without values at its ends', () => {
    expect(correlationHistogram([-1, 1], 4)).toEqual({ from: -1, width: 0.5, counts: [1, 0, 0, 1] })
    expect(correlationHistogram([0, 0.1, 0.49], 4)).toEqual({ from: 0, width: 0.5, counts: [3] })
    expect(correlationHistogram([], 4)).toEqual({ from: -1, width: 0.5, counts: [] })
  })

  test('takes correlations only', () => {
    expect(() => correlationHistogram([1.1])).toThrow(RangeError)
    expect(() => correlationHistogram([0], 0)).toThrow(RangeError)
  })
})
