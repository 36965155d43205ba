import { describe, expect, test } from 'vitest'
import { upperPOfF } from '../../../pipeline/statistics/distributions/upper-p-of-f.ts'
import { congruenceConditions } from '../../../pipeline/statistics/surface/congruence-conditions.ts'
import { polynomialRegression } from '../../../pipeline/statistics/surface/polynomial-regression.ts'
import {
  type ResponseSurface,
  responseSurface,
} from '../../../pipeline/statistics/surface/response-surface.ts'
import { golden, goldens, truths } from '../../support/golden.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'
import { analysis } from '../cluster-robust/samples.ts'
import { ridge } from './samples.ts'

/** What R computed: lm, the delta method with R's D(), and the definitions of R package RSA by lavaan. */
const lm = goldens('small/surface.json')
const delta = goldens('small/surface-delta.json')
const truth = truths('small')

const { values, therapists } = analysis('bond', 'client_S', 'therapist_S')
const [bond, client, therapist] = values as [number[], number[], number[]]
const tenth = (scores: readonly number[]) => scores.map((score) => (score - 25) / 10)

/** The quantities by the names of the literature. */
const named = (surface: ResponseSurface) => ({
  a1: surface.a1,
  a2: surface.a2,
  a3: surface.a3,
  a4: surface.a4,
  a5: surface.a5,
  X0: surface.stationaryPoint.first,
  Y0: surface.stationaryPoint.second,
  p11: surface.firstAxis.slope,
  p10: surface.firstAxis.intercept,
  p21: surface.secondAxis.slope,
  p20: surface.secondAxis.intercept,
  shift: surface.lateralShift,
})

type Named = keyof ReturnType<typeof named>

function expectQuantities(
  surface: ResponseSurface,
  reference: Readonly<Record<string, { estimate: number; se: number; df?: number; p?: number }>>,
  tolerance: number,
) {
  for (const [name, { estimate, se, df, p }] of Object.entries(reference)) {
    const quantity = named(surface)[name as Named]
    expectClose(quantity.estimate, estimate, tolerance, name)
    expectClose(quantity.standardError, se, tolerance, `error of ${name}`)
    if (df !== undefined) expectClose(quantity.df, df, tolerance, `df of ${name}`)
    if (p !== undefined) expectClose(quantity.p, p, tolerance * 10, `p of ${name}`)
  }
}

describe('the small sample, ordinary errors, centred at the midpoint 25', () => {
  const regression = polynomialRegression(
    { outcome: bond, first: tenth(client), second: tenth(therapist) },
    { centre: 0, errors: 'classical', fewestPairs: 6 },
  )
  const surface = responseSurface(regression)

  test('coefficients', () => {
    const { data } = golden<{ data: number[][] }>(lm, 'rsa.coef')
    data.forEach(([estimate, error, t, p], k) => {
      const coefficient = regression.errors!.coefficients[k]!
      expectClose(coefficient.estimate, estimate!, 1e-11, `b${k}`)
      expectClose(coefficient.standardError, error!, 1e-11, `error of b${k}`)
      expectClose(coefficient.statistic, t!, 1e-11, `t of b${k}`)
      expectClose(coefficient.p, p!, 1e-10, `p of b${k}`)
    })
  })

  test('R² and F', () => {
    const { r2, F, p } = golden<Record<'r2' | 'F' | 'p', number>>(lm, 'rsa.r2')
    expectClose(regression.rSquared, r2, 1e-11)
    expectClose(regression.rSquaredOfTerms, r2, 1e-11)
    expectClose(regression.f, F, 1e-11)
    expectClose(regression.p, p, 1e-10)
    expect([regression.df1, regression.df2]).toEqual([5, 26])
    expectClose(regression.termsTest!.f, F, 1e-10)
    expectClose(regression.termsTest!.p, p, 1e-9)
  })

  test('a1 to a5 with their intervals', () => {
    interface Row {
      param: Named
      estimate: number
      se_ols: number
      p_t: number
      ci_lo: number
      ci_hi: number
    }
    for (const { param, estimate, se_ols, p_t, ci_lo, ci_hi } of golden<Row[]>(lm, 'rsa.a1_a5')) {
      const quantity = named(surface)[param]
      expectClose(quantity.estimate, estimate, 1e-11, param)
      expectClose(quantity.standardError, se_ols, 1e-11, param)
      expectClose(quantity.p, p_t, 1e-10, param)
      expectClose(quantity.confLow, ci_lo, 1e-9, param)
      expectClose(quantity.confHigh, ci_hi, 1e-9, param)
      expectClose(quantity.estimate, truth(`rsa.${param}.est`)!, 1e-11, param)
      expectClose(quantity.standardError, truth(`rsa.${param}.se`)!, 1e-11, param)
      expectClose(quantity.p, truth(`rsa.${param}.p`)!, 1e-10, param)
    }
  })

  test('stationary point and axes', () => {
    const geometry = golden<Record<string, number>>(lm, 'rsa.geometry')
    for (const name of ['X0', 'Y0', 'p11', 'p10', 'p21', 'p20'] as const)
      expectClose(named(surface)[name].estimate, geometry[name]!, TOLERANCE.iterative, name)
    expect(surface.stationaryPoint.kind).toBe('saddle')
  })

  test('a4 of lavaan, whose error is that of least squares times √(26/32)', () => {
    for (const { label, se } of golden<{ label: Named; se: number }[]>(lm, 'rsa.lavaan_ml'))
      expectClose(named(surface)[label].standardError! * Math.sqrt(26 / 32), se, 1e-6, label)
  })
})

