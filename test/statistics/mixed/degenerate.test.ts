import { describe, expect, test } from 'vitest'
import { clusterEffects } from '../../../pipeline/statistics/mixed/cluster-effects.ts'
import type { ClusterKey } from '../../../pipeline/statistics/mixed/engine/clustered-design.ts'
import { leaveOneClusterOut, leaveOneRowOut } from '../../../pipeline/statistics/mixed/influence.ts'
import { intraclass } from '../../../pipeline/statistics/mixed/intraclass.ts'
import { kenwardRoger } from '../../../pipeline/statistics/mixed/kenward-roger.ts'
import { interceptTest } from '../../../pipeline/statistics/mixed/likelihood-ratio.ts'
import { randomIntercept } from '../../../pipeline/statistics/mixed/random-intercept.ts'
import { satterthwaite } from '../../../pipeline/statistics/mixed/satterthwaite.ts'
import { profileIntervals } from '../../../pipeline/statistics/mixed/variance-profile.ts'
import { withinBetween } from '../../../pipeline/statistics/mixed/within-between.ts'
import { fc } from '../../support/properties.ts'

const three = ['a', 'a', 'b', 'b', 'c', 'c']
const y = [1, 2, 4, 3, 7, 5]

interface Case {
  readonly what: string
  readonly y: number[]
  readonly x: number[][]
  readonly clusters: ClusterKey[]
  readonly why: string
  readonly coefficient?: number
  readonly cluster?: ClusterKey
}

const refused: Case[] = [
  { what: 'nothing', y: [], x: [], clusters: [], why: 'too-few-clusters' },
  { what: 'one cluster', y, x: [], clusters: y.map(() => 1), why: 'too-few-clusters' },
  { what: 'clusters of one', y, x: [], clusters: [1, 2, 3, 4, 5, 6], why: 'clusters-of-one' },
  { what: 'a constant outcome', y: y.map(() => 2), x: [], clusters: three, why: 'constant-outcome' },
  {
    what: 'three rows and a predictor',
    y: [1, 2, 4],
    x: [[1, 2, 4]],
    clusters: [1, 1, 2],
    why: 'too-few-rows',
  },
  {
    what: 'a constant predictor',
    y,
    x: [y.map(() => 3)],
    clusters: three,
    why: 'collinear-predictors',
    coefficient: 1,
  },
  {
    what: 'a predictor that is 0 throughout',
    y,
    x: [y.map(() => 0)],
    clusters: three,
    why: 'collinear-predictors',
    coefficient: 1,
  },
  {
    what: 'the second of two that say the same',
    y,
    x: [[1, 4, 2, 2, 5, 3], [0.1, 0.4, 0.2, 0.2, 0.5, 0.3].map((value) => value + 1e3)],
    clusters: three,
    why: 'collinear-predictors',
    coefficient: 2,
  },
  {
    what: 'a predictor that explains everything',
    y,
    x: [y.map((value) => 3 * value - 1)],
    clusters: three,
    why: 'perfect-fit',
  },
  {
    what: 'clusters that are constant',
    y: [1, 1, 4, 4, 5, 5],
    x: [],
    clusters: three,
    why: 'perfect-fit-within',
  },
  {
    what: 'a predictor that explains everything within clusters',
    y: [1, 2, 14, 15, 7, 9],
    x: [[1, 2, 4, 5, 7, 9]],
    clusters: three,
    why: 'perfect-fit-within',
  },
  {
    what: 'a predictor of one client of one therapist',
    y: [...y, 9],
    x: [[0, 0, 0, 0, 0, 0, 1]],
    clusters: [...three, 'd'],
    why: 'one-cluster-alone',
    coefficient: 1,
    cluster: 'd',
  },
  {
    what: 'the same, elsewhere not 0',
    y: [...y, 9],
    x: [[5, 5, 5, 5, 5, 5, 1]],
    clusters: [...three, 'd'],
    why: 'one-cluster-alone',
    coefficient: 1,
    cluster: 'd',
  },
  {
    what: 'a predictor of two therapists',
    y,
    x: [[0, 0, 0, 1, 1, 1]],
    clusters: [1, 1, 1, 2, 2, 2],
    why: 'one-cluster-alone',
    coefficient: 1,
    cluster: 1,
  },
]

