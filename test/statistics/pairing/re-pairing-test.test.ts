import fc from 'fast-check'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { type PairTable, pairsWithValue } from '../../../pipeline/statistics/pairing/pair-table.ts'
import { rePairedMean } from '../../../pipeline/statistics/pairing/re-paired-mean.ts'
import { rePairingCount } from '../../../pipeline/statistics/pairing/re-pairing-count.ts'
import { rePairingTest } from '../../../pipeline/statistics/pairing/re-pairing-test.ts'
import { ENUMERATED, rePairings } from '../../../pipeline/statistics/pairing/re-pairings.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const random = (seed = 1) => xoroshiro128plus(seed)

/** All n! orders of a list, found by another route than the one tested: each element in turn comes first. */
function orders(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]]
  return list.flatMap((first, i) => orders(list.toSpliced(i, 1)).map((rest) => [first, ...rest]))
}

/** The mean of every one of the n! ways to hand the therapists' places out; equal ways come equally often. */
function meansByHand({ values, therapists, therapistOf }: PairTable): number[] {
  return orders([...therapistOf]).map(
    (partners) => partners.reduce((sum, t, i) => sum + values[i * therapists + t]!, 0) / partners.length,
  )
}

const mean = (x: readonly number[]) => x.reduce((sum, value) => sum + value, 0) / x.length
function populationSd(x: readonly number[]): number {
  const centre = mean(x)
  return Math.sqrt(mean(x.map((value) => (value - centre) ** 2)))
}

const half = fc.integer({ min: -20, max: 20 }).map((n) => n / 2)

/** Up to 6 clients of up to 4 therapists, each therapist with at least one. */
const table: fc.Arbitrary<PairTable> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(), { minLength: 0, maxLength: 5 }))
  .chain(([wanted, more]) => {
    const therapistOf = Uint16Array.from(
      [...Array(wanted).keys(), ...more.map((t) => t % wanted)].slice(0, 6),
    )
    const cells = therapistOf.length * wanted
    return fc
      .array(half, { minLength: cells, maxLength: cells })
      .map((values) => ({ values: Float64Array.from(values), therapists: wanted, therapistOf }))
  })

describe('the number of re-pairings', () => {
  test.each([
    [[], 1n],
    [[0], 1n],
    [[0, 0, 0, 0], 1n],
    [[0, 1], 2n],
    [[1, 0, 1], 3n],
    [[0, 0, 1, 1, 2, 2], 90n],
    [[0, 1, 2, 3, 4, 5, 6, 7], 40320n],
  ])('%j', (therapistOf, count) => expect(rePairingCount(therapistOf)).toBe(count))

  test('is exact beyond 2^53: 40!/(10!)^4', () => {
    const therapistOf = Array.from({ length: 40 }, (_, i) => i % 4)
    expect(rePairingCount(therapistOf)).toBe(4705360871073570227520n)
  })
})

