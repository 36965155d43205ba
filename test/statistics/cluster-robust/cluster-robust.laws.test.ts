import { describe, expect, test } from 'vitest'
import { classicalErrors } from '../../../pipeline/statistics/cluster-robust/classical-errors.ts'
import { clusterRobust } from '../../../pipeline/statistics/cluster-robust/cluster-robust.ts'
import { heteroscedastic } from '../../../pipeline/statistics/cluster-robust/heteroscedastic.ts'
import { type LeastSquares, leastSquares } from '../../../pipeline/statistics/cluster-robust/least-squares.ts'
import { randomInterceptRobust } from '../../../pipeline/statistics/cluster-robust/random-intercept-robust.ts'
import type { RobustErrors } from '../../../pipeline/statistics/cluster-robust/robust-coefficient.ts'
import { slopeOf } from '../../../pipeline/statistics/cluster-robust/slope-of.ts'
import { fc } from '../../support/properties.ts'
import { expectClose } from '../../support/tolerance.ts'
import { numbers } from './samples.ts'

/** A random design: sizes of 3 to 8 clusters, two predictors, one of them partly of the cluster. */
const designs = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 8 }),
    seed: fc.integer({ min: 1, max: 2 ** 31 }),
  })
  .map(({ sizes, seed }) => {
    const draw = numbers(seed)
    for (let k = 0; k < 20; k++) draw()
    const clusters = [5, ...sizes].flatMap((size, cluster) => Array<number>(size).fill(cluster))
    const of = Array.from({ length: sizes.length + 1 }, draw)
    const x = clusters.map((cluster) => of[cluster]! + draw())
    const z = clusters.map(() => draw())
    const y = x.map((value) => value / 3 + draw())
    return { clusters, x, z, y }
  })

const fitted = (y: readonly number[], predictors: readonly (readonly number[])[]): LeastSquares => {
  const fit = leastSquares(y, predictors)
  if (fit.undefinedBecause !== null) throw new Error(fit.undefinedBecause)
  return fit
}

const errorsOf = (errors: RobustErrors) => errors.coefficients.map(({ standardError }) => standardError!)

/** The estimate's variance is quadratic in y: E[V] = tr(A Σ), got by one run for each pair of rows of a root of Σ. */
function expectedVariance(
  n: number,
  root: readonly (readonly number[])[],
  variances: (y: readonly number[]) => readonly number[],
): number[] {
  const sums: number[] = []
  // With Σ = LL' and columns l of L, E[V(y)] = Σ V(l), as V is a quadratic form.
  for (let column = 0; column < n; column++)
    variances(root.map((row) => row[column]!)).forEach((value, k) => {
      sums[k] = (sums[k] ?? 0) + value
    })
  return sums
}

describe('under the working model CR2 is unbiased', () => {
  test('independent rows', () => {
    fc.assert(
      fc.property(designs, ({ clusters, x, z }) => {
        const n = x.length
        const identity = x.map((_, i) => x.map((__, j) => (i === j ? 1 : 0)))
        const fit = fitted(x, [z])
        const sums = expectedVariance(n, identity, (y) =>
          errorsOf(clusterRobust(fitted(y, [x, z]), clusters)).map((error) => error ** 2),
        )
        expect(fit.n).toBe(n)
        // M = (X'X)^-1 from the errors of least squares with residual variance 1.
        const some = fitted(
          x.map((_, i) => Math.sin(i * i)),
          [x, z],
        )
        errorsOf(classicalErrors(some)).forEach((error, k) => {
          expectClose(sums[k]!, (error / some.residualSd) ** 2, 1e-9)
        })
      }),
      { numRuns: 30 },
    )
  })

  test('rows with a random intercept', () => {
    fc.assert(
      fc.property(designs, fc.double({ min: 0.05, max: 3, noNaN: true }), ({ clusters, x, z }, ratio) => {
        const n = x.length
        const given = { betweenVariance: ratio, withinVariance: 1 }
        // Symmetric root of Φ = I + ratio·11' of each cluster.
        const root = x.map((_, i) =>
          x.map((__, j) => {
            if (clusters[i] !== clusters[j]) return 0
            const size = clusters.filter((cluster) => cluster === clusters[i]).length
            return (i === j ? 1 : 0) + (Math.sqrt(1 + size * ratio) - 1) / size
          }),
        )
        const sums = expectedVariance(n, root, (y) =>
          errorsOf(randomInterceptRobust(y, [x, z], clusters, given).errors).map((error) => error ** 2),
        )
        const { fit } = randomInterceptRobust(
          x.map((_, i) => Math.sin(i * i)),
          [x, z],
          clusters,
          given,
        )
        if (fit.undefinedBecause !== null) throw new Error(fit.undefinedBecause)
        errorsOf(classicalErrors(fit)).forEach((error, k) => {
          expectClose(sums[k]!, (error / fit.residualSd) ** 2, 1e-9)
        })
      }),
      { numRuns: 20 },
    )
  })
})

