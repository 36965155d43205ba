import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { unitDeviations } from '../../../pipeline/statistics/description/deviations.ts'
import { midranks } from '../../../pipeline/statistics/description/midranks.ts'
import { layout, visitAll } from '../../../pipeline/statistics/permutation/arrangement.ts'
import { assignmentSums } from '../../../pipeline/statistics/permutation/assignment-sums.ts'
import {
  type Exchange,
  wholeBlocks,
  withinBlocks,
} from '../../../pipeline/statistics/permutation/exchange.ts'
import { exchangeMoments } from '../../../pipeline/statistics/permutation/exchange-moments.ts'
import { exchangeTest } from '../../../pipeline/statistics/permutation/exchange-test.ts'
import { studentisedWithinPermutation } from '../../../pipeline/statistics/permutation/studentised-within-permutation.ts'
import { wholeClusterPermutation } from '../../../pipeline/statistics/permutation/whole-cluster-permutation.ts'
import { withinClusterPermutation } from '../../../pipeline/statistics/permutation/within-cluster-permutation.ts'
import { fc } from '../../support/properties.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'
import { exampleRatings } from '../pairing/example-pairs.ts'

const drawing = (draws = 2000, seed = 3) => ({ random: xoroshiro128plus(seed), draws })
const sum = (list: Iterable<number>) => [...list].reduce((all, value) => all + value, 0)

/** The r of every order, one after another, by another route than the one tested. */
function everyR(x: readonly number[], y: readonly number[], exchange: Exchange): number[] {
  const places = layout(exchange, x.length)
  const [u, v] = [unitDeviations(x), unitDeviations(y)]
  const moved = Float64Array.from(places.rows, (row) => v[row]!)
  const found: number[] = []
  visitAll(moved, places, () => found.push(sum(moved.map((value, place) => value * u[places.rows[place]!]!))))
  return found
}

/** 3 to 8 pairs of up to three clusters, whole and tied values. */
const sample = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 7 }), fc.nat(2)), {
    minLength: 3,
    maxLength: 8,
  })
  .map((rows) => ({
    x: rows.map(([x]) => x),
    y: rows.map(([, y]) => y),
    clusters: rows.map(([, , cluster]) => cluster),
  }))

describe('the example, within therapists', () => {
  const within = (outcome: 'bond' | 'validation') => {
    const { pairs, ratings } = exampleRatings(outcome)
    return {
      x: pairs.map(({ c_index }) => c_index),
      y: ratings,
      clusters: pairs.map(({ cluster }) => cluster),
    }
  }

  test('bond: 39,813,120 orders, one-sided .0587, two-sided about the centre .125', () => {
    const { x, y, clusters } = within('bond')
    const found = withinClusterPermutation(x, y, clusters, drawing())
    expect([found.exact, found.orders, found.draws]).toEqual([true, 39_813_120n, null])
    expect([found.pGreater, found.p].map((p) => Math.round(p! * 1e4))).toEqual([587, 1246])
    expect(Math.round(found.nullMean! * 1000)).toBe(389)
    expectClose(found.smallest!.pGreater, 48 / 39_813_120, 1e-9)
  })

  test('validation: one-sided .087, two-sided about the centre .176', () => {
    const { x, y, clusters } = within('validation')
    const { pGreater, p } = withinClusterPermutation(x, y, clusters, drawing())
    expect([pGreater, p].map((it) => Math.round(it! * 1000))).toEqual([87, 176])
  })

  test('random orders agree with all of them, by ranks too', () => {
    for (const outcome of ['bond', 'validation'] as const) {
      const { x, y, clusters } = within(outcome)
      for (const [a, b] of [
        [x, y],
        [midranks(x), midranks(y)],
      ] as const) {
        const exact = withinClusterPermutation(a, b, clusters, drawing())
        const { t, orders } = studentisedWithinPermutation(a, b, clusters, drawing(20_000))
        expect([t!.pGreater + t!.pLess > 1, orders]).toEqual([true, 20_000])
        const found = everyDraw(a, b, withinBlocks(clusters), 20_000)
        const asHigh = found.filter((r) => r >= exact.estimate! - 1e-9).length / found.length
        const asFar =
          found.filter(
            (r) => Math.abs(r - exact.nullMean!) >= Math.abs(exact.estimate! - exact.nullMean!) - 1e-9,
          ).length / found.length
        expect(Math.abs(asHigh - exact.pGreater!)).toBeLessThan(0.012)
        expect(Math.abs(asFar - exact.p!)).toBeLessThan(0.016)
      }
    }
  })

  test('whole therapists: 11,520 orders move 84 % of the pairs', () => {
    const { x, y, clusters } = within('bond')
    const found = wholeClusterPermutation(x, y, clusters, drawing())
    const all = everyR(x, y, wholeBlocks(clusters))
    expect([found.orders, all.length, found.movable]).toEqual([11_520n, 11_520, 27 / 32])
    expectClose(found.pGreater!, all.filter((r) => r >= found.estimate! - 1e-9).length / 11_520, 1e-12)
  })
})

