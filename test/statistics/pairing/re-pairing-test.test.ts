import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { ownValues, type PairTable } from '../../../pipeline/statistics/pairing/pair-table.ts'
import { rePairedMean } from '../../../pipeline/statistics/pairing/re-paired-mean.ts'
import { rePairedMeans } from '../../../pipeline/statistics/pairing/re-paired-means.ts'
import { rePairingCount, rePairingMagnitude } from '../../../pipeline/statistics/pairing/re-pairing-count.ts'
import { rePairingTest } from '../../../pipeline/statistics/pairing/re-pairing-test.ts'
import { ENUMERATED, rePairings } from '../../../pipeline/statistics/pairing/re-pairings.ts'
import { fc } from '../../support/properties.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const random = (seed = 1) => xoroshiro128plus(seed)

/** All n! orders of a list, found by another route than the one tested: each element in turn comes first. */
function orders(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]]
  return list.flatMap((first, i) => orders(list.toSpliced(i, 1)).map((rest) => [first, ...rest]))
}

/** The mean of every one of the n! ways to hand the therapists' places out; equal ways come equally often. */
function meansByHand({ values, therapistKinds, clientOf, therapistOf }: PairTable): number[] {
  return orders([...therapistOf]).map(
    (kinds) =>
      kinds.reduce((sum, kind, i) => sum + values[clientOf[i]! * therapistKinds + kind]!, 0) / kinds.length,
  )
}

/** A table in which every person is a kind: value of client i with therapist t at i·therapists + t. */
function persons(values: Float64Array, therapists: ArrayLike<number>): PairTable {
  const whose = Int32Array.from(therapists)
  return {
    values,
    clientKinds: whose.length,
    therapistKinds: values.length / whose.length,
    clientOf: Int32Array.from(whose, (_, i) => i),
    therapistOf: whose,
    therapists: whose,
  }
}

const mean = (x: readonly number[]) => x.reduce((sum, value) => sum + value, 0) / x.length
function populationSd(x: readonly number[]): number {
  const centre = mean(x)
  return Math.sqrt(mean(x.map((value) => (value - centre) ** 2)))
}

const half = fc.integer({ min: -20, max: 20 }).map((n) => n / 2)

/** Up to 6 clients of up to 4 therapists, each therapist with at least one, of up to 3 kinds on either side. */
const table: fc.Arbitrary<PairTable> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(), { minLength: 0, maxLength: 5 }))
  .chain(([wanted, more]) => {
    const therapists = Int32Array.from([...Array(wanted).keys(), ...more.map((t) => t % wanted)].slice(0, 6))
    const kinds = (length: number) => fc.array(fc.nat(2), { minLength: length, maxLength: length })
    return fc
      .tuple(kinds(therapists.length), kinds(wanted), fc.array(half, { minLength: 9, maxLength: 9 }))
      .map(([clientOf, kindOf, values]) => ({
        values: Float64Array.from(values),
        clientKinds: 3,
        therapistKinds: 3,
        clientOf: Int32Array.from(clientOf),
        therapistOf: Int32Array.from(therapists, (t) => kindOf[t]!),
        therapists,
      }))
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
    expectClose(rePairingMagnitude(therapistOf), Math.log10(4.70536087107357e21), TOLERANCE.closedForm)
  })
})

/** Every re-pairing that is visited. */
function visited(therapists: Int32Array, draws: number, state: ReturnType<typeof random>): number[][] {
  const ways: number[][] = []
  rePairings(therapists, draws, state).visitAll((way, number) => {
    expect(number).toBe(ways.length)
    ways.push([...way])
  })
  return ways
}

