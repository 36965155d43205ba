import { describe, expect, test } from 'vitest'
import { clusterEffects } from '../../../pipeline/statistics/mixed/cluster-effects.ts'
import { intraclass } from '../../../pipeline/statistics/mixed/intraclass.ts'
import { kenwardRoger } from '../../../pipeline/statistics/mixed/kenward-roger.ts'
import { type RandomIntercept, randomIntercept } from '../../../pipeline/statistics/mixed/random-intercept.ts'
import { satterthwaite } from '../../../pipeline/statistics/mixed/satterthwaite.ts'
import { clusterMeans, withinBetween } from '../../../pipeline/statistics/mixed/within-between.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'
import { everyPair, model, pairsWith, rtol, truth } from './example-data.ts'

const OUTCOMES = ['bond', 'task', 'goal', 'validation']

interface Out {
  fixef: Record<string, number>
  se: Record<string, number>
  var_therapist: number
  var_residual: number
  icc: number
  theta: number
  logLik: number
  deviance_m2ll: number
  AIC: number
  BIC: number
  nobs: number
  ngroups: number
  singular: boolean
}

interface Tests {
  term: string[]
  estimate: number[]
  se: number[]
  df_satterthwaite: number[]
  t: number[]
  p_satterthwaite: number[]
  se_KR: number[]
  df_KR: number[]
  t_KR: number[]
  p_KR: number[]
}

/** lme4 stops a little above 0 where the variance is 0: there only the absolute difference has a meaning. */
function expectVariance(actual: number, reference: number, tolerance: number, what: string) {
  if (reference < 1e-9) expect(actual, what).toBe(0)
  else expectClose(actual, reference, tolerance, what)
}

function expectOut(fit: RandomIntercept, out: Out, tolerance: number) {
  Object.values(out.fixef).forEach((value, k) => {
    expectClose(fit.coefficients[k]!, value, tolerance, `b${k}`)
  })
  Object.values(out.se).forEach((value, k) => {
    expectClose(fit.standardErrors[k]!, value, tolerance, `se${k}`)
  })
  expectVariance(fit.clusterVariance, out.var_therapist, tolerance, 'cluster variance')
  expectVariance(fit.icc, out.icc, tolerance, 'icc')
  expectClose(fit.residualVariance, out.var_residual, tolerance, 'residual variance')
  expectClose(fit.logLikelihood, out.logLik, tolerance, 'log-likelihood')
  expectClose(fit.deviance, out.deviance_m2ll, tolerance, 'deviance')
  expectClose(fit.aic, out.AIC, tolerance, 'AIC')
  expectClose(fit.bic, out.BIC, tolerance, 'BIC')
  expect([fit.n, fit.clusters, fit.atBoundary]).toEqual([out.nobs, out.ngroups, out.singular])
}

function expectTests(fit: RandomIntercept, tests: Tests, tolerance: number) {
  const plain = satterthwaite(fit)
  const adjusted = kenwardRoger(fit)
  if (adjusted.undefinedBecause !== null) throw new Error(adjusted.undefinedBecause)
  tests.term.forEach((term, k) => {
    const [one, two] = [plain.coefficients[k]!, adjusted.coefficients[k]!]
    expectClose(one.estimate, tests.estimate[k]!, tolerance, `${term} estimate`)
    expectClose(one.standardError, tests.se[k]!, tolerance, `${term} SE`)
    expectClose(one.df, tests.df_satterthwaite[k]!, tolerance, `${term} df`)
    expectClose(one.t, tests.t[k]!, tolerance, `${term} t`)
    expectClose(one.p, tests.p_satterthwaite[k]!, tolerance, `${term} p`)
    expectClose(two.standardError, tests.se_KR[k]!, tolerance, `${term} KR SE`)
    expectClose(two.df, tests.df_KR[k]!, tolerance, `${term} KR df`)
    expectClose(two.t, tests.t_KR[k]!, tolerance, `${term} KR t`)
    expectClose(two.p, tests.p_KR[k]!, tolerance, `${term} KR p`)
  })
}

const modelOf = (outcome: string, congruence: boolean, method: 'ML' | 'REML' = 'REML') => {
  const { y, x, cluster } = pairsWith(outcome)
  const found = randomIntercept(y, congruence ? [x] : [], cluster, method)
  if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
  return found
}

