import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { pearson } from '../../pipeline/statistics/correlation/pearson.ts'
import { midranks } from '../../pipeline/statistics/description/midranks.ts'
import { upperPOfChiSquare } from '../../pipeline/statistics/distributions/chi-square.ts'
import {
  anyRow,
  arrangements,
  wholeBlocks,
  withinBlocks,
} from '../../pipeline/statistics/permutation/exchange.ts'
import { permutationTest } from '../../pipeline/statistics/permutation/permutation-test.ts'
import { bcaInterval, jackknifeInfluence } from '../../pipeline/statistics/resampling/bca-interval.ts'
import { bootstrapCorrelations } from '../../pipeline/statistics/resampling/bootstrap-correlations.ts'
import {
  basicInterval,
  normalInterval,
  percentileInterval,
} from '../../pipeline/statistics/resampling/bootstrap-interval.ts'
import { drawWithReplacement } from '../../pipeline/statistics/resampling/draw-with-replacement.ts'
import {
  jackknifeCorrelations,
  jackknifeVariance,
} from '../../pipeline/statistics/resampling/jackknife-correlations.ts'
import { randomIndex } from '../../pipeline/statistics/resampling/random-index.ts'
import { regressionInfluence } from '../../pipeline/statistics/resampling/regression-influence.ts'
import { resamplingUnits } from '../../pipeline/statistics/resampling/resampling-units.ts'
import { studentisedInterval } from '../../pipeline/statistics/resampling/studentised-interval.ts'
import { columns, truths } from '../support/golden.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

const closed = TOLERANCE.closedForm
const random = (seed = 1) => xoroshiro128plus(seed)
const tiny = { ...columns('tiny/tiny7.csv'), ...columns('tiny/tiny10.csv') } as Record<string, number[]>
const { x10, y10 } = tiny as Record<'x10' | 'y10', number[]>

/** Chi-square p of counts that should be equal. */
function pOfEqual(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return upperPOfChiSquare(
    counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0),
    counts.length - 1,
  )
}

test('the standard error of a limit is how far it moves from seed to seed', () => {
  const generator = random(5)
  const [x, y] = [0, 1].map(() => Array.from({ length: 24 }, () => randomIndex(generator, 1000)))
  const units = resamplingUnits(
    x!,
    y!.map((value, i) => value + x![i]!),
    x!.map((_, i) => i % 12),
  )
  const jackknife = jackknifeCorrelations(units)
  const runs = Array.from({ length: 60 }, (_, seed) => {
    const bootstrap = bootstrapCorrelations(units, drawWithReplacement(units.units, random(seed)), 1000, true)
    return {
      percentile: percentileInterval(bootstrap),
      bca: bcaInterval(bootstrap, jackknifeInfluence(jackknife)),
      studentised: studentisedInterval(bootstrap, jackknifeVariance(jackknife)),
    }
  })
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  for (const kind of ['percentile', 'bca', 'studentised'] as const) {
    for (const limit of ['low', 'high'] as const) {
      const limits = runs.map((run) => run[kind][limit]!)
      const sd = Math.sqrt(mean(limits.map((value) => (value - mean(limits)) ** 2)))
      const ratio = mean(runs.map((run) => run[kind][`${limit}Se`]!)) / sd
      expect(ratio, `${kind} ${limit}`).toBeGreaterThan(0.7)
      expect(ratio, `${kind} ${limit}`).toBeLessThan(1.5)
    }
  }
})

