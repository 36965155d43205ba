import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { crossedIntercepts } from '../../../pipeline/statistics/mixed/crossed-intercepts.ts'
import { fc } from '../../support/properties.ts'
import { expectClose } from '../../support/tolerance.ts'
import { lehmer } from './random-design.ts'

interface Fit {
  fixef: number[]
  se: number[]
  first: number
  second: number
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
  ones: number
  twos: number
  tau1: number
  tau2: number
  checksum: number[]
  reml: Fit
  ml: Fit
}

const references = JSON.parse(
  readFileSync(new URL('crossed-intercepts.json', import.meta.url), 'utf8'),
) as Reference[]

const LME4 = 1e-6

/** As `design` in crossed-intercepts.R. */
function crossedDesign({ seed, n, ones, twos, tau1, tau2 }: Omit<Reference, 'checksum' | 'reml' | 'ml'>) {
  const { uniform, normal } = lehmer(seed)
  const a = Array.from({ length: ones }, () => tau1 * normal())
  const b = Array.from({ length: twos }, () => tau2 * normal())
  const [y, x, z, f, g]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
  for (let i = 0; i < n; i++) {
    const j = Math.floor(ones * uniform())
    const l = Math.floor(twos * uniform() ** 1.6)
    f.push(j + 1)
    g.push(l + 1)
    x.push(normal() + 0.4 * b[l]!)
    z.push(((j + 1) * 7) % 5)
    y.push(1 + 0.3 * x[i]! + a[j]! + b[l]! + normal())
  }
  return { y, x, z, f, g }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe.each(references)('$n rows in $ones and $twos clusters, seed $seed', (reference) => {
  const { y, x, z, f, g } = crossedDesign(reference)

  test('the design is the one that R had', () => {
    ;[y, x, z, f, g].forEach((values, k) => {
      expectClose(sum(values), reference.checksum[k]!, 1e-12)
    })
  })

  test.each(['REML', 'ML'] as const)('%s', (method) => {
    const expected = method === 'REML' ? reference.reml : reference.ml
    const found = crossedIntercepts(y, [x, z], f, g, method)
    if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
    expectClose(found.logLikelihood, expected.logLik, 1e-9, 'log-likelihood')
    expectClose(found.aic, expected.aic, 1e-9, 'AIC')
    expectClose(found.bic, expected.bic, 1e-9, 'BIC')
    expect(found.atBoundary).toBe(expected.singular)
    const variances = [expected.first, expected.second]
    variances.forEach((value, k) => {
      if (value < 1e-9) expect(found.clusterVariances[k]).toBe(0)
      else expectClose(found.clusterVariances[k]!, value, LME4, `variance ${k}`)
    })
    expectClose(found.residualVariance, expected.residual, LME4, 'residual variance')
    expected.fixef.forEach((value, k) => {
      expectClose(found.coefficients[k]!, value, LME4, `b${k}`)
      expectClose(found.standardErrors[k]!, expected.se[k]!, LME4, `SE ${k}`)
    })
    if (method === 'ML') return expect(found.tests).toBeNull()
    found.tests!.forEach(({ standardError, df, p }, k) => {
      expectClose(standardError, expected.kr.se[k]!, LME4, `KR SE ${k}`)
      expectClose(df, expected.kr.df[k]!, LME4, `KR df ${k}`)
      expectClose(p, expected.kr.p[k]!, 10 * LME4, `KR p ${k}`)
    })
  })

  test('which kind comes first does not matter', () => {
    const one = crossedIntercepts(y, [x, z], f, g)
    const two = crossedIntercepts(y, [x, z], g, f)
    if (one.undefinedBecause !== null || two.undefinedBecause !== null) throw new Error('not fitted')
    expect(two.clusters).toEqual([...one.clusters].reverse())
    expectClose(two.deviance, one.deviance, 1e-12)
    expectClose(two.tests![1]!.df, one.tests![1]!.df, 1e-7)
  })
})

test('what cannot be estimated has a reason', () => {
  const y = [1, 3, 2, 5, 4, 7, 3, 6]
  const g = [1, 1, 2, 2, 3, 3, 4, 4]
  const why = (first: number[], second: number[]) => crossedIntercepts(y, [], first, second)
  expect(
    why(
      g,
      g.map((key) => -key),
    ),
  ).toEqual({ undefinedBecause: 'same-clusters' })
  expect(why([1, 2, 3, 4, 5, 6, 7, 8], g)).toMatchObject({
    undefinedBecause: 'clusters-of-one',
    kind: 'first',
  })
  expect(why(g, [1, 1, 1, 1, 1, 1, 1, 1])).toMatchObject({
    undefinedBecause: 'too-few-clusters',
    kind: 'second',
  })
  // One client of eight has a second therapist.
  expect(why([1, 2, 3, 4, 5, 6, 7, 1], g)).toEqual({ undefinedBecause: 'too-few-rows-for-both' })
})

test('whatever the data, a model is made of finite numbers or has a reason', () => {
  const row = fc.record({
    y: fc.integer({ min: 0, max: 4 }),
    x: fc.integer({ min: 0, max: 2 }),
    f: fc.integer({ min: 0, max: 4 }),
    g: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 6, maxLength: 24 }), (rows) => {
      const found = crossedIntercepts(
        rows.map((each) => each.y),
        [rows.map((each) => each.x)],
        rows.map((each) => each.f),
        rows.map((each) => each.g),
      )
      if (found.undefinedBecause !== null) return
      const numbers = [
        ...found.coefficients,
        ...found.standardErrors,
        ...found.clusterVariances,
        found.residualVariance,
        found.deviance,
        ...(found.tests ?? []).flatMap((each) => Object.values(each)),
      ]
      expect(numbers.filter((value) => value !== null && !Number.isFinite(value))).toEqual([])
    }),
    { numRuns: 300 },
  )
})