describe('CR2 by therapists, centred at the pooled mean', () => {
  const { outcome, first, second, covariate, clusters } = ridge()

  test('60 pairs with a covariate', () => {
    const regression = polynomialRegression({ outcome, first, second, covariates: [covariate], clusters })
    expectQuantities(responseSurface(regression), golden(delta, 'surface.formula'), 1e-9)
    const { f, df1, df2, p } = golden<Record<string, number>>(delta, 'terms.formula')
    expectClose(regression.f, f!, 1e-10)
    expectClose(regression.p, p!, 1e-9)
    expect([regression.df1, regression.df2, regression.clusters]).toEqual([df1, df2, 12])
  })

  test('every pair a cluster of its own', () => {
    const regression = polynomialRegression({ outcome, first, second })
    expectQuantities(responseSurface(regression), golden(delta, 'surface.formula.pairs'), 1e-9)
    expect(regression.clusters).toBeNull()
  })

  test('the definitions of R package RSA, ordinary errors', () => {
    const regression = polynomialRegression({ outcome, first, second }, { errors: 'classical' })
    expectQuantities(responseSurface(regression), golden(delta, 'rsa.formula'), 1e-5)
  })

  test('the small sample, far from any axis', () => {
    const regression = polynomialRegression(
      { outcome: bond, first: client, second: therapist, clusters: therapists },
      { fewestPairs: 30 },
    )
    expectQuantities(responseSurface(regression), golden(delta, 'surface.analysis'), 1e-8)
  })

  test("Humberg, Nestler and Back's conditions", () => {
    const surface = responseSurface(
      polynomialRegression({ outcome, first, second, covariates: [covariate], clusters }),
    )
    const { conditions, broad, strict } = congruenceConditions(surface)
    expect(conditions.map(({ name, met, because }) => [name, met, because])).toEqual([
      ['first-axis-through-0', false, 'interval-excludes-value'],
      ['first-axis-of-slope-1', false, 'interval-excludes-value'],
      ['falls-off-from-congruence', true, 'interval-is-negative'],
      ['level-across-congruence', false, 'interval-excludes-value'],
      ['level-along-congruence', false, 'interval-excludes-value'],
      ['straight-along-congruence', true, 'interval-holds-value'],
    ])
    expect([broad, strict]).toEqual([false, false])
  })
})

test('the tail of F', () => {
  const { p, far } = golden<Record<'p' | 'far', number>>(delta, 'terms.small.f')
  expectClose(upperPOfF(0.2, 5, 26), p, TOLERANCE.probability)
  expectClose(upperPOfF(90, 5, 26), far, TOLERANCE.probability)
  expect([upperPOfF(0, 5, 26), upperPOfF(Number.POSITIVE_INFINITY, 5, 26)]).toEqual([1, 0])
  expect(() => upperPOfF(-1, 5, 26)).toThrow(RangeError)
  expect(() => upperPOfF(1, 0, 26)).toThrow(RangeError)
})