describe('randomness', () => {
  test('every number is equally likely', () => {
    for (const n of [1, 2, 3, 7, 100]) {
      const counts = new Array<number>(n).fill(0)
      const generator = random(n)
      for (let i = 0; i < 20_000; i++) counts[randomIndex(generator, n)]!++
      expect(counts.every((count) => count > 0)).toBe(true)
      if (n > 1) expect(pOfEqual(counts)).toBeGreaterThan(1e-4)
    }
  })

  test('a draw that would favour some numbers is made again', () => {
    // 2^32 is 1 more than a multiple of 3: the draw 0 is one too many
    const draws = [0, 2 ** 31, 5]
    const stub = { ...random(), next: () => draws.shift()! | 0 } as unknown as ReturnType<typeof random>
    expect(randomIndex(stub, 3)).toBe(1)
    expect(draws).toEqual([5])
  })

  test('every unit is drawn equally often at every place, and every unit with every other', () => {
    for (const n of [2, 3, 7]) {
      const draw = drawWithReplacement(n, random(n))
      const drawn = new Int32Array(n)
      const single = new Array<number>(n * n).fill(0)
      const double = new Array<number>(n * n).fill(0)
      for (let i = 0; i < 30_000; i++) {
        draw(drawn)
        drawn.forEach((unit, place) => {
          single[place * n + unit]!++
        })
        double[drawn[0]! * n + drawn[1]!]!++
      }
      for (let place = 0; place < n; place++)
        expect(pOfEqual(single.slice(place * n, (place + 1) * n))).toBeGreaterThan(1e-4)
      expect(pOfEqual(double)).toBeGreaterThan(1e-4)
    }
  })

  test('a draw of two units that would favour some of them is made again', () => {
    // 2^32 is 4 more than a multiple of 9: the draws 0 to 3 / 9 of it are too many
    const draws = [0, 2 ** 31]
    const stub = { ...random(), next: () => draws.shift()! | 0 } as unknown as ReturnType<typeof random>
    const drawn = new Int32Array(2)
    drawWithReplacement(3, stub)(drawn)
    expect([...drawn, draws.length]).toEqual([1, 1, 0])
  })

  test.each([3, 4, 5])('every order of %i rows is equally likely', (n) => {
    const x = Array.from({ length: n }, (_, i) => i)
    const seen = new Map<string, number>()
    const statistic = (_: Float64Array, y: Float64Array) => {
      seen.set(y.join(), (seen.get(y.join()) ?? 0) + 1)
      return 0
    }
    permutationTest(x, x, random(n), { orders: 24_000, enumerate: 0, statistic })
    const factorial = arrangements(anyRow(n))
    expect(seen.size).toBe(factorial)
    expect(pOfEqual([...seen.values()])).toBeGreaterThan(1e-4)
  })

  test('the same seed gives the same result', () => {
    const run = (seed: number) => permutationTest(x10, y10, random(seed), { orders: 500 })
    expect(run(3)).toEqual(run(3))
    expect(run(3).asFar).not.toBe(run(4).asFar)
  })
})

