import { describe, expect, test } from 'vitest'
import { independentZ } from '../../pipeline/statistics/comparison/independent-correlations.ts'
import { pearson } from '../../pipeline/statistics/correlation/pearson.ts'
import {
  approximateDetectableCorrelation,
  approximatePower,
  approximateSampleSize,
} from '../../pipeline/statistics/evidence/approximate-power.ts'
import { bayesFactor } from '../../pipeline/statistics/evidence/bayes-factor.ts'
import { correlationPower } from '../../pipeline/statistics/evidence/correlation-power.ts'
import { equivalenceTest } from '../../pipeline/statistics/evidence/equivalence-test.ts'
import { detectableCorrelation, sampleSize } from '../../pipeline/statistics/evidence/sample-size.ts'
import type { HeterogeneityMethod } from '../../pipeline/statistics/two-studies/heterogeneity.ts'
import { heterogeneityInterval } from '../../pipeline/statistics/two-studies/heterogeneity-interval.ts'
import { pooledCorrelation } from '../../pipeline/statistics/two-studies/pooled-correlation.ts'
import { lnReplicationBayesFactor } from '../../pipeline/statistics/two-studies/replication-bayes-factor.ts'
import { replicationInterval } from '../../pipeline/statistics/two-studies/replication-interval.ts'
import { smallTelescopes } from '../../pipeline/statistics/two-studies/small-telescopes.ts'
import { columns, complete, golden, goldens, truths } from '../support/golden.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

const closed = TOLERANCE.closedForm
const entries = goldens('small/inference.json')
const truth = truths('small')
const table = columns('small/analysis.csv')
const of = (x: string, y: string) => pearson(...complete(table[x]!, table[y]!))
const rhos = [0.1, 0.2, 0.3, 0.4, 0.5]

describe('equivalence', () => {
  type Tost = Record<'z_lower' | 'p_lower' | 'z_upper' | 'p_upper' | 'p_tost' | 'ci90_lo' | 'ci90_hi', number>
  test.each(entries.map(({ id }) => id).filter((id) => id.startsWith('tost.')))('%s', (id) => {
    const r = golden<Tost>(entries, id)
    const [, outcome, bound] = /__(\w+)\.(.+)$/.exec(id)!
    const { estimate, n } = of('c_index', outcome!)
    const mine = equivalenceTest(estimate!, n, -Number(bound), Number(bound))
    expectClose(mine.zLower, r.z_lower, closed)
    expectClose(mine.pLower, r.p_lower, closed)
    expectClose(mine.zUpper, r.z_upper, closed)
    expectClose(mine.pUpper, r.p_upper, closed)
    expectClose(mine.p, r.p_tost, closed)
    expectClose(mine.confLow, r.ci90_lo, closed)
    expectClose(mine.confHigh, r.ci90_hi, closed)
  })
})

describe('Bayes factors', () => {
  test.each(['bond', 'task', 'goal', 'validation'])('bf.%s.*', (outcome) => {
    const { estimate, n } = of('c_index', outcome)
    const at = (name: string) => truth(`bf.${outcome}.${name}`)!
    const uniform = bayesFactor(estimate!, n)!
    const third = bayesFactor(estimate!, n, 1 / 3)!
    expectClose(Math.exp(uniform.ln10), at('closed_kappa1'), closed, 'κ = 1')
    expectClose(Math.exp(third.ln10), at('closed_kappa1_3'), closed, 'κ = 1/3')
    expectClose(Math.exp(uniform.lnPlus0), at('plus_kappa1'), closed, 'BF+0')
    expectClose(Math.exp(uniform.lnMinus0), at('minus_kappa1'), closed, 'BF-0')
    expectClose(
      Math.exp(third.ln10),
      golden<number>(entries, `bf.${outcome}.BayesFactor_r1_3`),
      1e-11,
      'package',
    )
    expectClose(
      Math.exp(third.ln10),
      golden<number>(entries, `bf.${outcome}.closed_kappa1_3`),
      1e-11,
      'R, closed',
    )
    expectClose(
      Math.exp(uniform.ln10),
      golden<number>(entries, `bf.${outcome}.closed_kappa1`),
      1e-11,
      'R, closed',
    )
    expectClose(
      Math.exp(uniform.ln10),
      golden<number>(entries, `bf.${outcome}.integral_kappa1`),
      1e-11,
      'R, integral',
    )
    expectClose(
      Math.exp(uniform.lnPlus0),
      golden<number>(entries, `bf.${outcome}.plus_kappa1`),
      1e-11,
      'R, plus',
    )
    expectClose(
      Math.exp(uniform.lnMinus0),
      golden<number>(entries, `bf.${outcome}.minus_kappa1`),
      1e-3,
      'R, minus',
    )
  })
})

