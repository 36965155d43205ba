import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import {
  type WildOptions,
  wildClusterBootstrap,
} from '../../../pipeline/statistics/cluster-robust/wild-cluster-bootstrap.ts'
import { wildWeights } from '../../../pipeline/statistics/cluster-robust/wild-weights.ts'
import { golden, goldens } from '../../support/golden.ts'
import { fc } from '../../support/properties.ts'
import { expectClose } from '../../support/tolerance.ts'
import { analysis, formula, numbers } from './samples.ts'

/** test/golden/r/cluster_robust.R fits every sample of every combination of weights. */
const dense = goldens('small/cluster-robust-dense.json')
const random = (seed = 1) => xoroshiro128plus(seed)
const { x, z, y, clusters } = formula()
const signs = (options: WildOptions) =>
  wildClusterBootstrap(y, [x, z], clusters, random(), { weights: 'rademacher', ...options })

describe('every combination of weights', () => {
  test.each([
    ['wild.formula.x', {}],
    ['wild.formula.z', { coefficient: 2, value: 0.25 }],
    ['wild.far', { value: -0.5 }],
  ] as [string, WildOptions][])('%s', (id, options) => {
    const { t, ...counts } = golden<Record<'t' | 'asFar' | 'asHigh' | 'asLow' | 'draws', number>>(dense, id)
    const made = signs(options)
    expect(made).toMatchObject({ ...counts, exact: true, monteCarloSe: 0, weights: 'rademacher' })
    expect([made.p, made.pGreater, made.pLess]).toEqual(
      [counts.asFar, counts.asHigh, counts.asLow].map((extreme) => extreme / counts.draws),
    )
    // R leaves the factor 7/6 of CR1 out
    expectClose(made.statistic, t * Math.sqrt(6 / 7), 1e-11)
  })

  test('the small sample: 16,384 combinations of 14 therapists', () => {
    const { values, therapists } = analysis('bond', 'c_index')
    const { t, ...counts } = golden<Record<string, number>>(dense, 'wild.analysis')
    const made = wildClusterBootstrap(values[0]!, [values[1]!], therapists, random())
    expect(made).toMatchObject({ ...counts, exact: true, weights: 'rademacher' })
    expectClose(made.statistic, t! * Math.sqrt(13 / 14), 1e-11)
  })

  test("Webb's weights: 7,776 combinations of 5 clusters", () => {
    const kept = clusters.map((_, i) => i).filter((i) => clusters[i]! < 6)
    const at = (values: readonly number[]) => kept.map((i) => values[i]!)
    const { t, ...counts } = golden<Record<string, number>>(dense, 'wild.webb')
    const made = wildClusterBootstrap(at(y), [at(x), at(z)], at(clusters), random(), { value: 0.5 })
    expect(made).toMatchObject({ ...counts, exact: true, weights: 'webb' })
    expectClose(made.statistic, t! * Math.sqrt(4 / 5), 1e-11)
  })
})

describe('the interval', () => {
  test('is left out where it is not asked for, and nothing else changes', () => {
    const without = signs({ interval: false })
    expect(without).toEqual({ ...signs({}), confLow: null, confHigh: null, lowSe: null, highSe: null })
    expect(without.p).not.toBeNull()
  })

  test('holds the null values that are not refused', () => {
    for (const confidence of [0.8, 0.95]) {
      const { confLow, confHigh } = signs({ confidence })
      const pAt = (value: number) => signs({ value }).p!
      const alpha = 1 - confidence
      expect(pAt(confLow! + 1e-6)).toBeGreaterThan(alpha)
      expect(pAt(confLow! - 1e-6)).toBeLessThanOrEqual(alpha)
      expect(pAt(confHigh! - 1e-6)).toBeGreaterThan(alpha)
      expect(pAt(confHigh! + 1e-6)).toBeLessThanOrEqual(alpha)
    }
  })

  test('does not exist where no value can be refused: ±1 over 5 clusters has no p below .0625', () => {
    const kept = clusters.map((_, i) => i).filter((i) => clusters[i]! < 6)
    const at = (values: readonly number[]) => kept.map((i) => values[i]!)
    const made = wildClusterBootstrap(at(y), [at(x)], at(clusters), random(), { weights: 'rademacher' })
    expect(made).toMatchObject({ confLow: null, confHigh: null, lowSe: null, highSe: null, draws: 32 })
    expect(wildClusterBootstrap(at(y), [at(x)], at(clusters), random()).confLow).not.toBeNull()
  })

  test('drawn at random, it is near the exact one, within its own errors', () => {
    const { values, therapists } = analysis('bond', 'c_index')
    const run = (draws: number, seed = 1) =>
      wildClusterBootstrap(values[0]!, [values[1]!], therapists, random(seed), { draws })
    const exact = run(16_384)
    for (const seed of [1, 2, 3]) {
      const drawn = run(9_999, seed)
      expect(drawn.exact).toBe(false)
      expect(Math.abs(drawn.p! - exact.p!)).toBeLessThan(4 * drawn.monteCarloSe!)
      expect(Math.abs(drawn.confLow! - exact.confLow!)).toBeLessThan(4 * drawn.lowSe!)
      expect(Math.abs(drawn.confHigh! - exact.confHigh!)).toBeLessThan(4 * drawn.highSe!)
    }
    expect(run(9_999)).toEqual(run(9_999))
  })
})

