import { describe, expect, test } from 'vitest'
import { classicalErrors } from '../../../pipeline/statistics/cluster-robust/classical-errors.ts'
import {
  type ClusterRobustType,
  clusterRobust,
} from '../../../pipeline/statistics/cluster-robust/cluster-robust.ts'
import {
  type HeteroscedasticType,
  heteroscedastic,
} from '../../../pipeline/statistics/cluster-robust/heteroscedastic.ts'
import { leastSquares } from '../../../pipeline/statistics/cluster-robust/least-squares.ts'
import { randomInterceptRobust } from '../../../pipeline/statistics/cluster-robust/random-intercept-robust.ts'
import type { RobustErrors } from '../../../pipeline/statistics/cluster-robust/robust-coefficient.ts'
import { slopeOf } from '../../../pipeline/statistics/cluster-robust/slope-of.ts'
import { golden, goldens, truths } from '../../support/golden.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'
import { analysis, formula } from './samples.ts'

/** What R computed: lm, sandwich 3.0-2 and clubSandwich 0.5.8; and the dense formulas of the papers. */
const r = goldens('small/cluster-robust.json')
const dense = goldens('small/cluster-robust-dense.json')
const truth = truths('small')
const { closedForm, iterative } = TOLERANCE

const one = analysis('bond', 'c_index')
const many = analysis('bond', 'c_index', 'task', 'goal')
const fits = {
  'bond.c_index': { sample: one, fit: leastSquares(one.values[0]!, one.values.slice(1)) },
  'bond.multi': { sample: many, fit: leastSquares(many.values[0]!, many.values.slice(1)) },
}
const models = Object.keys(fits) as (keyof typeof fits)[]

describe.each(models)('%s', (model) => {
  const { fit, sample } = fits[model]

  test('least squares', () => {
    const reference = golden<{ coef: { data: number[][] }; sigma: number; r2: number }>(r, `ols.${model}`)
    if (fit.undefinedBecause !== null) throw new Error(fit.undefinedBecause)
    const errors = classicalErrors(fit)
    reference.coef.data.forEach(([estimate, error, t, p], k) => {
      const coefficient = errors.coefficients[k]!
      expectClose(coefficient.estimate, estimate!, closedForm, 'estimate')
      expectClose(coefficient.standardError, error!, closedForm, 'error')
      expectClose(coefficient.statistic, t!, closedForm, 't')
      expectClose(coefficient.p, p!, closedForm * 10, 'p')
    })
    expectClose(fit.residualSd, reference.sigma, closedForm)
    expectClose(fit.rSquared, reference.r2, closedForm)
  })

  test.each(['HC0', 'HC1', 'HC2', 'HC3', 'HC4', 'HC5'] as HeteroscedasticType[])('%s', (type) => {
    const { se, p_t } = golden<Record<'se' | 'p_t', Record<string, number>>>(r, `hc.${model}.${type}`)
    const errors = heteroscedastic(fit, type)
    Object.values(se).forEach((error, k) => {
      expectClose(errors.coefficients[k]!.standardError, error, closedForm, 'error')
      expectClose(errors.coefficients[k]!.p, Object.values(p_t)[k]!, 1e-11, 'p')
    })
  })

  test.each(['CR0', 'CR1', 'CR1p', 'CR1S', 'CR2', 'CR3'] as ClusterRobustType[])('%s', (type) => {
    const reference = golden<Record<'se' | 't' | 'df_satt' | 'p_satt', number[]>>(r, `cr.${model}.${type}`)
    const errors = clusterRobust(fit, sample.therapists, type)
    reference.se.forEach((error, k) => {
      const coefficient = errors.coefficients[k]!
      expectClose(coefficient.standardError, error, closedForm * 10, 'error')
      expectClose(coefficient.statistic, reference.t[k]!, closedForm * 10, 't')
      expectClose(coefficient.df, reference.df_satt[k]!, closedForm * 10, 'df')
      expectClose(coefficient.p, reference.p_satt[k]!, 1e-10, 'p')
    })
  })
})