describe('power', () => {
  test('power.exact.*', () => {
    const known = golden<number[]>(entries, 'power.exact.n_this.r')
    const oneSided = golden<number[]>(entries, 'power.exact.onesided.n32')
    const sizes = golden<{ n: number; power: number; power_at_n_minus_1: number }[]>(
      entries,
      'power.exact.n_for_80',
    )
    rhos.forEach((rho, i) => {
      expectClose(correlationPower(32, rho), truth(`power.exact.n_this.${rho}`)!, closed, `rho ${rho}`)
      expectClose(correlationPower(32, rho), known[i]!, 1e-11, `rho ${rho} in R`)
      expectClose(correlationPower(32, rho, 0.05, 'greater'), oneSided[i]!, 1e-11, `rho ${rho}, one-sided`)
      expect(sampleSize(rho)).toBe(sizes[i]!.n)
      expectClose(correlationPower(sizes[i]!.n, rho), sizes[i]!.power, 1e-11, 'enough')
      expectClose(correlationPower(sizes[i]!.n - 1, rho), sizes[i]!.power_at_n_minus_1, 1e-11, 'one less')
    })
    expectClose(detectableCorrelation(32), golden<number>(entries, 'power.exact.mdes_80'), 1e-11)
  })

  test('power.pwr.*', () => {
    const known = golden<number[]>(entries, 'power.pwr.n_this.r')
    const sizes = golden<number[]>(entries, 'power.pwr.n_for_80')
    rhos.forEach((rho, i) => {
      expectClose(approximatePower(32, rho), known[i]!, closed)
      expectClose(approximateSampleSize(rho), sizes[i]!, 1e-5)
    })
    expectClose(approximateDetectableCorrelation(32), golden<number>(entries, 'power.pwr.mdes_80'), 1e-5)
  })
})

describe('replication', () => {
  const {
    r_orig: ro,
    n_orig: no,
    r_rep: rr,
    n_rep: nr,
  } = golden<Record<string, number>>(entries, 'rep.input') as Record<
    'r_orig' | 'n_orig' | 'r_rep' | 'n_rep',
    number
  >
  test('rep.input', () => {
    expectClose(of('c_index', 'bond').estimate, rr, closed)
  })
  test('rep.small_telescopes', () => {
    const r = golden<Record<string, number>>(entries, 'rep.small_telescopes')
    const mine = smallTelescopes(ro, no, rr, nr)
    expectClose(mine.small, truth('rep.r33_exact')!, closed)
    expectClose(mine.small, r.r33_exact!, 1e-11)
    expectClose(mine.z, r.z_rep_below_r33exact!, 1e-11)
    expectClose(mine.p, r.p_one_sided_below!, 1e-11)
    expectClose(mine.upper, r.rep_ci90_hi!, closed)
    expectClose(approximateDetectableCorrelation(no, 1 / 3), r.r33_pwr!, 1e-4)
  })
  test('rep.prediction_interval95', () => {
    const r = golden<{ lo: number; hi: number }>(entries, 'rep.prediction_interval95')
    const [low, high] = replicationInterval(ro, no, nr)!
    expectClose(low, r.lo, closed)
    expectClose(high, r.hi, closed)
  })
  test('rep.bayes_factor', () => {
    const r = golden<{ BF_r0: number; BF10_orig_kappa1: number }>(entries, 'rep.bayes_factor')
    expectClose(Math.exp(lnReplicationBayesFactor(ro, no, rr, nr)!), truth('rep.bf_r0')!, closed)
    expectClose(Math.exp(lnReplicationBayesFactor(ro, no, rr, nr)!), r.BF_r0, 1e-11)
    expectClose(Math.exp(bayesFactor(ro, no)!.ln10), r.BF10_orig_kappa1, 1e-11)
  })
  test('rep.z_difference', () => {
    const r = golden<{ z: number; p: number }>(entries, 'rep.z_difference')
    expectClose(independentZ(ro, no, rr, nr).statistic, r.z, closed)
    expectClose(independentZ(ro, no, rr, nr).p, r.p, closed)
  })
  test('rep.two_study.Q', () =>
    expectHand('rep.two_study.Q', [
      { r: ro, n: no },
      { r: rr, n: nr },
    ]))
})

