import { expect, test } from 'vitest'
import { clusteredDesign } from '../../../pipeline/statistics/mixed/engine/clustered-design.ts'
import { kenwardRoger } from '../../../pipeline/statistics/mixed/kenward-roger.ts'
import { fitted, randomIntercept } from '../../../pipeline/statistics/mixed/random-intercept.ts'
import { satterthwaite } from '../../../pipeline/statistics/mixed/satterthwaite.ts'
import { expectClose } from '../../support/tolerance.ts'

/** Values that others print, to the digits that they print. */

function modelOf(outcome: number[], predictors: number[][], clusters: number[]) {
  const found = randomIntercept(outcome, predictors, clusters)
  if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
  const tests = kenwardRoger(found)
  if (tests.undefinedBecause !== null) throw new Error(tests.undefinedBecause)
  return { found, tests }
}

// Student's data on hours of sleep, as in R's `sleep`: coef(summary(lmer(extra ~ group + (1 | ID), sleep),
// ddf = "Kenward-Roger")) has t = 4.0621277, df = 9; t.test(extra ~ group, sleep, paired = TRUE)$statistic is
// -4.06212768338204, p = 0.00283289.
test("paired t test of sleep: Kenward and Roger's SE, df and t", () => {
  const extra = [
    0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4,
  ]
  const { tests } = modelOf(
    extra,
    [extra.map((_, i) => (i < 10 ? 0 : 1))],
    extra.map((_, i) => i % 10),
  )
  const { estimate, standardError, df, t, p } = tests.coefficients[1]!
  expectClose(estimate, 1.58, 1e-12)
  expectClose(standardError, 1.58 / 4.06212768338204, 1e-12)
  expectClose(df, 9, 1e-10)
  expectClose(t, 4.06212768338204, 1e-12)
  expectClose(p, 0.00283289019738427, 1e-10)
})

// "GLM SAS 101", PROC MIXED, type II: the ten rows and F 3.90131, 1.32753, 0.99565 are printed in lmerTest's
// tests/test_compare_sas.R (tolerance 1e-5). The type II contrasts are those of lmerTest's show_tests(). The fit is
// singular. One cell of the design lies in one block alone, which this project would refuse.
test('SAS PROC MIXED, type II F of two factors and their interaction', () => {
  const a = [1, 1, 1, 2, 2, 2, 2, 2, 1, 2].map((level) => level - 1)
  const b = [1, 1, 2, 1, 2, 2, 2, 2, 2, 1].map((level) => level - 1)
  const y = [12, 14, 11, 20, 17, 23, 35, 46, 15, 16]
  const block = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]
  const predictors = [a, b, a.map((level, i) => level * b[i]!)]
  expect(randomIntercept(y, predictors, block).undefinedBecause).toBe('one-cluster-alone')
  const design = clusteredDesign(y, predictors, block, 'by-one-cluster')
  if (design.undefinedBecause !== null) throw new Error(design.undefinedBecause)
  const found = fitted(design, 'REML')
  if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
  expect(found.atBoundary).toBe(true)
  expectClose(found.residualVariance, 86.125, 1e-12)
  const { test: testOf, unreliableBecause } = satterthwaite(found)
  const contrasts = [
    [0, 1, 0, 4 / 7],
    [0, 0, 1, 4 / 7],
    [0, 0, 0, 1],
  ]
  const f = contrasts.map((contrast) => testOf(contrast).t ** 2)
  ;[3.90131, 1.32753, 0.99565].forEach((expected, k) => {
    expectClose(f[k]!, expected, 1e-5)
  })
  expect(unreliableBecause).toBe('at-boundary')
  expect(testOf(contrasts[0]!).df).toBe(6)
})

// lme4 as printed in tests/stats/mixed.test.ts of github.com/mohsaqr/Carm, and by
// coef(summary(lmer(y ~ x + (1 | g)), ddf = "Kenward-Roger")).
test('ten rows in two clusters', () => {
  const y = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12]
  const x = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
  const { found, tests } = modelOf(y, [x], [1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
  expectClose(found.coefficients[0]!, 2.1, 1e-12)
  expectClose(found.coefficients[1]!, 1.2, 1e-12)
  expectClose(found.clusterVariance, 14.5114285452361, 1e-8)
  expectClose(found.residualVariance, 0.3428571429451, 1e-8)
  expectClose(found.logLikelihood, -12.3986663274637, 1e-10)
  expectClose(found.aic, 32.797, 1e-4)
  expectClose(found.icc, 0.9769, 1e-4)
  expectClose(tests.coefficients[0]!.df, 1.04270923736043, 1e-8)
  expectClose(tests.coefficients[0]!.p, 0.578073571890811, 1e-8)
  expectClose(tests.coefficients[1]!.df, 7, 1e-10)
  expectClose(tests.coefficients[1]!.standardError, 0.130930734158385, 1e-9)
})