describe.each(OUTCOMES)('%s', (outcome) => {
  const cases = [true, false].flatMap((congruence) =>
    (['REML', 'ML'] as const).map((method) => ({ congruence, method })),
  )
  test.each(cases)('congruence $congruence, $method: lme4 and 50 digits', ({ congruence, method }) => {
    const found = modelOf(outcome, congruence, method)
    const id = `lmm.${outcome}.${congruence ? 'c_index' : 'null'}.${method.toLowerCase()}`
    expectOut(found, model<Out>(id), rtol(id))
    const exact = {
      b0: found.coefficients[0]!,
      se0: found.standardErrors[0]!,
      ...(congruence ? { b1: found.coefficients[1]!, se1: found.standardErrors[1]! } : {}),
      var_therapist: found.clusterVariance,
      var_residual: found.residualVariance,
      icc: found.icc,
      logLik: found.logLikelihood,
    }
    for (const [name, value] of Object.entries(exact)) {
      expectClose(value, truth(`${id}.${name}`)!, TOLERANCE.closedForm, `${id}.${name}`)
    }
  })

  test('tests of coefficients: lmerTest, pbkrtest and 50 digits', () => {
    const found = modelOf(outcome, true)
    const id = `lmm.${outcome}.c_index.tests`
    expectTests(found, model<Tests>(id), rtol(id))
    const adjusted = kenwardRoger(found)
    if (adjusted.undefinedBecause !== null) throw new Error(adjusted.undefinedBecause)
    const slope = satterthwaite(found).coefficients[1]!
    const exact: Record<string, number> = { df_satt: slope.df, t: slope.t, p_satt: slope.p }
    adjusted.coefficients.forEach(({ df, standardError }, k) => {
      exact[`KR.se_b${k}(float64)`] = standardError
      exact[`KR.df_b${k}(float64)`] = df
    })
    for (const [name, value] of Object.entries(exact)) {
      const reference = truth(`lmm.${outcome}.c_index.${name}`)
      if (reference !== undefined) expectClose(value, reference, TOLERANCE.iterative, name)
    }
  })

  test('shares of variance explained (Nakagawa and Schielzeth)', () => {
    const id = `lmm.${outcome}.c_index.r2_nakagawa`
    const expected = model<{ R2_marginal: number; R2_conditional: number }>(id)
    const found = modelOf(outcome, true)
    expectClose(found.marginalR2, expected.R2_marginal, rtol(id))
    expectClose(found.conditionalR2, expected.R2_conditional, rtol(id))
  })

  test('ICC(1), its limits with a common size, and design effects', () => {
    const { y, cluster } = pairsWith(outcome)
    const found = intraclass(y, cluster)
    if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
    const id = `icc1.${outcome}`
    const expected = model<Record<string, number>>(id)
    const close = (actual: number, name: string) =>
      expectClose(actual, expected[name]!, TOLERANCE.closedForm, name)
    expect([found.clusters, found.n]).toEqual([expected.k, expected.N])
    close(found.n0, 'n0')
    close(found.meanSquareBetween * found.df1, 'SSB')
    close(found.meanSquareWithin * found.df2, 'SSW')
    close(found.meanSquareBetween, 'MSB')
    close(found.meanSquareWithin, 'MSW')
    close(found.f, 'F')
    close(found.p, 'p')
    close(found.icc, 'ICC1')
    close(found.commonSizeLow, 'ci_lo_n0')
    close(found.commonSizeHigh, 'ci_hi_n0')
    close(found.meanSize!, 'mean_cluster')
    close(found.weightedSize!, 'kish_cluster')
    close(found.designEffect, 'deff_kish')
    close(1 + (found.meanSize! - 1) * found.icc, 'deff_mean')
    close(found.n / (1 + (found.meanSize! - 1) * found.icc), 'n_eff_mean')
    expectVariance(found.modelIcc!, truth(`lmm.${outcome}.null.reml.icc`)!, TOLERANCE.closedForm, 'model')
  })

  test('within and between therapists, means over all pairs of the file', () => {
    const { y, x, cluster, kept } = pairsWith(outcome)
    const every = clusterMeans(everyPair.x, everyPair.cluster)
    const means = kept.map((i) => every[i]!)
    const found = withinBetween(y, x, cluster, [], means)
    if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
    const id = `lmm.${outcome}.within_between`
    const expected = model<{ out: Out; tests: Tests }>(id)
    expectOut(found.model, expected.out, rtol(id))
    expectTests(found.model, expected.tests, rtol(id))
    const { within, between } = found.kenwardRoger
    expectClose(within.p, expected.tests.p_KR[1]!, rtol(id))
    expectClose(between.p, expected.tests.p_KR[2]!, rtol(id))
    if (outcome !== 'bond') return
    const contextual = model<Record<string, number>>('lmm.bond.within_between.contextual')
    const difference = found.satterthwaite.contextual
    expectClose(difference.estimate, contextual.Estimate!, rtol(id))
    expectClose(difference.standardError, contextual['Std. Error']!, rtol(id))
    expectClose(difference.df, contextual.df!, rtol(id))
    expectClose(difference.p, contextual['Pr(>|t|)']!, rtol(id))
    const exact = { c_cw: found.satterthwaite.within, c_cm: found.satterthwaite.between }
    for (const [name, { estimate, standardError, df }] of Object.entries(exact)) {
      const true_ = (what: string) => truth(`lmm.bond.within_between.${name}.${what}`)!
      expectClose(estimate, true_('b'), TOLERANCE.iterative, name)
      expectClose(standardError, true_('se'), TOLERANCE.iterative, name)
      expectClose(df, true_('df_satt'), TOLERANCE.iterative, name)
    }
  })
})

test("therapists' effects of bond: lme4's ranef", () => {
  const expected = model<Record<string, number>>('lmm.bond.c_index.blup')
  const effects = clusterEffects(modelOf('bond', true))
  expect(effects.map(({ cluster }) => cluster)).toEqual(Object.keys(expected))
  for (const { cluster, effect } of effects)
    expectClose(effect, expected[cluster]!, rtol('lmm.bond.c_index.blup'))
})
