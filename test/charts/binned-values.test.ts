import { describe, expect, it } from 'vitest'
import { binnedValues } from '../../pipeline/charts/binned-values.ts'
import { fc } from '../support/properties.ts'

const once = (values: readonly number[]) => values.map((value) => ({ value, pairs: 1, expected: 0.5 }))

describe('binned values', () => {
  it('gives each whole number a bin, gaps included', () => {
    expect(binnedValues(once([2]))).toEqual([{ low: 1.5, high: 2.5, pairs: 1, expected: 0.5 }])
    expect(binnedValues(once([3, 5])).map(({ pairs }) => pairs)).toEqual([1, 0, 1])
  })

  it('gives fractions bins with round edges, the largest value in the last', () => {
    const bins = binnedValues(once([-1, -0.3, 0.3, 1]))
    expect(bins.map(({ low }) => low)).toEqual([-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8])
    expect(bins.map(({ pairs }) => pairs)).toEqual([1, 0, 0, 1, 0, 0, 1, 0, 0, 1])
  })

  it('bins whole numbers that are far apart', () => {
    expect(binnedValues(once([0, 100])).length).toBe(10)
  })

  it('takes values that differ by rounding for one', () => {
    expect(binnedValues(once([0.3, 0.1 + 0.2]))).toHaveLength(1)
  })

  it('is empty without values', () => {
    expect(binnedValues([])).toEqual([])
  })

  it('loses nothing, leaves no gap and puts each value between its edges', () => {
    const value = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ min: -100, max: 100, noNaN: true }))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const bins = binnedValues(once(values))
        expect(bins.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(values.length)
        expect(bins.length).toBeLessThanOrEqual(31)
        for (const [i, { low, high }] of bins.entries()) {
          expect(low).toBeLessThan(high)
          if (i > 0) expect(low).toBe(bins[i - 1]!.high)
        }
        const slack = 1e-6 * (bins[0]!.high - bins[0]!.low)
        expect(bins[0]!.low - slack).toBeLessThanOrEqual(Math.min(...values))
        expect(bins.at(-1)!.high + slack).toBeGreaterThanOrEqual(Math.max(...values))
      }),
    )
  })
})