test.each(refused)('$what: $why', ({ y: outcome, x, clusters, why, coefficient = null, cluster = null }) => {
  for (const method of ['ML', 'REML'] as const) {
    const found = randomIntercept(outcome, x, clusters, method)
    expect(found).toMatchObject({ undefinedBecause: why, coefficient, cluster, n: outcome.length })
  }
})

test('mistakes are errors', () => {
  expect(() => randomIntercept([1, 2], [], ['a'])).toThrow(RangeError)
  expect(() => randomIntercept([1, Number.NaN], [], ['a', 'a'])).toThrow(RangeError)
  expect(() => randomIntercept(y, [[1, 2]], three)).toThrow(RangeError)
  expect(() => intraclass([1, 2], ['a'])).toThrow(RangeError)
  const likeliest = randomIntercept(y, [], three, 'ML')
  if (likeliest.undefinedBecause === null) expect(() => kenwardRoger(likeliest)).toThrow(RangeError)
})

describe('intraclass correlation', () => {
  test.each([
    [[], [], 'too-few-clusters'],
    [[1, 2], [1, 1], 'too-few-clusters'],
    [[1, 2], [1, 2], 'clusters-of-one'],
    [[2, 2, 2], [1, 1, 2], 'constant-outcome'],
    [[0.1, 0.1, 0.1, 0.3], [1, 1, 1, 2], 'no-variance-within'],
  ] as const)('%j in %j: %s', (outcome, clusters, why) => {
    expect(intraclass(outcome, clusters).undefinedBecause).toBe(why)
  })

  test('below 0: the interval goes down to its lowest possible value, the design effect is 1', () => {
    const found = intraclass([1, 9, 2, 8, 1.5, 8.5, 5, 1, 9], [1, 1, 2, 2, 3, 3, 4, 4, 4])
    if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
    expect(found.icc).toBeLessThan(0)
    expect(found.confLow).toBe(-0.5)
    expect(found.confHigh).toBeLessThan(0.7)
    expect([found.modelIcc, found.designEffect, found.effectiveN]).toEqual([0, 1, 9])
  })
})

test('within and between: what does not vary is said', () => {
  expect(withinBetween(y, [0.1, 0.1, 0.3, 0.3, 0.7, 0.7], three).undefinedBecause).toBe('no-variation-within')
  expect(withinBetween(y, [0.1, 0.3, 0.3, 0.1, 0.2, 0.2], three).undefinedBecause).toBe(
    'no-variation-between',
  )
  expect(withinBetween(y, [1, 1, 1, 1, 1, 1], three).undefinedBecause).toBe('no-variation-within')
})

/** Every number in a result, however deep. */
function numbersIn(value: unknown, found: number[] = []): number[] {
  if (typeof value === 'number') found.push(value)
  else if (ArrayBuffer.isView(value)) found.push(...(value as Float64Array))
  else if (value !== null && typeof value === 'object')
    for (const each of Object.values(value)) numbersIn(each, found)
  return found
}

test('whatever the data, each result is made of finite numbers or has a reason', () => {
  const rows = fc.array(
    fc.record({
      y: fc.integer({ min: 0, max: 3 }),
      x: fc.integer({ min: 0, max: 2 }),
      z: fc.integer({ min: 0, max: 1 }),
      cluster: fc.integer({ min: 0, max: 4 }),
    }),
    { minLength: 0, maxLength: 14 },
  )
  fc.assert(
    fc.property(rows, (data) => {
      const [outcome, cluster] = [data.map((row) => row.y), data.map((row) => row.cluster)]
      const predictors = [data.map((row) => row.x), data.map((row) => row.z)]
      const results: unknown[] = [
        intraclass(outcome, cluster),
        withinBetween(outcome, predictors[0]!, cluster),
      ]
      const model = randomIntercept(outcome, predictors, cluster)
      results.push(model)
      if (model.undefinedBecause === null) {
        results.push(
          kenwardRoger(model),
          satterthwaite(model),
          leaveOneClusterOut(model, 1),
          leaveOneRowOut(model, 2),
          clusterEffects(model),
          interceptTest(model),
          profileIntervals(model),
        )
      }
      for (const result of results)
        expect(numbersIn(result).filter((value) => !Number.isFinite(value))).toEqual([])
    }),
    { numRuns: 300 },
  )
})