function expectHand(id: string, studies: { r: number; n: number }[]) {
  const r = golden<Record<string, number>>(entries, id)
  const fixed = pooledCorrelation(studies)!
  const random = pooledCorrelation(studies, 'DL')!
  expectClose(fixed.z, r.fe_z!, closed)
  expectClose(fixed.se, r.fe_se!, closed)
  expectClose(fixed.r, r.fe_r!, closed)
  expectClose(fixed.q, r.Q!, closed)
  expect(fixed.df).toBe(r.Q_df!)
  expectClose(fixed.qP, r.Q_p!, closed)
  expectClose(fixed.i2, r.I2_DL!, closed)
  expectClose(random.tau2, r.tau2_DL!, closed)
  expectClose(random.z, r.dl_z!, closed)
  expectClose(random.se, r.dl_se!, closed)
  expectClose(random.r, r.dl_r!, closed)
}

describe('meta-analysis of six', () => {
  const input = golden<{ r: number[]; n: number[] }>(entries, 'meta6.input')
  const studies = input.r.map((r, i) => ({ r, n: input.n[i]! }))
  test('meta6.hand_FE_DL', () => expectHand('meta6.hand_FE_DL', studies))

  type Rma = Record<
    | 'z'
    | 'se'
    | 'zval'
    | 'p'
    | 'ci_lb'
    | 'ci_ub'
    | 'r'
    | 'r_lb'
    | 'r_ub'
    | 'tau2'
    | 'I2'
    | 'H2'
    | 'QE'
    | 'QEp',
    number
  > & { se_tau2: number | 'NA' }
  // Package metafor stops its own iteration early for PM and EB.
  const tolerance: Record<string, number> = { PM: 1e-4, REML: 1e-11, ML: 1e-11, EB: 1e-7, REML_knha: 1e-11 }
  test.each(['FE', 'DL', 'REML', 'ML', 'PM', 'HS', 'SJ', 'HE', 'EB', 'REML_knha'])(
    'meta6.metafor.%s',
    (name) => {
      const r = golden<Rma>(entries, `meta6.metafor.${name}`)
      const method = (name === 'FE' ? 'none' : name.replace('_knha', '')) as HeterogeneityMethod
      const mine = pooledCorrelation(studies, method, name.endsWith('knha'))!
      const near = tolerance[name] ?? closed
      const pairs: [number | null, number, string][] = [
        [mine.z, r.z, 'z'],
        [mine.se, r.se, 'se'],
        [mine.statistic, r.zval, 'zval'],
        [mine.p, r.p, 'p'],
        [Math.atanh(mine.rLow), r.ci_lb, 'ci_lb'],
        [Math.atanh(mine.rHigh), r.ci_ub, 'ci_ub'],
        [mine.r, r.r, 'r'],
        [mine.rLow, r.r_lb, 'r_lb'],
        [mine.rHigh, r.r_ub, 'r_ub'],
        [mine.tau2, r.tau2, 'tau2'],
        [mine.i2, r.I2, 'I2'],
        [mine.h2, r.H2, 'H2'],
        [mine.q, r.QE, 'QE'],
        [mine.qP, r.QEp, 'QEp'],
      ]
      for (const [value, expected, what] of pairs) expectClose(value, expected, near, what)
      if (r.se_tau2 !== 'NA') expectClose(mine.tau2Se, r.se_tau2, near, 'se_tau2')
      else expect(mine.tau2Se).toBeNull()
    },
  )

  test('the 50-digit values', () => {
    const reml = pooledCorrelation(studies, 'REML')!
    expectClose(reml.tau2, truth('meta6.REML.tau2')!, closed)
    expectClose(reml.z, truth('meta6.REML.z')!, closed)
    expectClose(reml.se, truth('meta6.REML.se')!, closed)
    expectClose(reml.q, truth('meta6.Q')!, closed)
    expectClose(reml.qP, truth('meta6.Q_p')!, closed)
    expectClose(pooledCorrelation(studies, 'DL')!.tau2, truth('meta6.DL.tau2')!, closed)
  })

  test('meta6.metafor.tau2_ci', () => {
    const r = golden<Record<'ci.lb' | 'ci.ub', number>>(entries, 'meta6.metafor.tau2_ci')
    const [low, high] = heterogeneityInterval(
      input.r.map(Math.atanh),
      input.n.map((n) => 1 / (n - 3)),
    )
    // metafor stops at 1.2e-4, absolute; uniroot with tol = 1e-15 on the same equation in R gives
    expect(Math.abs(low - r['ci.lb'])).toBeLessThan(1.2e-4)
    expect(Math.abs(high - r['ci.ub'])).toBeLessThan(1.2e-4)
    expectClose(low, 0.0017630854736059678, closed)
    expectClose(high, 0.3371185590297452, closed)
  })
})