describe('what may change places', () => {
  const blocks = ['a', 'b', 'a', 'b', 'c', 'c', 'd']
  test('within blocks and whole blocks', () => {
    expect(withinBlocks(blocks)).toEqual([[[0], [2]], [[1], [3]], [[4], [5]], [[6]]])
    expect(wholeBlocks(blocks)).toEqual([
      [
        [0, 2],
        [1, 3],
        [4, 5],
      ],
      [[6]],
    ])
    expect([withinBlocks(blocks), wholeBlocks(blocks), anyRow(7)].map(arrangements)).toEqual([8, 6, 5040])
    expect(arrangements(anyRow(400))).toBe(Number.POSITIVE_INFINITY)
  })

  test('each order is visited once', () => {
    const x = [0, 1, 2, 3, 4, 5, 6]
    for (const exchange of [withinBlocks(blocks), wholeBlocks(blocks), anyRow(7)]) {
      const seen = new Set<string>()
      const statistic = (fixed: Float64Array, moved: Float64Array) => {
        seen.add(
          [...fixed.keys()]
            .toSorted((a, b) => fixed[a]! - fixed[b]!)
            .map((place) => moved[place])
            .join(),
        )
        return 0
      }
      const { orders } = permutationTest(x, x, random(), { exchange, statistic })
      expect(seen.size).toBe(orders)
      expect(orders).toBe(arrangements(exchange))
    }
  })

  test('blocks of which none can move leave a p of 1', () => {
    expect(permutationTest(x10, y10, random(), { exchange: withinBlocks(x10) })).toMatchObject({
      orders: 1,
      p: 1,
    })
    expect(permutationTest(x10, y10, random(), { exchange: wholeBlocks(x10.map(() => 'a')) }).p).toBe(1)
  })

  test('random orders come close to all of them, within and of blocks', () => {
    const therapists = ['a', 'a', 'b', 'b', 'c', 'c', 'c', 'd', 'd', 'd']
    for (const exchange of [withinBlocks(therapists), wholeBlocks(x10.map((_, i) => i >> 1))]) {
      const all = permutationTest(x10, y10, random(), { exchange })
      const some = permutationTest(x10, y10, random(), { exchange, enumerate: 0, orders: 40_000 })
      expect([all.exact, some.exact]).toEqual([true, false])
      expect(Math.abs(all.p! - some.p!)).toBeLessThan(4 * some.monteCarloSe! + 1e-4)
      expect(Math.abs(all.pGreater! - some.pGreater!)).toBeLessThan(0.01)
      expect(Math.abs(all.pLess! - some.pLess!)).toBeLessThan(0.01)
    }
  })

  test('refuses units that do not fit', () => {
    const wrong = (exchange: number[][][]) => () =>
      permutationTest([1, 2, 3], [1, 3, 2], random(), { exchange })
    expect(wrong([[[0], [1]]])).toThrow('must hold each of 3 rows once: 2 rows')
    expect(wrong([[[0], [1], [1]]])).toThrow(RangeError)
    expect(wrong([[[0, 1], [2]]])).toThrow('units of a set must be of one length')
  })
})

describe('permutation test', () => {
  test('spearman10.enumerated: all 3,628,800 orders', () => {
    const { p, exact } = permutationTest(midranks(x10), midranks(y10), random(), { enumerate: 4e6 })
    expect(exact).toBe(true)
    expectClose(p, 0.007214506172839506, closed)
    expect(truths('tiny')('kendall10.exact.p')).toBeDefined()
  })
  test('p is never 0 and the two tails overlap only in ties', () => {
    const mine = permutationTest([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], random(), {
      orders: 99,
    })
    expect(mine).toMatchObject({ p: 0.01, pGreater: 0.01, pLess: 1 })
  })
  test('undefined for a constant or fewer than three pairs', () => {
    expect(permutationTest([1, 2], [1, 2], random())).toMatchObject({
      p: null,
      undefinedBecause: 'too-few-pairs',
    })
    expect(permutationTest([1, 1, 1], [1, 2, 3], random())).toMatchObject({
      p: null,
      undefinedBecause: 'first-constant',
    })
  })
  test('an offset of 1e9 changes nothing', () => {
    const offset = permutationTest(
      x10.map((v) => v + 1e9),
      y10,
      random(),
      { orders: 999 },
    )
    expect(offset.asFar).toBe(permutationTest(x10, y10, random(), { orders: 999 }).asFar)
  })
})