test('the values of 50 digits', () => {
  const slope = (errors: RobustErrors) => errors.coefficients[1]!
  const { fit, sample } = fits['bond.c_index']
  expectClose(slope(classicalErrors(fit)).estimate, truth('ols.bond.c_index.b_slope')!, closedForm)
  expectClose(slope(classicalErrors(fit)).standardError, truth('ols.bond.c_index.se_slope')!, closedForm)
  for (const type of ['HC0', 'HC1', 'HC2', 'HC3'] as const)
    expectClose(
      slope(heteroscedastic(fit, type)).standardError,
      truth(`hc.bond.c_index.${type}.se_slope`)!,
      closedForm,
    )
  for (const type of ['CR0', 'CR1S'] as const)
    expectClose(
      slope(clusterRobust(fit, sample.therapists, type)).standardError,
      truth(`cr.bond.c_index.${type}.se_slope`)!,
      closedForm,
    )
  const cr2 = slope(clusterRobust(fit, sample.therapists))
  expectClose(cr2.standardError, truth('cr.bond.c_index.CR2.se_slope(float64)')!, closedForm)
  expectClose(cr2.df, truth('cr.bond.c_index.CR2.df_slope(float64)')!, closedForm)
  expectClose(cr2.p, truth('cr.bond.c_index.CR2.p_slope(float64)')!, closedForm * 10)
})

test('the whole covariance matrix, and the slope in units of r', () => {
  const { fit, sample } = fits['bond.c_index']
  const { data } = golden<{ data: number[][] }>(r, 'cr.bond.c_index.CR2.vcov')
  const { covariance, factorName, clusters } = clusterRobust(fit, sample.therapists)
  for (const [i, row] of data.entries())
    for (const [j, value] of row.entries()) expectClose(covariance![i]![j]!, value, 1e-11)
  expect([factorName, clusters]).toEqual(['1', 14])
  const [y, x] = sample.values
  const slope = slopeOf({ x: x!, y: y!, clusters: sample.therapists })
  expectClose(slope.estimate, truth('pearson.c_index__bond.r')!, closedForm)
  expectClose(slope.slopeStandardError, truth('cr.bond.c_index.CR2.se_slope(float64)')!, closedForm)
  // referee.md, A1: .51 [.16, .87], df = 6.5, p = .011
  expect([slope.confLow, slope.confHigh].map((limit) => limit!.toFixed(2))).toEqual(['0.16', '0.87'])
})

interface Reference {
  readonly estimate: number
  readonly se: number
  readonly df: number
  readonly p: number
}

function expectSame(errors: RobustErrors, references: readonly Reference[], tolerance: number) {
  references.forEach(({ estimate, se, df, p }, k) => {
    const coefficient = errors.coefficients[k]!
    expectClose(coefficient.estimate, estimate, tolerance, `estimate ${k}`)
    expectClose(coefficient.standardError, se, tolerance, `error ${k}`)
    expectClose(coefficient.df, df, tolerance, `df ${k}`)
    expectClose(coefficient.p, p, tolerance * 10, `p ${k}`)
    expect(coefficient.fewDf).toBe(df < 4)
  })
}

