import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clusterEffects } from '../../../pipeline/statistics/mixed/cluster-effects.ts'
import { kenwardRoger } from '../../../pipeline/statistics/mixed/kenward-roger.ts'
import { randomIntercept } from '../../../pipeline/statistics/mixed/random-intercept.ts'
import { satterthwaite } from '../../../pipeline/statistics/mixed/satterthwaite.ts'
import { expectClose } from '../../support/tolerance.ts'
import { randomDesign } from './random-design.ts'

/** lme4 stops where its optimiser does: variances are good to about 1e-7 of themselves. */
const LME4 = 1e-6
/** lmerTest differentiates numerically. */
const NUMERICAL = 1e-5

interface Fit {
  fixef: number[]
  se: number[]
  cluster: number
  residual: number
  logLik: number
  aic: number
  bic: number
}

interface Reference {
  seed: number
  n: number
  clusters: number
  tau: number
  present: number
  checksum: number[]
  reml: Fit
  ml: Fit
  satterthwaite: { df: number[]; p: number[] }
  kenwardRoger: { se: number[]; df: number[]; p: number[] }
  joint: { f: number; df2: number; scaling: number; p: number }
  ranova: number
  effects: { cluster: number[]; effect: number[]; sd: number[] }
}

const references = JSON.parse(
  readFileSync(new URL('random-designs.json', import.meta.url), 'utf8'),
) as Reference[]

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe.each(references)('$n rows in at most $clusters clusters, seed $seed', (reference) => {
  const { seed, n, clusters, tau } = reference
  const { y, x1, x2, cluster } = randomDesign(seed, n, clusters, tau)
  const fitBy = (method: 'ML' | 'REML') => {
    const found = randomIntercept(y, [x1, x2], cluster, method)
    if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
    return found
  }
  const reml = fitBy('REML')

  test('the design is the one that R had', () => {
    ;[y, x1, x2, cluster].forEach((values, k) => {
      expectClose(sum(values), reference.checksum[k]!, 1e-12)
    })
    expect(reml.clusters).toBe(reference.present)
  })

  test.each(['REML', 'ML'] as const)('fit by %s', (method) => {
    const found = fitBy(method)
    const expected = method === 'REML' ? reference.reml : reference.ml
    expected.fixef.forEach((value, k) => {
      expectClose(found.coefficients[k]!, value, LME4, `b${k}`)
      expectClose(found.standardErrors[k]!, expected.se[k]!, LME4, `se${k}`)
    })
    if (expected.cluster < 1e-9) expect(found.clusterVariance).toBe(0)
    else expectClose(found.clusterVariance, expected.cluster, LME4, 'cluster variance')
    expectClose(found.residualVariance, expected.residual, LME4, 'residual variance')
    expectClose(found.logLikelihood, expected.logLik, LME4, 'log-likelihood')
    expectClose(found.aic, expected.aic, LME4, 'AIC')
    expectClose(found.bic, expected.bic, LME4, 'BIC')
  })

  test('Satterthwaite, Kenward and Roger, and the joint F of both predictors', () => {
    satterthwaite(reml).coefficients.forEach(({ df, p }, k) => {
      expectClose(df, reference.satterthwaite.df[k]!, NUMERICAL, `df ${k}`)
      expectClose(p, reference.satterthwaite.p[k]!, NUMERICAL, `p ${k}`)
    })
    const adjusted = kenwardRoger(reml)
    if (adjusted.undefinedBecause !== null) throw new Error(adjusted.undefinedBecause)
    adjusted.coefficients.forEach(({ standardError, df, p }, k) => {
      expectClose(standardError, reference.kenwardRoger.se[k]!, LME4, `KR SE ${k}`)
      expectClose(df, reference.kenwardRoger.df[k]!, LME4, `KR df ${k}`)
      expectClose(p, reference.kenwardRoger.p[k]!, NUMERICAL, `KR p ${k}`)
    })
    const joint = adjusted.jointTest([
      [0, 1, 0],
      [0, 0, 1],
    ])
    expectClose(joint.f, reference.joint.f, LME4, 'F')
    expectClose(joint.df2, reference.joint.df2, LME4, 'df2')
    expectClose(joint.scaling, reference.joint.scaling, LME4, 'scaling')
    expectClose(joint.p, reference.joint.p, NUMERICAL, 'p')
  })

  test('effects of clusters, and how far the likelihood falls without them', () => {
    const effects = new Map(clusterEffects(reml).map((effect) => [effect.cluster, effect]))
    reference.effects.cluster.forEach((key, k) => {
      const { effect, conditionalSd } = effects.get(key)!
      const [expected, sd] = [reference.effects.effect[k]!, reference.effects.sd[k]!]
      if (reml.atBoundary) expect([effect + 0, conditionalSd]).toEqual([0, 0])
      else {
        expectClose(effect, expected, NUMERICAL, `effect ${key}`)
        expectClose(conditionalSd, sd, LME4, `sd ${key}`)
      }
    })
    expect(Math.abs(reml.devianceAtZero - reml.deviance - reference.ranova)).toBeLessThan(1e-8)
  })
})