/** The r of random orders, drawn by another generator state and another shuffle than the one tested. */
function everyDraw(x: readonly number[], y: readonly number[], exchange: Exchange, draws: number): number[] {
  const [u, v] = [unitDeviations(x), unitDeviations(y)]
  const random = xoroshiro128plus(99)
  return Array.from({ length: draws }, () => {
    let r = 0
    for (const units of exchange) {
      const left = units.map(([row]) => row!)
      for (const [row] of units) r += u[row!]! * v[left.splice((random.next() >>> 0) % left.length, 1)[0]!]!
    }
    return r
  })
}

describe('all orders', () => {
  test('moments and tails are those of going through every one', () => {
    fc.assert(
      fc.property(sample, fc.constantFrom(withinBlocks, wholeBlocks), ({ x, y, clusters }, blocks) => {
        const exchange = blocks(clusters)
        const found = exchangeTest(x, y, exchange, drawing())
        if (found.estimate === null) return
        const all = everyR(x, y, exchange)
        const mean = sum(all) / all.length
        const { mean: expected, variance } = exchangeMoments(unitDeviations(x), unitDeviations(y), exchange)
        expectClose(expected, mean, TOLERANCE.closedForm, 'mean')
        expect(Math.abs(variance - sum(all.map((r) => (r - mean) ** 2)) / all.length)).toBeLessThan(1e-12)
        expect(found.orders).toBe(BigInt(all.length))
        if (found.undefinedBecause) return
        const share = (holds: (r: number) => boolean) => all.filter(holds).length / all.length
        const [own, most, least] = [found.estimate, Math.max(...all), Math.min(...all)]
        const off = (r: number) => Math.abs(r - mean)
        expect(found.exact).toBe(true)
        expectClose(
          found.pGreater!,
          share((r) => r >= own - 1e-8),
          TOLERANCE.closedForm,
          'greater',
        )
        expectClose(
          found.pLess!,
          share((r) => r <= own + 1e-8),
          TOLERANCE.closedForm,
          'less',
        )
        expectClose(
          found.p!,
          share((r) => off(r) >= off(own) - 1e-8),
          TOLERANCE.closedForm,
          'two-sided',
        )
        const { smallest } = found
        expectClose(
          smallest!.pGreater,
          share((r) => r >= most - 1e-8),
          TOLERANCE.closedForm,
        )
        expectClose(
          smallest!.pLess,
          share((r) => r <= least + 1e-8),
          TOLERANCE.closedForm,
        )
        const farthest = Math.max(most - mean, mean - least)
        expectClose(
          smallest!.p,
          share((r) => off(r) >= farthest - 1e-8),
          TOLERANCE.closedForm,
        )
      }),
      { numRuns: 300 },
    )
  })

  test('what is added to all ratings of a cluster moves r and its mean alike', () => {
    fc.assert(
      fc.property(
        sample,
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }),
        (own, add) => {
          const { x, y, clusters } = own
          const shifted = y.map((rating, i) => rating + add[clusters[i]!]!)
          const [one, other] = [y, shifted].map((it) => withinClusterPermutation(x, it, clusters, drawing()))
          if (one!.p === null || other!.p === null) return
          expectClose(other!.p, one!.p, TOLERANCE.closedForm)
          expectClose(other!.pGreater!, one!.pGreater!, TOLERANCE.closedForm)
        },
      ),
    )
  })

  test('of twelve units on a grid: the sums that 479,001,600 orders give, symmetric where they must be', () => {
    const values = Float64Array.from({ length: 12 }, (_, i) => i - 5.5)
    const products = Float64Array.from(
      { length: 144 },
      (_, cell) => values[Math.floor(cell / 12)]! * values[cell % 12]!,
    )
    const sums = assignmentSums(products, 12, 1e-9)!
    expectClose(sum(sums.weights), 1, TOLERANCE.closedForm)
    const variance = sum(sums.values.map((value, i) => value ** 2 * sums.weights[i]!))
    expectClose(variance, 143 ** 2 / 11, TOLERANCE.closedForm)
    sums.values.forEach((value, i) => {
      expectClose(sums.values.at(-1 - i)!, -value, TOLERANCE.closedForm)
    })
    expectClose(sums.weights[0]!, 1 / 479_001_600, TOLERANCE.closedForm)
  })

  test('are given up where they are too many', () => {
    expect(assignmentSums(new Float64Array(169), 13, 0)).toBeNull()
    const none = Float64Array.from({ length: 144 }, (_, cell) => Math.sin(cell ** 2))
    expect(assignmentSums(none, 12, 0)).toBeNull()
  })
})

