import { describe, expect, test } from 'vitest'
import { congruenceConditions } from '../../../pipeline/statistics/surface/congruence-conditions.ts'
import { convexHull, insideHull } from '../../../pipeline/statistics/surface/convex-hull.ts'
import { discrepantPairs } from '../../../pipeline/statistics/surface/discrepant-pairs.ts'
import {
  type PolynomialRegression,
  polynomialRegression,
  surfaceAt,
} from '../../../pipeline/statistics/surface/polynomial-regression.ts'
import { responseSurface } from '../../../pipeline/statistics/surface/response-surface.ts'
import { surfaceGrid } from '../../../pipeline/statistics/surface/surface-grid.ts'
import { fc } from '../../support/properties.ts'
import { expectClose } from '../../support/tolerance.ts'
import { ridge } from './samples.ts'

/** Numbers of a result, wherever they are. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(numbersIn)
}

const expectSound = (regression: PolynomialRegression) => {
  const surface = responseSurface(regression)
  const conditions = congruenceConditions(surface)
  for (const value of numbersIn([regression, surface, conditions])) expect(Number.isFinite(value)).toBe(true)
  return surface
}

describe('what a surface is', () => {
  const { outcome, first, second, covariate, clusters } = ridge()
  const data = { outcome, first, second, covariates: [covariate], clusters }

  test('a1 to a5 describe the two lines, and the first axis climbs most steeply', () => {
    const regression = polynomialRegression(data)
    const { a1, a2, a3, a4, firstAxis, stationaryPoint, lateralShift } = responseSurface(regression)
    const at = (x: number, y: number) =>
      surfaceAt(regression, x + regression.centre!, y + regression.centre!)!
    expectClose((at(1, 1) - at(-1, -1)) / 2, a1.estimate!, 1e-10)
    expectClose((at(1, 1) + at(-1, -1)) / 2 - at(0, 0), a2.estimate!, 1e-9)
    expectClose((at(1, -1) - at(-1, 1)) / 2, a3.estimate!, 1e-10)
    expectClose((at(1, -1) + at(-1, 1)) / 2 - at(0, 0), a4.estimate!, 1e-10)
    const [x0, y0] = [stationaryPoint.first.estimate!, stationaryPoint.second.estimate!]
    const bend = (dx: number, dy: number) => at(x0 + dx, y0 + dy) + at(x0 - dx, y0 - dy) - 2 * at(x0, y0)
    const along = Math.atan(firstAxis.slope.estimate!)
    const most = bend(Math.cos(along), Math.sin(along))
    for (let angle = 0; angle < Math.PI; angle += 0.05)
      expect(bend(Math.cos(angle), Math.sin(angle))).toBeLessThanOrEqual(most + 1e-9)
    const shift = lateralShift.estimate!
    expectClose(firstAxis.intercept.estimate! + firstAxis.slope.estimate! * shift, -shift, 1e-9)
  })

  test('exchanging the two scores mirrors the surface', () => {
    const surface = responseSurface(polynomialRegression(data))
    const mirrored = responseSurface(polynomialRegression({ ...data, first: second, second: first }))
    for (const name of ['a1', 'a2', 'a4'] as const) {
      expectClose(mirrored[name].estimate, surface[name].estimate!, 1e-9)
      expectClose(mirrored[name].standardError, surface[name].standardError!, 1e-9)
      expectClose(mirrored[name].df, surface[name].df!, 1e-9)
    }
    for (const name of ['a3', 'a5'] as const)
      expectClose(mirrored[name].estimate, -surface[name].estimate!, 1e-9)
    const [one, other] = [surface.firstAxis.slope, mirrored.firstAxis.slope]
    expectClose(other.estimate, 1 / one.estimate!, 1e-9)
    expectClose(other.standardError, one.standardError! / one.estimate! ** 2, 1e-9)
    expectClose(mirrored.stationaryPoint.first.estimate, surface.stationaryPoint.second.estimate!, 1e-8)
  })

  test('moving the scale changes nothing but the centre', () => {
    const surface = responseSurface(polynomialRegression(data))
    const up = (scores: readonly number[]) => scores.map((score) => score + 1024)
    const moved = polynomialRegression({ ...data, first: up(first), second: up(second) })
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5'] as const) {
      expectClose(responseSurface(moved)[name].estimate, surface[name].estimate!, 1e-8)
      expectClose(responseSurface(moved)[name].standardError, surface[name].standardError!, 1e-8)
    }
  })

  test('curvatures do not depend on the point of centring', () => {
    const [mean, middle] = [data, data].map((given, k) =>
      responseSurface(polynomialRegression(given, k === 0 ? {} : { centre: 4 })),
    )
    for (const name of ['a2', 'a4', 'a5'] as const)
      expectClose(middle![name].estimate, mean![name].estimate!, 1e-9)
    expectClose(middle!.firstAxis.slope.estimate, mean!.firstAxis.slope.estimate!, 1e-9)
  })

  test('a congruence effect in the strict sense is found', () => {
    const noise = first.map((_, i) => 0.2 * Math.sin(7.3 * i ** 2))
    const strict = first.map((score, i) => 5 - 0.3 * (score - second[i]!) ** 2 + noise[i]!)
    const conditions = congruenceConditions(
      responseSurface(polynomialRegression({ outcome: strict, first, second, clusters })),
    )
    expect([conditions.broad, conditions.strict]).toEqual([true, true])
    const rising = strict.map((value, i) => value + 0.4 * (first[i]! + second[i]!))
    const broad = congruenceConditions(
      responseSurface(polynomialRegression({ outcome: rising, first, second, clusters })),
    )
    expect([broad.broad, broad.strict]).toEqual([true, false])
  })
})

describe('what has no surface has a reason', () => {
  const { outcome, first, second, clusters } = ridge()
  const level = outcome.map(() => 3)

  test('refusals', () => {
    const own = polynomialRegression({ outcome, first, second }, { centre: 'own-means' })
    expect(own.undefinedBecause).toBe('not-commensurate')
    expect(expectSound(own)).toMatchObject({
      undefinedBecause: 'not-commensurate',
      a4: { estimate: null, undefinedBecause: 'not-commensurate' },
    })
    const few = polynomialRegression({
      outcome: outcome.slice(0, 49),
      first: first.slice(0, 49),
      second: second.slice(0, 49),
    })
    expect([few.undefinedBecause, few.fewestPairs]).toEqual(['too-few-pairs', 50])
    expect(polynomialRegression({ outcome, first: level, second }).undefinedBecause).toBe('first-constant')
    expect(polynomialRegression({ outcome, first, second: level }).undefinedBecause).toBe('second-constant')
    expect(polynomialRegression({ outcome: [], first: [], second: [] }).undefinedBecause).toBe(
      'too-few-pairs',
    )
    expect(surfaceAt(own, 1, 2)).toBeNull()
    expect(surfaceGrid(own, first, second).cells).toEqual([])
    const two = first.map((score) => (score > 4 ? 1 : 0))
    expect(polynomialRegression({ outcome, first: two, second }).undefinedBecause).toBe(
      'collinear-predictors',
    )
    expect(polynomialRegression({ outcome, first, second: first }).undefinedBecause).toBe(
      'collinear-predictors',
    )
    const one = polynomialRegression({ outcome, first, second, clusters: level })
    expect(one.undefinedBecause).toBe('one-cluster')
    expectSound(one)
  })

  test('three pairs, a constant outcome, a perfect surface, two clusters', () => {
    const three = { outcome: [1, 2, 4], first: [1, 2, 3], second: [3, 1, 1] }
    expect(polynomialRegression(three, { fewestPairs: 3 }).undefinedBecause).toBe('too-few-pairs')
    expectSound(polynomialRegression({ outcome: level, first, second, clusters }))
    const exact = first.map((score, i) => 2 - (score - second[i]!) ** 2)
    const surface = expectSound(polynomialRegression({ outcome: exact, first, second, clusters }))
    expectClose(surface.a4.estimate, -4, 1e-10)
    expect(surface.a4).toMatchObject({ standardError: null, undefinedBecause: 'perfect-fit' })
    expect(congruenceConditions(surface)).toMatchObject({ broad: null, strict: null })
    expectSound(
      polynomialRegression({ outcome, first, second, clusters: clusters.map((cluster) => cluster % 2) }),
    )
  })

  test('whatever is asked, the answer is a number or a reason', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(scores, scores, scores, scores, (y, x, z, cluster) => {
        expectSound(
          polynomialRegression({ outcome: y, first: x, second: z, clusters: cluster }, { fewestPairs: 6 }),
        )
      }),
    )
  })

  test('what the caller got wrong is an error', () => {
    expect(() => polynomialRegression({ outcome, first, second: [1] })).toThrow(RangeError)
    expect(() => polynomialRegression({ outcome, first, second }, { centre: Number.NaN })).toThrow('centre')
    expect(() => polynomialRegression({ outcome, first, second, covariates: [[1]] })).toThrow(RangeError)
    expect(() => surfaceGrid(polynomialRegression({ outcome, first, second }), first, second, 1)).toThrow(
      RangeError,
    )
  })
})

describe('hull, grid and discrepant pairs', () => {
  const points = fc.array(
    fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) }),
    { minLength: 1, maxLength: 30 },
  )

  test('the hull holds every point, and its own hull is itself', () => {
    fc.assert(
      fc.property(points, (given) => {
        const hull = convexHull(given)
        for (const point of given) expect(insideHull(hull, point)).toBe(true)
        expect(convexHull(hull)).toEqual(hull)
        for (const corner of hull) expect(given).toContainEqual(corner)
        expect(insideHull(hull, { x: 10, y: 0 })).toBe(false)
        const other = convexHull([...given].reverse())
        expect(other).toEqual(hull)
      }),
    )
  })

  test('a corner that is cut off is outside, a point on an edge is inside', () => {
    const hull = convexHull([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 2, y: 0 },
      { x: 0, y: 4 },
      { x: 1, y: 1 },
    ])
    expect(hull).toEqual([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 0, y: 4 },
    ])
    expect(insideHull(hull, { x: 2, y: 2 })).toBe(true)
    expect(insideHull(hull, { x: 2.01, y: 2 })).toBe(false)
    expect(insideHull(convexHull([{ x: 1, y: 1 }]), { x: 1, y: 1 })).toBe(true)
    expect(insideHull([], { x: 1, y: 1 })).toBe(false)
    const line = convexHull([0, 1, 2].map((x) => ({ x, y: 2 * x })))
    expect(insideHull(line, { x: 0.5, y: 1 })).toBe(true)
    expect(insideHull(line, { x: 0.5, y: 1.1 })).toBe(false)
    expect(() => convexHull([{ x: Number.NaN, y: 1 }])).toThrow(RangeError)
  })

  test('the grid predicts what the regression does', () => {
    const { outcome, first, second } = ridge()
    const regression = polynomialRegression({ outcome, first, second })
    const { cells, hull } = surfaceGrid(regression, first, second, 11)
    expect(cells.length).toBe(121)
    const [low, high] = [Math.min(...first, ...second), Math.max(...first, ...second)]
    expect([cells[0]!.first, cells[0]!.second, cells[120]!.first]).toEqual([low, low, high])
    for (const { first: x, second: y, predicted, inside } of cells) {
      expect(predicted).toBe(surfaceAt(regression, x, y))
      expect(inside).toBe(insideHull(hull, { x, y }))
    }
    expect(cells.some(({ inside }) => inside)).toBe(true)
    expect(cells.some(({ inside }) => !inside)).toBe(true)
    // The residuals of the regression are those of the surface.
    const squares = outcome.reduce(
      (sum, y, i) => sum + (y - surfaceAt(regression, first[i]!, second[i]!)!) ** 2,
      0,
    )
    const mean = outcome.reduce((sum, y) => sum + y, 0) / outcome.length
    const total = outcome.reduce((sum, y) => sum + (y - mean) ** 2, 0)
    expectClose(1 - squares / total, regression.rSquared!, 1e-10)
  })

  test('shares of discrepant pairs add up to 1, and half a standard deviation exactly is alike', () => {
    expect(discrepantPairs([0, 2, 4], [2, 4, 0])).toMatchObject({
      pooledSd: 2,
      firstHigher: 1 / 3,
      secondHigher: 2 / 3,
      alike: 0,
    })
    expect(discrepantPairs([0, 2, 4], [1, 3, 5])).toMatchObject({ pooledSd: 2, alike: 1 })
    expect(discrepantPairs([1], [1]).undefinedBecause).toBe('too-few-pairs')
    expect(discrepantPairs([1, 1], [2, 2]).undefinedBecause).toBe('no-variance')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer())), (pairs) => {
        const shares = discrepantPairs(
          pairs.map(([x]) => x),
          pairs.map(([, y]) => y),
        )
        if (shares.undefinedBecause === null)
          expectClose(shares.firstHigher! + shares.secondHigher! + shares.alike!, 1, 1e-12)
      }),
    )
  })
})
