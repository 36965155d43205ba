import { describe, expect, test } from 'vitest'
import { classicalErrors } from '../../../pipeline/statistics/cluster-robust/classical-errors.ts'
import { clusterRobust } from '../../../pipeline/statistics/cluster-robust/cluster-robust.ts'
import { heteroscedastic } from '../../../pipeline/statistics/cluster-robust/heteroscedastic.ts'
import { leastSquares } from '../../../pipeline/statistics/cluster-robust/least-squares.ts'
import { randomInterceptRobust } from '../../../pipeline/statistics/cluster-robust/random-intercept-robust.ts'
import type { RobustErrors } from '../../../pipeline/statistics/cluster-robust/robust-coefficient.ts'
import { slopeOf } from '../../../pipeline/statistics/cluster-robust/slope-of.ts'
import { expectClose } from '../../support/tolerance.ts'
import { numbers } from './samples.ts'

const reasons = (errors: RobustErrors) => errors.coefficients.map(({ undefinedBecause }) => undefinedBecause)

/** Every number is finite or null, and what has no value has a reason. */
function expectSound(errors: RobustErrors) {
  for (const { undefinedBecause, ...values } of errors.coefficients) {
    for (const value of Object.values(values))
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
    expect(values.standardError === null).toBe(undefinedBecause !== null)
  }
}

describe('what has no value has a reason', () => {
  const x = [1, 2, 4, 3, 5, 7]
  const y = [2, 1, 4, 3, 6, 5]
  const pairs = ['a', 'a', 'b', 'b', 'c', 'c']

  test('too few rows, constant and collinear predictors', () => {
    expect(leastSquares([1, 2], [[1, 2]]).undefinedBecause).toBe('too-few-pairs')
    expect(leastSquares(y, [x, [5, 5, 5, 5, 5, 5]])).toMatchObject({
      undefinedBecause: 'constant-predictor',
      predictor: 1,
    })
    expect(leastSquares(y, [x, x.map((value) => 0.1 * value - 3)])).toMatchObject({
      undefinedBecause: 'collinear-predictors',
      predictor: 1,
    })
    const none = clusterRobust(leastSquares(y, [x, x]), pairs)
    expect(reasons(none)).toEqual(Array(3).fill('collinear-predictors'))
    expect(none.contrast([1, 1, 1]).undefinedBecause).toBe('collinear-predictors')
    expect(heteroscedastic(leastSquares([1, 2], [[1, 2]])).undefinedBecause).toBe('too-few-pairs')
  })

  test('one cluster, two clusters, three rows', () => {
    const one = clusterRobust(leastSquares(y, [x]), Array(6).fill('a'))
    expect(reasons(one)).toEqual(['one-cluster', 'one-cluster'])
    expect(one.coefficients[1]!.estimate).not.toBeNull()
    const two = clusterRobust(leastSquares(y, [x]), ['a', 'a', 'a', 'b', 'b', 'b'])
    expectSound(two)
    expectSound(clusterRobust(leastSquares([1, 2, 4], [[1, 3, 2]]), [1, 2, 3]))
    expectSound(clusterRobust(leastSquares([1, 2, 4], [[1, 3, 2]]), [1, 1, 2]))
    expect(clusterRobust(leastSquares(y, [x]), ['a', 'a', 'a', 'b', 'b', 'b'], 'CR1p').undefinedBecause).toBe(
      'too-few-clusters',
    )
  })

  test('a coefficient that one cluster alone identifies', () => {
    // clubSandwich 0.5.8 gives SE(x) = SE(intercept) = .2485 here, without a warning (its issue 86).
    const clusters = [...Array.from({ length: 15 }, (_, i) => i % 5), 5]
    const alone = clusters.map((cluster) => (cluster === 5 ? 1 : 0))
    const outcome = clusters.map((_, i) => Math.sin(i * i))
    for (const type of ['CR0', 'CR1', 'CR2', 'CR3'] as const) {
      const errors = clusterRobust(leastSquares(outcome, [alone]), clusters, type)
      expect(reasons(errors)).toEqual([null, 'one-cluster-identifies'])
      expect(errors.covariance).toBeNull()
      expectSound(errors)
    }
    expect(reasons(heteroscedastic(leastSquares(outcome, [alone]), 'HC2'))).toEqual([
      null,
      'one-cluster-identifies',
    ])
    const given = { betweenVariance: 2, withinVariance: 1 }
    const { errors } = randomInterceptRobust(outcome, [alone], clusters, given)
    expect(errors.coefficients[1]!.undefinedBecause).toBe('one-cluster-identifies')
    expectSound(errors)
  })

  test('a predictor that varies in one cluster only', () => {
    const only = [0, 0, 0, 0, 1, 3]
    const slope = slopeOf({ x: only, y, clusters: pairs })
    expect(slope.undefinedBecause).toBe('one-cluster-identifies')
    expect(slope.estimate).not.toBeNull()
  })

  test('a perfect fit and constant outcomes', () => {
    const line = x.map((value) => 0.1 * value + 7)
    expect(reasons(clusterRobust(leastSquares(line, [x]), pairs))).toEqual(['perfect-fit', 'perfect-fit'])
    expect(reasons(classicalErrors(leastSquares(line, [x])))).toEqual(['perfect-fit', 'perfect-fit'])
    expect(clusterRobust(leastSquares(line, [x]), pairs).coefficients[1]!.estimate).toBeCloseTo(0.1, 14)
    const level = Array(6).fill(0.1)
    expect(reasons(clusterRobust(leastSquares(level, [x]), pairs))).toEqual(['perfect-fit', 'perfect-fit'])
    expect(slopeOf({ x, y: level, clusters: pairs }).undefinedBecause).toBe('second-constant')
    expect(slopeOf({ x: level, y, clusters: pairs }).undefinedBecause).toBe('first-constant')
    expect(slopeOf({ x: [1, 2], y: [1, 2], clusters: [1, 2] }).undefinedBecause).toBe('too-few-pairs')
    expect(slopeOf({ x: [], y: [], clusters: [] }).undefinedBecause).toBe('too-few-pairs')
    expect(slopeOf({ x, y: line, clusters: pairs })).toMatchObject({
      estimate: 1,
      undefinedBecause: 'perfect-fit',
    })
  })

  test('residuals that cancel within every cluster', () => {
    const errors = clusterRobust(leastSquares([1, 3, 1, 3, 1, 3], []), pairs)
    expect(reasons(errors)).toEqual(['no-variance'])
  })
})