describe('laws', () => {
  const samples = fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 8 }),
      seed: fc.integer({ min: 1, max: 2 ** 31 }),
    })
    .map(({ sizes, seed }) => {
      const draw = numbers(seed)
      for (let k = 0; k < 20; k++) draw()
      const of = sizes.flatMap((size, cluster) => Array<number>(size).fill(cluster))
      const predictor = of.map(() => draw())
      return { of, predictor, outcome: predictor.map((value) => value / 2 + draw()) }
    })
    .filter(({ of }) => of.length > 4)

  test('units and signs of the variables change nothing but the side', () => {
    fc.assert(
      fc.property(samples, ({ of, predictor, outcome }) => {
        const options = { weights: 'rademacher' as const }
        const one = wildClusterBootstrap(outcome, [predictor], of, random(), options)
        const other = wildClusterBootstrap(
          outcome.map((value) => -8 * value),
          [predictor.map((value) => 2 * value + 4)],
          of,
          random(),
          options,
        )
        expect([other.asFar, other.asHigh, other.asLow]).toEqual([one.asFar, one.asLow, one.asHigh])
        if (one.confLow !== null) expectClose(other.confHigh, -4 * one.confLow, 1e-8)
        else expect(other.confHigh).toBeNull()
      }),
      { numRuns: 30 },
    )
  })

  test('p is never below its smallest, and the sample counts as itself', () => {
    fc.assert(
      fc.property(samples, ({ of, predictor, outcome }) => {
        const made = wildClusterBootstrap(outcome, [predictor], of, random(), { draws: 300 })
        for (const p of [made.p, made.pGreater, made.pLess]) {
          expect(p).toBeGreaterThan(0)
          expect(p).toBeLessThanOrEqual(1)
        }
        for (const value of Object.values(made))
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('the estimate as the null value is never refused', () => {
    const { estimate } = signs({})
    expect(signs({ value: estimate! })).toMatchObject({ asFar: 128, p: 1 })
  })

  test('weights have mean 0 and variance 1', () => {
    for (const kind of ['rademacher', 'webb'] as const) {
      const draws = wildWeights(3, random(), 10_000, kind)
      const into = new Float64Array(3)
      let [sum, squares] = [0, 0]
      for (let draw = 0; draw < draws.draws; draw++) {
        draws.next(draw, into)
        for (const weight of into) {
          sum += weight
          squares += weight * weight
        }
      }
      expect(draws.exact).toBe(true)
      expect(sum).toBeCloseTo(0, 10)
      expectClose(squares / draws.draws / 3, 1, 1e-12)
    }
    expect(wildWeights(11, random(), 99).weights).toBe('webb')
    expect(wildWeights(12, random(), 99).weights).toBe('rademacher')
  })
})

test('what has no value has a reason', () => {
  const few = [2, 1, 4, 3, 6, 5]
  const why = (outcome: number[], predictor: number[], of: (string | number)[]) =>
    wildClusterBootstrap(outcome, [predictor], of, random()).undefinedBecause
  expect(why(few, [1, 2, 3, 4, 5, 7], Array(6).fill('a'))).toBe('one-cluster')
  expect(why(few, Array(6).fill(1), [1, 1, 2, 2, 3, 3])).toBe('constant-predictor')
  expect(why([1, 2], [1, 2], [1, 2])).toBe('too-few-pairs')
  expect(why(few, few, [1, 1, 2, 2, 3, 3])).toBe('perfect-fit')
  expect(why(few, [0, 0, 0, 0, 1, 3], [1, 1, 2, 2, 3, 3])).toBe('one-cluster-identifies')
  expect(why(few, [1, 2, 3, 4, 5, 7], [1, 1, 1, 2, 2, 2])).toBeNull()
  expect(why([1, 2, 4], [1, 3, 2], [1, 2, 3])).toBeNull()
  expect(() => wildClusterBootstrap(few, [], [1, 1, 2, 2, 3, 3], random())).toThrow(
    'there is no coefficient 1',
  )
  expect(() => signs({ draws: 0 })).toThrow(RangeError)
  expect(() => signs({ value: Number.NaN })).toThrow(RangeError)
})