describe('laws', () => {
  test('with clusters of one CR2 is HC2 and CR3 is HC3', () => {
    fc.assert(
      fc.property(designs, ({ x, z, y }) => {
        const fit = fitted(y, [x, z])
        const rows = x.map((_, i) => i)
        for (const [cr, hc] of [
          ['CR0', 'HC0'],
          ['CR2', 'HC2'],
          ['CR3', 'HC3'],
        ] as const)
          errorsOf(clusterRobust(fit, rows, cr)).forEach((error, k) => {
            expectClose(error, errorsOf(heteroscedastic(fit, hc))[k]!, 1e-12)
          })
      }),
    )
  })

  test('with no variance between clusters the random intercept changes nothing', () => {
    fc.assert(
      fc.property(designs, ({ clusters, x, z, y }) => {
        const none = { betweenVariance: 0, withinVariance: 0.7 }
        const { errors } = randomInterceptRobust(y, [x, z], clusters, none)
        expect(errors.coefficients).toEqual(clusterRobust(leastSquares(y, [x, z]), clusters).coefficients)
        const nearly = randomInterceptRobust(y, [x, z], clusters, { ...none, betweenVariance: 1e-12 })
        nearly.errors.coefficients.forEach(({ standardError, df }, k) => {
          expectClose(standardError, errors.coefficients[k]!.standardError!, 1e-8)
          expectClose(df, errors.coefficients[k]!.df!, 1e-8)
        })
      }),
    )
  })

  test('units and offsets change neither t nor df', () => {
    fc.assert(
      fc.property(designs, ({ clusters, x, z, y }) => {
        const before = clusterRobust(leastSquares(y, [x, z]), clusters).coefficients[1]!
        const after = clusterRobust(
          leastSquares(
            y.map((value) => 1024 * value),
            [x.map((value) => value / 2 ** 30), z.map((value) => 4096 * value + 4096)],
          ),
          clusters,
        ).coefficients[1]!
        expectClose(after.statistic, before.statistic!, 1e-9)
        expectClose(after.df, before.df!, 1e-9)
      }),
    )
  })

  test('the order of the rows and the names of the clusters do not matter', () => {
    fc.assert(
      fc.property(designs, ({ clusters, x, z, y }) => {
        const order = x.map((_, i) => i).sort((a, b) => Math.sin(a * 99) - Math.sin(b * 99))
        const at = (values: readonly number[]) => order.map((i) => values[i]!)
        const before = clusterRobust(leastSquares(y, [x, z]), clusters)
        const after = clusterRobust(
          leastSquares(at(y), [at(x), at(z)]),
          at(clusters).map((cluster) => `therapist ${cluster}`),
        )
        before.coefficients.forEach(({ standardError, df }, k) => {
          expectClose(after.coefficients[k]!.standardError, standardError!, 1e-10)
          expectClose(after.coefficients[k]!.df, df!, 1e-10)
        })
      }),
    )
  })

  test('r of a pair of variables by clusters', () => {
    fc.assert(
      fc.property(designs, ({ clusters, x, y }) => {
        const one = slopeOf({ x, y, clusters })
        const mirrored = slopeOf({ x: x.map((value) => -value), y, clusters })
        expectClose(mirrored.estimate, -one.estimate!, 1e-12)
        expectClose(mirrored.confLow, -one.confHigh!, 1e-9)
        expectClose(one.standardError! / one.slopeStandardError!, one.estimate! / one.slope!, 1e-9)
      }),
    )
  })
})