describe('the dense formulas and clubSandwich', () => {
  const { x, z, y, clusters } = formula()
  const fit = leastSquares(y, [x, z])
  const { values, therapists } = analysis('bond', 'c_index', 'client_S')
  type Dense = { coef: Reference[]; vcov: number[][] }

  test('few clusters of very unequal size', () => {
    const errors = clusterRobust(fit, clusters)
    expectSame(errors, golden<Dense>(dense, 'dense.formula').coef, 1e-11)
    expectSame(errors, golden<Reference[]>(dense, 'club.formula'), 1e-11)
    golden<Dense>(dense, 'dense.formula').vcov.forEach((row, i) => {
      row.forEach((value, j) => {
        expectClose(errors.covariance![i]![j]!, value, 1e-11)
      })
    })
  })

  test('weighted sums of coefficients', () => {
    const errors = clusterRobust(fit, clusters)
    const made = [
      [0, 1, -1],
      [1, 0.5, 2],
    ].map((weights) => errors.contrast(weights))
    expectSame({ ...errors, coefficients: made }, golden<Reference[]>(dense, 'dense.formula.contrast'), 1e-11)
  })

  test('with a random intercept as the working model', () => {
    const given = { betweenVariance: 0.75, withinVariance: 0.5 }
    const { errors } = randomInterceptRobust(y, [x, z], clusters, given)
    expectSame(errors, golden<Dense>(dense, 'dense.formula.gls').coef, 1e-11)
    golden<Dense>(dense, 'dense.formula.gls').vcov.forEach((row, i) => {
      row.forEach((value, j) => {
        expectClose(errors.covariance![i]![j]!, value, 1e-11)
      })
    })
    const large = randomInterceptRobust(y, [x, z], clusters, { betweenVariance: 200, withinVariance: 0.5 })
    expectSame(large.errors, golden<Reference[]>(dense, 'dense.formula.gls.large'), iterative)
    const study = randomInterceptRobust(values[0]!, values.slice(1), therapists, {
      betweenVariance: 0.375,
      withinVariance: 0.4375,
    })
    expectSame(study.errors, golden<Dense>(dense, 'dense.analysis.gls').coef, 1e-11)
  })

  test('lmer as clubSandwich sees it', () => {
    const [betweenVariance, withinVariance] = golden<number[]>(dense, 'club.lmer.variances')
    const given = { betweenVariance: betweenVariance!, withinVariance: withinVariance! }
    const { errors } = randomInterceptRobust(y, [x, z], clusters, given)
    expectSame(errors, golden<Reference[]>(dense, 'club.lmer'), iterative)
  })

  test('two predictors of the small sample', () => {
    const errors = clusterRobust(leastSquares(values[0]!, values.slice(1)), therapists)
    expectSame(errors, golden<Dense>(dense, 'dense.analysis').coef, 1e-11)
  })

  test('fixed effects of clusters: the slope has an error, each cluster has none', () => {
    const kept = clusters.map((_, i) => i).filter((i) => clusters[i]! < 7)
    const dummies = [2, 3, 4, 5, 6].map((cluster) => kept.map((i) => (clusters[i] === cluster ? 1 : 0)))
    const errors = clusterRobust(
      leastSquares(
        kept.map((i) => y[i]!),
        [kept.map((i) => x[i]!), ...dummies],
      ),
      kept.map((i) => clusters[i]!),
    )
    const [reference] = golden<Reference[]>(dense, 'club.fixed')
    const slope = errors.coefficients[1]!
    expectSame({ ...errors, coefficients: [slope] }, [reference!], 1e-11)
    expect(errors.covariance).toBeNull()
    for (const k of [0, 2, 3, 4, 5, 6])
      expect(errors.coefficients[k]).toMatchObject({
        undefinedBecause: 'one-cluster-identifies',
        standardError: null,
      })
  })
})

describe('several coefficients at once', () => {
  const { x, z, y, clusters } = formula()
  const fit = leastSquares(y, [x, z])
  const slopes = [
    [0, 1, 0],
    [0, 0, 1],
  ]
  const other = [
    [0, 1, -1],
    [1, 0, 0],
  ]
  const { values, therapists } = analysis('bond', 'c_index', 'client_S', 'therapist_S')
  const study = clusterRobust(leastSquares(values[0]!, values.slice(1)), therapists)

  // Wald_test(..., test = "HTZ") of clubSandwich, anova and sandwich
  test.each([
    ['htz.CR2', clusterRobust(fit, clusters).joint(slopes)],
    ['htz.CR2.other', clusterRobust(fit, clusters).joint(other)],
    ['htz.CR1', clusterRobust(fit, clusters, 'CR1').joint(slopes)],
    ['htz.pairs', clusterRobust(fit, Array.from(y.keys())).joint(slopes)],
    ['htz.analysis', study.joint([1, 2, 3].map((k) => [0, 1, 2, 3].map((at) => (at === k ? 1 : 0))))],
    ['f.classical', classicalErrors(fit).joint(slopes)],
    ['f.HC3', heteroscedastic(fit, 'HC3').joint(slopes)],
  ])('%s', (id, made) => {
    const reference = golden<Record<'f' | 'df1' | 'df2' | 'p', number>>(dense, id)
    for (const name of ['f', 'df1', 'df2', 'p'] as const)
      expectClose(made[name], reference[name], 1e-10, name)
    expect(made.fewDf).toBe(reference.df2 < 4)
  })

  test('one sum gives the square of t, and a sum that follows from others adds nothing', () => {
    const errors = clusterRobust(fit, clusters)
    const single = errors.joint([[0, 1, 0]])
    expectClose(single.f, errors.coefficients[1]!.statistic! ** 2, 1e-11)
    expectClose(single.df2, errors.coefficients[1]!.df!, 1e-11)
    expectClose(single.p, errors.coefficients[1]!.p!, 1e-10)
    const three = errors.joint([...slopes, [0, 2, -3]])
    expectClose(three.f, errors.joint(slopes).f!, 1e-9)
    expect(three.df1).toBe(2)
    const halves = clusters.map((cluster) => cluster % 2)
    expect(clusterRobust(fit, halves).joint([...slopes, [1, 0, 0]]).undefinedBecause).toBe('too-few-clusters')
    expect(errors.joint([]).undefinedBecause).toBe('no-variance')
  })
})