describe('bootstrap', () => {
  const clusters = ['a', 'a', 'b', 'b', 'b', 'c', 'd', 'd', 'e', 'e']
  test('the whole sample drawn once is the sample', () => {
    const everything = bootstrapCorrelations(resamplingUnits(x10, y10), () => {}, 1)
    expectClose(everything.replicates[0]!, pearson(x10, y10).estimate!, closed)
    const wholes = bootstrapCorrelations(resamplingUnits(x10, y10, clusters), () => {}, 1)
    expectClose(wholes.replicates[0]!, pearson(x10, y10).estimate!, closed)
  })
  test('clusters come as wholes', () => {
    const sample = resamplingUnits(x10, y10, clusters)
    expect(sample.units).toBe(5)
    const { replicates } = bootstrapCorrelations(sample, (drawn) => drawn.set([0, 0, 1, 2, 4]), 1)
    const rows = [0, 1, 0, 1, 2, 3, 4, 5, 8, 9]
    expectClose(
      replicates[0]!,
      pearson(
        rows.map((row) => x10[row]!),
        rows.map((row) => y10[row]!),
      ).estimate!,
      closed,
    )
    const without = jackknifeCorrelations(sample)
    const rest = [2, 3, 4, 5, 6, 7, 8, 9]
    expectClose(
      without[0]!,
      pearson(
        rest.map((row) => x10[row]!),
        rest.map((row) => y10[row]!),
      ).estimate!,
      closed,
    )
  })
  test('resamples in which a variable is constant are left out and counted', () => {
    const sample = resamplingUnits([0, 0, 0, 1, 1e9], [1, 2, 3, 4, 5])
    const { replicates, dropped } = bootstrapCorrelations(sample, drawWithReplacement(5, random()), 2000)
    expect(dropped).toBeGreaterThan(100)
    expect(replicates.length + dropped).toBe(2000)
    expect(replicates.every((r) => Math.abs(r) <= 1)).toBe(true)
  })
  test('intervals hold the estimate and widen with the confidence', () => {
    const sample = resamplingUnits(x10, y10)
    const bootstrap = bootstrapCorrelations(sample, drawWithReplacement(10, random()), 2000, true)
    const jackknife = jackknifeCorrelations(sample)
    const variance = jackknifeVariance(jackknife)
    const kinds = [
      (c: number) => percentileInterval(bootstrap, c),
      (c: number) => basicInterval(bootstrap, c),
      (c: number) => normalInterval(bootstrap, c),
      (c: number) => bcaInterval(bootstrap, jackknifeInfluence(jackknife), c),
      (c: number) => studentisedInterval(bootstrap, variance, c),
      (c: number) => studentisedInterval(bootstrap, variance, c, 'r'),
    ]
    for (const kind of kinds) {
      const [narrow, wide] = [kind(0.8), kind(0.95)]
      expect(narrow.low).toBeLessThan(bootstrap.estimate)
      expect(narrow.high).toBeGreaterThan(bootstrap.estimate)
      expect(wide.low).toBeLessThan(narrow.low!)
      expect(wide.high).toBeGreaterThan(narrow.high!)
      expect(() => kind(1)).toThrow('confidence must lie between 0 and 1: 1')
    }
  })
  test('undefined: too few replicates, all on one side, no variance', () => {
    const sample = resamplingUnits(x10, y10)
    const few = bootstrapCorrelations(sample, drawWithReplacement(10, random()), 19, true)
    const influence = jackknifeInfluence(jackknifeCorrelations(sample))
    const none = { low: null, high: null }
    for (const interval of [
      percentileInterval(few),
      basicInterval(few),
      normalInterval(few),
      bcaInterval(few, influence),
    ]) {
      expect(interval).toMatchObject({ ...none, undefinedBecause: 'too-few-replicates' })
    }
    expect(studentisedInterval(few, 0.01).undefinedBecause).toBe('too-few-replicates')
    const line = resamplingUnits([1, 2, 3, 4, 5], [2, 4, 6, 8, 10])
    const perfect = bootstrapCorrelations(line, drawWithReplacement(5, random()), 200, true)
    const flat = jackknifeCorrelations(line)
    expect(bcaInterval(perfect, jackknifeInfluence(flat)).undefinedBecause).not.toBeNull()
    expect(studentisedInterval(perfect, jackknifeVariance(flat)).undefinedBecause).toBe('no-variance')
    const many = bootstrapCorrelations(sample, drawWithReplacement(10, random()), 200)
    expect(bcaInterval(many, new Float64Array(10)).undefinedBecause).toBe('no-variance')
  })
  test('refuses clusters or replicates that do not fit', () => {
    expect(() => resamplingUnits(x10, y10, ['a'])).toThrow(
      'each row needs its cluster: 1 clusters for 10 rows',
    )
    expect(() => regressionInfluence([0.1], [[1, 1]])).toThrow(
      'more replicates than rows are needed: 1 for 2 rows',
    )
  })
})
