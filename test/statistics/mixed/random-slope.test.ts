import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { randomSlope } from '../../../pipeline/statistics/mixed/random-slope.ts'
import { fc } from '../../support/properties.ts'
import { expectClose } from '../../support/tolerance.ts'
import { lehmer } from './random-design.ts'

interface Fit {
  fixef: number[]
  se: number[]
  intercept: number
  slope: number
  covariance: number
  residual: number
  logLik: number
  aic: number
  bic: number
  singular: boolean
  kr: { se: number[]; df: number[]; p: number[] }
}

interface Reference {
  seed: number
  n: number
  clusters: number
  tau: number
  slope: number
  checksum: number[]
  correlated: { reml: Fit; ml: Fit }
  uncorrelated: { reml: Fit; ml: Fit }
}

const references = JSON.parse(
  readFileSync(new URL('random-slopes.json', import.meta.url), 'utf8'),
) as Reference[]

/** Where a fit is singular lme4's optimiser has the last word; it stops at about 1e-7 of the variances. */
const LME4 = 1e-6

/** As `design` in random-slopes.R. */
function slopesDesign(seed: number, n: number, clusters: number, tau: number, slope: number) {
  const { uniform, normal } = lehmer(seed)
  const [share, steep]: [number[], number[]] = [[], []]
  for (let j = 0; j < clusters; j++) {
    const common = normal()
    steep.push(slope * (0.5 * common + normal()))
    share.push(tau * common)
  }
  const [y, x, z, g]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let i = 0; i < n; i++) {
    const j = Math.floor(clusters * uniform() ** 1.6)
    g.push(j + 1)
    x.push(5 + 2 * normal() + share[j]!)
    z.push(normal())
    y.push(2 + 0.3 * x[i]! + share[j]! + steep[j]! * x[i]! + 0.2 * z[i]! + normal())
  }
  return { y, x, z, g }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe.each(references)('$n rows in at most $clusters clusters, seed $seed', (reference) => {
  const { y, x, z, g } = slopesDesign(
    reference.seed,
    reference.n,
    reference.clusters,
    reference.tau,
    reference.slope,
  )

  test('the design is the one that R had', () => {
    ;[y, x, z, g].forEach((values, k) => {
      expectClose(sum(values), reference.checksum[k]!, 1e-12)
    })
  })

  const cases = [true, false].flatMap((correlated) =>
    (['REML', 'ML'] as const).map((method) => ({ correlated, method })),
  )
  test.each(cases)('correlated $correlated, $method', ({ correlated, method }) => {
    const { reml, ml } = reference[correlated ? 'correlated' : 'uncorrelated']
    const expected = method === 'REML' ? reml : ml
    const found = randomSlope(y, x, g, { covariates: [z], correlated, method })
    if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
    expect(found.logLikelihood).toBeGreaterThan(expected.logLik - 1e-8)
    expectClose(found.logLikelihood, expected.logLik, 1e-8, 'log-likelihood')
    expectClose(found.aic, expected.aic, 1e-8, 'AIC')
    expectClose(found.bic, expected.bic, 1e-8, 'BIC')
    expect(found.atBoundary).toBe(expected.singular)
    expected.fixef.forEach((value, k) => {
      expectClose(found.coefficients[k]!, value, LME4, `b${k}`)
      expectClose(found.standardErrors[k]!, expected.se[k]!, LME4, `SE ${k}`)
    })
    // Far from the mean of x the intercept's variance is a difference of numbers as large as slope variance times x²,
    // and lme4, which does not centre x, finds it no better than those.
    const square = sum(x.map((value) => value * value)) / x.length
    const near = (actual: number, value: number, scale: number, what: string) =>
      expect(Math.abs(actual - value), `${what}: ${actual} instead of ${value}`).toBeLessThan(LME4 * scale)
    const [intercept, slope] = [Math.max(expected.intercept, 1e-3), Math.max(expected.slope, 1e-3)]
    near(found.interceptVariance, expected.intercept, intercept + slope * square, 'intercept variance')
    near(found.slopeVariance, expected.slope, slope, 'slope variance')
    near(found.interceptSlopeCovariance, expected.covariance, slope * Math.sqrt(square), 'covariance')
    expectClose(found.residualVariance, expected.residual, LME4, 'residual variance')
    if (method === 'ML') return expect(found.tests).toBeNull()
    found.tests!.forEach(({ standardError, df, p }, k) => {
      expectClose(standardError, expected.kr.se[k]!, LME4, `KR SE ${k}`)
      expectClose(df, expected.kr.df[k]!, LME4, `KR df ${k}`)
      expectClose(p, expected.kr.p[k]!, 10 * LME4, `KR p ${k}`)
    })
  })
})