describe('all re-pairings', () => {
  test('are there once each, keep every caseload and hold the pairs as they are', () => {
    fc.assert(
      fc.property(table, ({ therapists }) => {
        const { enumerated } = rePairings(therapists, 99, random())
        expect(enumerated).toBe(true)
        const ways = visited(therapists, 99, random()).map((way) => way.join())
        expect(new Set(ways)).toEqual(new Set(orders([...therapists]).map((way) => way.join())))
        expect(BigInt(ways.length)).toBe(rePairingCount(therapists))
        expect(new Set(ways).size).toBe(ways.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('drawn re-pairings', () => {
  const therapists = Int32Array.of(5, 5, 5, 0, 1, 1, 2, 3, 3, 4, 6, 6)

  test('keep every caseload, depend on the state only and are as many as asked for', () => {
    const { enumerated, made } = rePairings(therapists, 500, random(7))
    expect([enumerated, made, rePairingCount(therapists) > BigInt(ENUMERATED)]).toEqual([false, 500, true])
    const one = visited(therapists, 500, random(7))
    expect(one.length).toBe(500)
    for (const way of one) expect(way.sort()).toEqual([...therapists].sort())
    expect(visited(therapists, 500, random(7))).toEqual(visited(therapists, 500, random(7)))
    expect(visited(therapists, 500, random(8))).not.toEqual(visited(therapists, 500, random(7)))
    expect([...therapists]).toEqual([5, 5, 5, 0, 1, 1, 2, 3, 3, 4, 6, 6])
  })

  test('give every client every therapist as often as the caseload says', () => {
    const draws = 20_000
    const met = Array.from({ length: 12 }, () => new Float64Array(7))
    for (const way of visited(therapists, draws, random())) {
      way.forEach((t, i) => {
        met[i]![t]!++
      })
    }
    for (let i = 0; i < 12; i++) {
      for (let t = 0; t < 7; t++) {
        const share = therapists.filter((own) => own === t).length / 12
        const error = Math.sqrt((share * (1 - share)) / draws)
        expect(Math.abs(met[i]![t]! / draws - share)).toBeLessThan(4.5 * error)
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
        const { values, therapistKinds, clientOf, therapistOf, therapists } = own
        const places = [...therapists.keys()]
        const met = places.flatMap((i) =>
          places
            .filter((j) => therapists[j] !== therapists[i])
            .map((j) => values[clientOf[i]! * therapistKinds + therapistOf[j]!]!),
        )
        const { strangers } = rePairedMean(own)
        if (met.length === 0) expect(strangers).toBeNull()
        else expectClose(strangers, mean(met), TOLERANCE.closedForm)
      }),
    )
  })
})

function testOf(own: PairTable, towards: 'more' | 'less' = 'more', draws = 99, level = 0.95) {
  const ways = rePairings(own.therapists, draws, random())
  return rePairingTest(own, rePairedMeans([own], ways)[0]!, ways.enumerated, towards, level)
}

describe('the test', () => {
  const tested = (own: PairTable, towards: 'more' | 'less' = 'more', draws = 99) =>
    testOf(own, towards, draws)

  test('p is the share of all n! ways that are at least as far out', () => {
    fc.assert(
      fc.property(table, (own) => {
        const byHand = meansByHand(own)
        const { p, observed, pStandardError } = tested(own)
        expectClose(observed, mean([...ownValues(own)]), 1e-12)
        expectClose(p, byHand.filter((it) => it >= observed - 1e-9).length / byHand.length, 1e-12)
        expect(p).toBeGreaterThan(0)
        expect(pStandardError).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  test('two-sided: twice the smaller share, whichever side speaks for the pairs', () => {
    fc.assert(
      fc.property(table, (own) => {
        const { pTwoSided, pTwoSidedStandardError, p } = tested(own)
        const other = tested(own, 'less')
        expect(pTwoSided).toBe(Math.min(1, 2 * Math.min(p, other.p)))
        expect(other.pTwoSided).toBe(pTwoSided)
        expect(pTwoSidedStandardError).toBeNull()
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
    const own = persons(values, therapistOf)
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
    expect(tested(persons(values, therapistOf)).p).toBe(1 / 100)
  })

  test('one therapist, one pair: nothing to re-pair, p = 1', () => {
    for (const n of [1, 4]) {
      const own = persons(
        Float64Array.from({ length: n }, (_, i) => i / 3),
        new Int32Array(n),
      )
      expect(tested(own).p).toBe(1)
      expect(rePairedMean(own)).toMatchObject({ sd: 0, strangers: null })
    }
  })

  test('values that depend on one person only, added in any order, give p = 1 and no spread', () => {
    const therapistOf = Uint16Array.of(0, 1, 2, 0, 1, 2, 3)
    const values = Float64Array.from({ length: 28 }, (_, i) => 0.1 * Math.floor(i / 4) + 0.7 * (i % 4))
    const own = persons(values, therapistOf)
    expect(tested(own)).toMatchObject({ p: 1 })
    expect(tested(own, 'less')).toMatchObject({ p: 1 })
    expect(rePairedMean(own).sd).toBe(0)
  })

  test('a level that is none is the caller’s mistake', () => {
    expect(() => testOf(persons(Float64Array.of(1), [0]), 'more', 99, 1)).toThrow(RangeError)
  })
})

describe('several tables', () => {
  test('see the same re-pairings, counted or looked up', () => {
    const n = 60
    const therapists = Int32Array.from({ length: n }, (_, i) => i % 7)
    const clientOf = Int32Array.from({ length: n }, (_, i) => (i * 5) % 4)
    const shared = {
      clientKinds: 4,
      therapistKinds: 3,
      clientOf,
      therapistOf: therapists.map((t) => t % 3),
      therapists,
    }
    const tables = [3, 5, 11].map((step) => ({
      ...shared,
      values: Float64Array.from({ length: 12 }, (_, cell) => (cell * step) % 13),
    }))
    const ways = () => rePairings(therapists, 200, random(3))
    const together = rePairedMeans(tables, ways())
    tables.forEach((table, i) => {
      const alone = rePairedMeans([{ ...table, clientOf: clientOf.slice() }], ways())[0]!
      alone.forEach((own, b) => {
        expectClose(together[i]![b]!, own, TOLERANCE.closedForm)
      })
    })
  })
})