describe('random orders', () => {
  const n = 60
  const x = Array.from({ length: n }, (_, i) => (i * 7) % 19)
  const y = Array.from({ length: n }, (_, i) => ((i * 11) % 23) + (i % 3))
  const clusters = Array.from({ length: n }, (_, i) => i % 4)

  test('are drawn where all are too many, and depend on the state only', () => {
    const one = withinClusterPermutation(x, y, clusters, drawing(5000))
    expect(one).toEqual(withinClusterPermutation(x, y, clusters, drawing(5000)))
    expect(one).toMatchObject({ exact: false, draws: 5000, smallest: { p: 1 / 5001 } })
    expectClose(one.monteCarloSe!, Math.sqrt((one.p! * (1 - one.p!)) / 5000), TOLERANCE.closedForm)
  })

  test('have the mean and SD of the closed form', () => {
    const { nullMean, nullSd } = withinClusterPermutation(x, y, clusters, drawing())
    const found = everyDraw(x, y, withinBlocks(clusters), 20_000)
    const mean = sum(found) / found.length
    expect(Math.abs(mean - nullMean!)).toBeLessThan((4.5 * nullSd!) / Math.sqrt(20_000))
    const sd = Math.sqrt(sum(found.map((r) => (r - mean) ** 2)) / found.length)
    expect(Math.abs(sd / nullSd! - 1)).toBeLessThan(0.03)
  })
})

describe('designs that leave little', () => {
  const both = [withinClusterPermutation, wholeClusterPermutation]

  test('clusters of one: nothing moves within, and whole clusters are free', () => {
    const [x, y, clusters] = [
      [1, 2, 4, 3],
      [1, 3, 9, 2],
      ['a', 'b', 'c', 'd'],
    ]
    const within = withinClusterPermutation(x, y, clusters, drawing())
    expect(within).toMatchObject({ p: null, movable: 0, orders: 1n, undefinedBecause: 'nothing-can-move' })
    const whole = wholeClusterPermutation(x, y, clusters, drawing())
    expect(whole).toMatchObject({ movable: 1, orders: 24n, exact: true, undefinedBecause: null })
    expect(Math.abs(whole.nullMean!)).toBeLessThan(1e-15)
  })

  test('one cluster: whole clusters cannot move', () => {
    const [x, y, clusters] = [
      [1, 2, 4],
      [1, 3, 9],
      ['a', 'a', 'a'],
    ]
    expect(wholeClusterPermutation(x, y, clusters, drawing())).toMatchObject({
      p: null,
      undefinedBecause: 'nothing-can-move',
    })
    expect(withinClusterPermutation(x, y, clusters, drawing()).orders).toBe(6n)
  })

  test('most pairs in clusters of a size of their own', () => {
    const clusters = ['a', 'a', 'a', 'b', 'b', 'b', 'b', 'c', 'd']
    const x = clusters.map((_, i) => (i * 5) % 7)
    expect(wholeClusterPermutation(x, x.toReversed(), clusters, drawing())).toMatchObject({
      p: null,
      movable: 2 / 9,
      undefinedBecause: 'most-pairs-cannot-move',
    })
  })

  test('equal values inside every cluster', () => {
    const [x, y, clusters] = [
      [1, 1, 2, 2],
      [1, 3, 9, 2],
      ['a', 'a', 'b', 'b'],
    ]
    expect(withinClusterPermutation(x, y, clusters, drawing())).toMatchObject({
      p: null,
      orders: 4n,
      undefinedBecause: 'every-order-alike',
    })
    expect(studentisedWithinPermutation(x, y, clusters, drawing()).undefinedBecause).toBe('every-order-alike')
  })

  test('a constant, too few pairs, a cluster too few', () => {
    for (const permuted of both) {
      expect(permuted([1, 1, 1], [1, 2, 3], ['a', 'a', 'b'], drawing()).undefinedBecause).toBe(
        'first-constant',
      )
      expect(permuted([1, 2, 3], [5, 5, 5], ['a', 'a', 'b'], drawing()).undefinedBecause).toBe(
        'second-constant',
      )
      expect(permuted([], [], [], drawing()).undefinedBecause).toBe('too-few-pairs')
      expect(() => permuted([1, 2, 3], [1, 2, 3], ['a'], drawing())).toThrow(RangeError)
      expect(() => permuted([1, 2, Number.NaN], [1, 2, 3], ['a', 'a', 'b'], drawing())).toThrow('finite')
    }
  })

  test('a perfect line in one cluster has the smallest p there is', () => {
    const { estimate, pGreater, smallest, p } = withinClusterPermutation(
      [1, 2, 3, 4],
      [2, 4, 6, 8],
      [1, 1, 1, 1],
      drawing(),
    )
    expect([estimate, pGreater, smallest!.pGreater, p].map((it) => Math.round(it! * 24))).toEqual([
      24, 1, 1, 2,
    ])
  })
})