test('units and origin of the predictor change no test of the slope', () => {
  const { y, x, z, g } = slopesDesign(21, 60, 10, 1, 0.3)
  const before = randomSlope(y, x, g, { covariates: [z] })
  const after = randomSlope(
    y.map((value) => 1000 * value),
    x.map((value) => value / 100 + 50),
    g,
    { covariates: [z] },
  )
  if (before.undefinedBecause !== null || after.undefinedBecause !== null) throw new Error('not fitted')
  expectClose(after.slopeVariance, before.slopeVariance * 1e10, 1e-7)
  expectClose(after.slopesDiffer.chiSquare, before.slopesDiffer.chiSquare, 1e-9)
  for (const k of [1, 2]) {
    expectClose(after.tests![k]!.df, before.tests![k]!.df, 1e-7)
    expectClose(after.tests![k]!.t, before.tests![k]!.t, 1e-8)
  }
})

test('what cannot be estimated has a reason', () => {
  const cluster = ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'd', 'e']
  const y = [1, 3, 2, 5, 4, 7, 3, 5, 2, 6]
  const inTwo = [1, 2, 3, 1, 2, 4, 2, 2, 3, 4]
  expect(randomSlope(y, inTwo, cluster)).toMatchObject({
    undefinedBecause: 'too-few-clusters-with-slope',
    clustersWithSlope: 2,
  })
  const pairs = ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']
  expect(randomSlope(y.slice(0, 8), [1, 2, 3, 1, 2, 4, 1, 5], pairs).undefinedBecause).toBe(
    'too-few-rows-for-slopes',
  )
  expect(
    randomSlope(
      y,
      y.map(() => 1),
      cluster,
    ).undefinedBecause,
  ).toBe('collinear-predictors')
  expect(
    randomSlope(
      y,
      inTwo,
      y.map(() => 1),
    ).undefinedBecause,
  ).toBe('too-few-clusters')
  expect(() => randomSlope(y, [1], cluster)).toThrow(RangeError)
})

test('whatever the data, a model is made of finite numbers or has a reason', () => {
  const rows = fc.array(
    fc.record({
      y: fc.integer({ min: 0, max: 5 }),
      x: fc.integer({ min: 0, max: 3 }),
      cluster: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 8, maxLength: 24 },
  )
  fc.assert(
    fc.property(rows, fc.boolean(), (data, correlated) => {
      const found = randomSlope(
        data.map((row) => row.y),
        data.map((row) => row.x),
        data.map((row) => row.cluster),
        { correlated },
      )
      if (found.undefinedBecause !== null) return
      const numbers = [
        ...found.coefficients,
        ...found.standardErrors,
        found.interceptVariance,
        found.slopeVariance,
        found.interceptSlopeCovariance,
        found.correlation ?? 0,
        found.residualVariance,
        found.deviance,
        found.slopesDiffer.p,
        ...(found.tests ?? []).flatMap((each) => Object.values(each)),
      ]
      expect(numbers.filter((value) => value !== null && !Number.isFinite(value))).toEqual([])
    }),
    { numRuns: 300 },
  )
})
