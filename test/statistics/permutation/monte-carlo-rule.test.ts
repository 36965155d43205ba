import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import {
  drawUntilDecided,
  monteCarloVerdict,
  moreDraws,
} from '../../../pipeline/statistics/permutation/monte-carlo-rule.ts'
import { fc } from '../../support/properties.ts'

describe('a verdict', () => {
  test('never lies within three errors of its threshold', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.1, noNaN: true }),
        (p, se) => {
          const decided = monteCarloVerdict({ value: p, se, threshold: 0.05 }, true) === 'decided'
          expect(decided).toBe(Math.abs(p - 0.05) > 3 * se)
        },
      ),
    )
  })

  test('of a number without error is decided, on the threshold too', () => {
    expect(monteCarloVerdict({ value: 0.05, se: 0, threshold: 0.05 }, true)).toBe('decided')
  })

  test('waits for an error small enough to print', () => {
    const one = { value: 0.3, se: 0.004, threshold: null }
    expect(monteCarloVerdict(one, true)).toBe('decided')
    expect(monteCarloVerdict({ ...one, smallEnough: 0.005 / 3 }, true)).toBe('draw-more')
    expect(monteCarloVerdict({ ...one, smallEnough: 0.005 / 3 }, false)).toBe('about')
  })

  test.each([
    [Number.NaN, 0.1],
    [0.1, Number.NaN],
    [0.1, -1],
    [0.1, Number.POSITIVE_INFINITY],
  ])('of %d with error %d: the caller’s mistake', (value, se) => {
    expect(() => monteCarloVerdict({ value, se, threshold: 0 }, true)).toThrow(RangeError)
  })
})

describe('drawing', () => {
  /** Draws zeros and ones; the share of ones is held against .05. */
  function share(probability: number, options?: { first?: number; cap?: number }) {
    const random = xoroshiro128plus(4)
    let [ones, all] = [0, 0]
    const batches: number[] = []
    const found = drawUntilDecided(
      (draws) => {
        batches.push(draws)
        for (let i = 0; i < draws; i++) ones += (random.next() >>> 0) / 2 ** 32 < probability ? 1 : 0
        all += draws
      },
      () => [{ value: ones / all, se: Math.sqrt(((ones / all) * (1 - ones / all)) / all), threshold: 0.05 }],
      options,
    )
    return { ...found, batches }
  }

  test('ends at once where nothing is in doubt', () => {
    expect(share(0.3)).toMatchObject({ batches: [2000], verdicts: ['decided'] })
  })

  test('doubles until it is decided, or stops at the cap without a verdict', () => {
    const near = share(0.052, { first: 1000, cap: 2_000_000 })
    expect(near.verdicts).toEqual(['decided'])
    expect(near.batches.slice(0, 3)).toEqual([1000, 1000, 2000])
    const on = share(0.05, { first: 1000, cap: 5000 })
    expect(on).toEqual({ drawn: 5000, batches: [1000, 1000, 2000, 1000], verdicts: ['about'] })
  })

  test('without anything to judge draws once', () => {
    expect(
      drawUntilDecided(
        () => {},
        () => [],
        { first: 7 },
      ),
    ).toEqual({ drawn: 7, verdicts: [] })
    expect(moreDraws(7, [], 100)).toBe(0)
  })

  test.each([
    [0, 10],
    [11, 10],
    [1.5, 10],
  ])('%d first, %d at most: the caller’s mistake', (first, cap) => {
    expect(() => share(0.5, { first, cap })).toThrow(RangeError)
  })
})