test('what the caller got wrong is an error', () => {
  const fit = leastSquares([1, 2, 4, 3], [[1, 2, 3, 4]])
  expect(() => leastSquares([1, 2, 4], [[1, 2]])).toThrow(RangeError)
  expect(() => leastSquares([1, Number.NaN, 4], [])).toThrow('y[1]')
  expect(() => clusterRobust(fit, [1, 2])).toThrow('2 clusters for 4 rows')
  expect(() => clusterRobust(fit, [1, 1, 2, 2], 'CR2', 95)).toThrow('confidence')
  expect(() => clusterRobust(fit, [1, 1, 2, 2]).contrast([1])).toThrow('each coefficient needs a weight')
  const given = { betweenVariance: -1, withinVariance: 1 }
  expect(() => randomInterceptRobust([1, 2, 4], [], [1, 1, 2], given)).toThrow(RangeError)
  expect(() =>
    randomInterceptRobust([1, 2, 4], [], [1, 1, 2], { betweenVariance: 1, withinVariance: 0 }),
  ).toThrow(RangeError)
})

test('an offset of a billion and tiny units cost nothing', () => {
  const draw = numbers(11)
  const x = Array.from({ length: 24 }, () => Math.round(draw() * 512))
  const y = x.map((value) => value + Math.round(draw() * 512))
  const clusters = x.map((_, i) => i % 6)
  const plain = slopeOf({ x, y, clusters })
  const moved = slopeOf({ x: x.map((v) => v + 2 ** 30), y: y.map((v) => v - 2 ** 30), clusters })
  expectClose(moved.standardError, plain.standardError!, 1e-12)
  expectClose(moved.df, plain.df!, 1e-12)
  const huge = slopeOf({ x: x.map((v) => v * 2 ** 500), y: y.map((v) => v * 2 ** -500), clusters })
  expectClose(huge.standardError, plain.standardError!, 1e-12)
})

test('clusters of thousands of rows', () => {
  const draw = numbers(5)
  const clusters = Array.from({ length: 20_000 }, (_, i) => i % 5)
  const x = clusters.map((cluster) => draw() + cluster / 5)
  const y = x.map((value, i) => value / 9 + draw() + Math.cos(clusters[i]!) / 5)
  const errors = clusterRobust(leastSquares(y, [x]), clusters)
  expectSound(errors)
  // G of equal size and shape: nearly G - 1 degrees of freedom
  expect(errors.coefficients[0]!.df).toBeGreaterThan(2)
  expect(errors.coefficients[1]!.df).toBeLessThan(4)
  expect(errors.coefficients[1]!.fewDf).toBe(true)
})

test('a cluster that is nearly alone in identifying a slope has very few degrees of freedom', () => {
  const clusters = Array.from({ length: 30 }, (_, i) => i % 10)
  const x = clusters.map((cluster, i) => (cluster === 0 ? i : 1e-3 * Math.sin(i)))
  const y = clusters.map((_, i) => Math.sin(i * i))
  const errors = clusterRobust(leastSquares(y, [x]), clusters)
  expectSound(errors)
  // coef_test(lm(y ~ x), vcov = "CR2", cluster = cl), clubSandwich 0.5.8
  expectClose(errors.coefficients[1]!.standardError, 0.0220369244900774, 1e-8)
  expectClose(errors.coefficients[1]!.df, 1.1242626446689694, 1e-8)
})