describe('all re-pairings', () => {
  test('are there once each, keep every caseload and hold the pairs as they are', () => {
    fc.assert(
      fc.property(table, ({ therapistOf }) => {
        const n = therapistOf.length
        const { made, enumerated, therapists, count } = rePairings(therapistOf, 99, random())
        expect(enumerated).toBe(true)
        const ways = Array.from({ length: made }, (_, b) => therapists.slice(b * n, (b + 1) * n).join())
        expect(new Set(ways)).toEqual(new Set(orders([...therapistOf]).map((way) => way.join())))
        expect(BigInt(ways.length)).toBe(count)
        expect(new Set(ways).size).toBe(ways.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('drawn re-pairings', () => {
  const therapistOf = Uint16Array.of(5, 5, 5, 0, 1, 1, 2, 3, 3, 4, 6, 6)

  test('keep every caseload, depend on the state only and are as many as asked for', () => {
    const one = rePairings(therapistOf, 500, random(7))
    expect([one.enumerated, one.made, one.count > BigInt(ENUMERATED)]).toEqual([false, 500, true])
    for (let b = 0; b < 500; b++) {
      expect([...one.therapists.slice(b * 12, b * 12 + 12)].sort()).toEqual([...therapistOf].sort())
    }
    expect(rePairings(therapistOf, 500, random(7)).therapists).toEqual(one.therapists)
    expect(rePairings(therapistOf, 500, random(8)).therapists).not.toEqual(one.therapists)
    expect([...therapistOf]).toEqual([5, 5, 5, 0, 1, 1, 2, 3, 3, 4, 6, 6])
  })

  test('give every client every therapist as often as the caseload says', () => {
    const draws = 20_000
    const { therapists } = rePairings(therapistOf, draws, random())
    for (let i = 0; i < 12; i++) {
      for (let t = 0; t < 7; t++) {
        const share = therapistOf.filter((own) => own === t).length / 12
        let met = 0
        for (let b = 0; b < draws; b++) met += therapists[b * 12 + i] === t ? 1 : 0
        expect(Math.abs(met / draws - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / draws))
      }
    }
  })
})

describe('expectation in closed form', () => {
  test('mean and SD are those over all n! ways', () => {
    fc.assert(
      fc.property(table, (own) => {
        const byHand = meansByHand(own)
        const closed = rePairedMean(own)
        expectClose(closed.mean, mean(byHand), TOLERANCE.closedForm, 'mean')
        expectClose(closed.sd, populationSd(byHand), TOLERANCE.closedForm, 'sd')
      }),
      { numRuns: 60 },
    )
  })

  test('strangers are all places of other therapists', () => {
    fc.assert(
      fc.property(table, (own) => {
        const { values, therapists, therapistOf } = own
        const met = [...therapistOf].flatMap((mine, i) =>
          [...therapistOf].filter((t) => t !== mine).map((t) => values[i * therapists + t]!),
        )
        const { strangers } = rePairedMean(own)
        if (met.length === 0) expect(strangers).toBeNull()
        else expectClose(strangers, mean(met), TOLERANCE.closedForm)
      }),
    )
  })
})

describe('the test', () => {
  const tested = (own: PairTable, towards: 'more' | 'less' = 'more', draws = 99) =>
    rePairingTest(own, rePairings(own.therapistOf, draws, random()), towards)

  test('p is the share of all n! ways that are at least as far out', () => {
    fc.assert(
      fc.property(table, (own) => {
        const byHand = meansByHand(own)
        const { p, observed, pStandardError } = tested(own)
        expectClose(
          observed,
          mean([...own.therapistOf].map((t, i) => own.values[i * own.therapists + t]!)),
          1e-12,
        )
        expectClose(p, byHand.filter((it) => it >= observed - 1e-9).length / byHand.length, 1e-12)
        expect(p).toBeGreaterThan(0)
        expect(pStandardError).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  test('a distance is the mirror image of a similarity', () => {
    fc.assert(
      fc.property(table, (own) => {
        const mirrored = { ...own, values: own.values.map((value) => -value) }
        expect(tested(mirrored, 'less').p).toBe(tested(own, 'more').p)
        expectClose(tested(mirrored, 'less').low, -tested(own, 'more').high, 1e-12)
      }),
    )
  })

  test('drawn: p, mean and range agree with all 40,320 ways within their error', () => {
    const therapistOf = Uint16Array.from([0, 1, 2, 3, 4, 5, 6, 7])
    const values = Float64Array.from(
      { length: 64 },
      (_, i) => ((i * i * 7 + i * 3) % 19) + (i % 9 === 0 ? 3 : 0),
    )
    const own = { values, therapists: 8, therapistOf }
    const byHand = meansByHand(own)
    const drawn = tested(own, 'more', 10_000)
    const exact = byHand.filter((it) => it >= drawn.observed - 1e-9).length / byHand.length
    expect(exact).toBeGreaterThan(0.01)
    expect(exact).toBeLessThan(0.99)
    expect(Math.abs(drawn.p - exact)).toBeLessThan(4 * drawn.pStandardError!)
    expectClose(drawn.pStandardError, Math.sqrt((drawn.p * (1 - drawn.p)) / 10_001), 1e-12)
    const sorted = byHand.sort((a, b) => a - b)
    expect(Math.abs(drawn.low - sorted[Math.round(0.025 * 40320)]!)).toBeLessThan(0.2)
    expect(Math.abs(drawn.high - sorted[Math.round(0.975 * 40320)]!)).toBeLessThan(0.2)
  })

  test('drawn: p is never 0', () => {
    const n = 12
    const therapistOf = Uint16Array.from({ length: n }, (_, i) => i)
    const values = Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0))
    expect(tested({ values, therapists: n, therapistOf }).p).toBe(1 / 100)
  })

  test('one therapist, one pair: nothing to re-pair, p = 1', () => {
    for (const n of [1, 4]) {
      const own = {
        values: Float64Array.from({ length: n }, (_, i) => i / 3),
        therapists: 1,
        therapistOf: new Uint16Array(n),
      }
      expect(tested(own).p).toBe(1)
      expect(rePairedMean(own)).toMatchObject({ sd: 0, strangers: null })
    }
  })

  test('values that depend on one person only, added in any order, give p = 1 and no spread', () => {
    const therapistOf = Uint16Array.of(0, 1, 2, 0, 1, 2, 3)
    const values = Float64Array.from({ length: 28 }, (_, i) => 0.1 * Math.floor(i / 4) + 0.7 * (i % 4))
    const own = { values, therapists: 4, therapistOf }
    expect(tested(own)).toMatchObject({ p: 1 })
    expect(tested(own, 'less')).toMatchObject({ p: 1 })
    expect(rePairedMean(own).sd).toBe(0)
  })

  test('a level that is none is the caller’s mistake', () => {
    const own = { values: Float64Array.of(1), therapists: 1, therapistOf: Uint16Array.of(0) }
    expect(() => rePairingTest(own, rePairings(own.therapistOf, 99, random()), 'more', 1)).toThrow(RangeError)
  })
})

describe('pairs with a value', () => {
  test('a client without scores leaves alone, a therapist without scores leaves with all clients', () => {
    const none = Number.NaN
    const values = Float64Array.of(1, none, 3, none, none, none, 7, none, 9, 10, none, 12, 13, none, 15)
    const { therapistOf, therapists, ...left } = pairsWithValue({
      values,
      therapists: 3,
      therapistOf: Uint16Array.of(2, 0, 1, 0, 2),
    })
    expect([...therapistOf]).toEqual([0, 1, 0])
    expect(therapists).toBe(2)
    expect([...left.values]).toEqual([3, 1, 12, 10, 15, 13])
  })

  test('none may be left', () => {
    const own = { values: Float64Array.of(Number.NaN), therapists: 1, therapistOf: Uint16Array.of(0) }
    expect(pairsWithValue(own)).toMatchObject({ therapists: 0 })
  })
})
