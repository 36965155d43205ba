import { describe, expect, test } from 'vitest'
import { structuralSummary } from '../../pipeline/statistics/circumplex/structural-summary.ts'
import { independentZ } from '../../pipeline/statistics/comparison/independent-correlations.ts'
import { mengZ } from '../../pipeline/statistics/comparison/meng-z.ts'
import { nonoverlappingZ } from '../../pipeline/statistics/comparison/nonoverlapping-z.ts'
import { steigerZ } from '../../pipeline/statistics/comparison/overlapping-z.ts'
import { hotellingT, williamsT } from '../../pipeline/statistics/comparison/williams-t.ts'
import { zouIndependent, zouOverlapping } from '../../pipeline/statistics/comparison/zou-interval.ts'
import { disattenuatedCorrelation } from '../../pipeline/statistics/correlation/attenuation.ts'
import { upperPOfCorrelation } from '../../pipeline/statistics/correlation/correlation-density.ts'
import { correlationMatrix } from '../../pipeline/statistics/correlation/correlation-matrix.ts'
import { partWholeCorrelation } from '../../pipeline/statistics/correlation/part-whole-correlation.ts'
import { partialCorrelation } from '../../pipeline/statistics/correlation/partial-correlation.ts'
import { pearson } from '../../pipeline/statistics/correlation/pearson.ts'
import { unrestrictedCorrelation } from '../../pipeline/statistics/correlation/range-restriction.ts'
import { controlsOf } from '../../pipeline/statistics/correlation/residuals.ts'
import { semipartialCorrelation } from '../../pipeline/statistics/correlation/semipartial-correlation.ts'
import { covariance } from '../../pipeline/statistics/description/covariance.ts'
import { kurtosis } from '../../pipeline/statistics/description/kurtosis.ts'
import { medianAbsoluteDeviation } from '../../pipeline/statistics/description/median-absolute-deviation.ts'
import { quantile } from '../../pipeline/statistics/description/quantile.ts'
import { skewness } from '../../pipeline/statistics/description/skewness.ts'
import { chiSquareAbove, upperPOfChiSquare } from '../../pipeline/statistics/distributions/chi-square.ts'
import { integral } from '../../pipeline/statistics/distributions/integral.ts'
import { root } from '../../pipeline/statistics/distributions/root.ts'
import { approximatePower } from '../../pipeline/statistics/evidence/approximate-power.ts'
import { bayesFactor } from '../../pipeline/statistics/evidence/bayes-factor.ts'
import {
  correlationPower,
  criticalCorrelation,
} from '../../pipeline/statistics/evidence/correlation-power.ts'
import { equivalenceTest } from '../../pipeline/statistics/evidence/equivalence-test.ts'
import { detectableCorrelation, sampleSize } from '../../pipeline/statistics/evidence/sample-size.ts'
import { permutationZ } from '../../pipeline/statistics/permutation/permutation-z.ts'
import { grimConsistent } from '../../pipeline/statistics/two-studies/grim.ts'
import { heterogeneity } from '../../pipeline/statistics/two-studies/heterogeneity.ts'
import { heterogeneityInterval } from '../../pipeline/statistics/two-studies/heterogeneity-interval.ts'
import { pooledCorrelation } from '../../pipeline/statistics/two-studies/pooled-correlation.ts'
import { lnReplicationBayesFactor } from '../../pipeline/statistics/two-studies/replication-bayes-factor.ts'
import { replicationInterval } from '../../pipeline/statistics/two-studies/replication-interval.ts'
import {
  correlationOfF,
  correlationOfInterval,
  correlationOfP,
  correlationOfT,
} from '../../pipeline/statistics/two-studies/reported-correlation.ts'
import { reportedP } from '../../pipeline/statistics/two-studies/reported-p.ts'
import { sdBounds } from '../../pipeline/statistics/two-studies/sd-bounds.ts'
import { smallTelescopes } from '../../pipeline/statistics/two-studies/small-telescopes.ts'
import { fc } from '../support/properties.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

const closed = TOLERANCE.closedForm
const x = [18, 7, 12, 15, 9, 10, 4]
const y = [6.25, 4.5, 5.75, 5, 4.75, 5.5, 4.25]
const z = [3, 1, 4, 1, 5, 9, 2]

describe('partial and semipartial', () => {
  test('one control: the formula from three correlations', () => {
    const r = (a: number[], b: number[]) => pearson(a, b).estimate!
    const partial = (r(x, y) - r(x, z) * r(y, z)) / Math.sqrt((1 - r(x, z) ** 2) * (1 - r(y, z) ** 2))
    const semi = (r(x, y) - r(x, z) * r(y, z)) / Math.sqrt(1 - r(x, z) ** 2)
    expectClose(partialCorrelation(x, y, [z]).estimate, partial, closed)
    expectClose(semipartialCorrelation(x, y, [z]).estimate, semi, closed)
  })
  test('no control is no partialling; an offset of 1e9 and a repeated control change nothing', () => {
    expectClose(partialCorrelation(x, y, []).p, pearson(x, y).p!, closed)
    const plain = partialCorrelation(x, y, [z])
    const hard = partialCorrelation(
      x.map((v) => v + 1e9),
      y,
      [z.map((v) => v + 1e9), z.map((v) => 2 * v), z.map(() => 5)],
    )
    expect(hard.df).toBe(plain.df)
    expectClose(hard.estimate, plain.estimate!, closed)
    expectClose(hard.p, plain.p!, closed)
  })
  test('a nearly collinear control keeps its digits', () => {
    const near = z.map((v, i) => v + 1e-6 * x[i]! * x[i]!)
    const squares = x.map((v) => v * v)
    expectClose(
      partialCorrelation(x, y, [z, near]).estimate,
      partialCorrelation(x, y, [z, squares]).estimate!,
      1e-7,
    )
  })
  test('undefined', () => {
    expect(partialCorrelation(x, y, [x]).undefinedBecause).toBe('first-explained')
    expect(partialCorrelation(x, y, [y.map((v) => 3 - v)]).undefinedBecause).toBe('second-explained')
    expect(semipartialCorrelation(x, y, [x]).estimate).toBeNull()
    expect(partialCorrelation([1, 2, 3], [1, 3, 2], [[1, 0, 1]]).undefinedBecause).toBe('too-few-pairs')
    expect(partialCorrelation([1, 1, 1, 1], [1, 3, 2, 4], []).undefinedBecause).toBe('first-constant')
    expect(partialCorrelation([1, 2, 3, 5], [1, 3, 2, 4], [[1, 0, 1, 0]]).confLow).toBeNull()
    expect(() => partialCorrelation(x, y, [[1, 2]])).toThrow(
      'each control must have a value for each pair: 7 pairs',
    )
    expect(() => controlsOf([[1, 2], [1]])).toThrow('controls must be equally long: 1 and 2 values')
    expect(() => partialCorrelation(x, y, [z.map(() => Number.NaN)])).toThrow(
      'controls[0][0] must be a finite number: NaN',
    )
  })
})

describe('matrices', () => {
  test('are symmetric, with 1 or undefined on the diagonal', () => {
    const matrix = correlationMatrix(
      [x, y, [1, 1, 1, 1, 1, 1, 1], [1, null, 2, null, null, null, null]],
      'pairwise',
    )
    expect(matrix[0]![1]).toBe(matrix[1]![0])
    expect(matrix[0]![0]!.estimate).toBe(1)
    expect(matrix[2]![0]).toMatchObject({ estimate: null, n: 7 })
    expect(matrix[3]![0]).toMatchObject({ undefinedBecause: 'too-few-pairs', n: 2 })
    expect(correlationMatrix([], 'listwise')).toEqual([])
    expect(() => correlationMatrix([[1], [1, 2]], 'listwise')).toThrow('variables must be equally long: 1, 2')
  })
  test('covariance', () => {
    expect(covariance([1], [2])).toBeNull()
    expectClose(
      covariance(
        x.map((v) => v + 1e9),
        y,
      ),
      covariance(x, y)!,
      closed,
    )
  })
})

describe('corrections', () => {
  test('no restriction and perfect reliability correct nothing', () => {
    expectClose(unrestrictedCorrelation(0.4, 2, 2), 0.4, closed)
    expect(disattenuatedCorrelation(0.4, 1, 1)).toBe(0.4)
    expect(unrestrictedCorrelation(1, 4, 2)).toBe(1)
    expect(() => unrestrictedCorrelation(0.4, 0, 1)).toThrow('a standard deviation must be positive: 0')
    expect(() => disattenuatedCorrelation(0.4, 0, 1)).toThrow('a reliability must lie in (0, 1]: 0')
    expect(() => disattenuatedCorrelation(2, 1, 1)).toThrow('r must lie in [-1, 1]: 2')
  })
  test('part and rest', () => {
    const whole = x.map((v, i) => v + y[i]!)
    const sd = (v: number[]) => Math.sqrt(covariance(v, v)!)
    const r = pearson(whole, y).estimate!
    expectClose(partWholeCorrelation(r, sd(whole), sd(y)), pearson(x, y).estimate!, 1e-11)
    expect(partWholeCorrelation(1, 2, 2)).toBeNull()
    expect(() => partWholeCorrelation(0.5, -1, 1)).toThrow('a standard deviation must be positive: -1')
  })
})

describe('differences of correlations', () => {
  const rs = { jk: 0.5, jh: 0.2, kh: 0.3, n: 40 }
  test('change sign when the two are swapped', () => {
    const swapped = { ...rs, jk: rs.jh, jh: rs.jk }
    for (const difference of [williamsT, hotellingT, steigerZ, mengZ]) {
      expectClose(difference(swapped).statistic, -difference(rs).statistic!, closed)
      expectClose(difference(swapped).p, difference(rs).p!, closed)
    }
    expectClose(zouOverlapping(swapped).low, -zouOverlapping(rs).high!, closed)
  })
  test('undefined', () => {
    for (const difference of [williamsT, steigerZ, mengZ]) {
      expect(difference({ ...rs, n: 3 })).toMatchObject({
        statistic: null,
        p: null,
        undefinedBecause: 'too-few-pairs',
      })
    }
    expect(steigerZ({ jk: 1, jh: 0.3, kh: 0.3, n: 9 }).undefinedBecause).toBe('perfect-correlation')
    expect(williamsT({ jk: 0.5, jh: 0.5, kh: 1, n: 9 }).undefinedBecause).toBe('perfect-correlation')
    expect(nonoverlappingZ({ jk: 1, hm: 0, jh: 0, jm: 0, kh: 0, km: 0, n: 9 }).undefinedBecause).toBe(
      'perfect-correlation',
    )
    expect(nonoverlappingZ({ jk: 0, hm: 0, jh: 0, jm: 0, kh: 0, km: 0, n: 3 }).undefinedBecause).toBe(
      'too-few-pairs',
    )
    expect(independentZ(1, 9, 0.1, 9).undefinedBecause).toBe('perfect-correlation')
    expect(independentZ(0.1, 3, 0.1, 9).undefinedBecause).toBe('too-few-pairs')
    expect(zouIndependent(0.1, 3, 0.1, 9).undefinedBecause).toBe('too-few-pairs')
    expect(zouIndependent(0.1, 9, -1, 9).undefinedBecause).toBe('perfect-correlation')
  })
  test('refuses what no sample can have', () => {
    expect(() => williamsT({ jk: 0.9, jh: -0.9, kh: 0.9, n: 30 })).toThrow(
      'no sample has these three correlations',
    )
    expect(() => steigerZ({ ...rs, jk: 1.2 })).toThrow('jk must lie in [-1, 1]: 1.2')
    expect(() => steigerZ({ ...rs, n: 9.5 })).toThrow('n must be a whole number: 9.5')
    expect(() => nonoverlappingZ({ jk: 0, hm: 0, jh: 0, jm: 0, kh: 0, km: 0, n: 3.5 })).toThrow(RangeError)
  })
})

describe('numerical tools', () => {
  test('integral', () => {
    expectClose(integral(Math.sqrt, [0, 1]), 2 / 3, closed)
    expectClose(
      integral((t) => Math.exp((-t * t) / 2), [-9, 0, 9]),
      Math.sqrt(2 * Math.PI),
      closed,
    )
    expectClose(
      integral((t) => Math.log(t), [0, 1]),
      -1,
      closed,
    )
    expect(integral((t) => t, [2, 2])).toBe(0)
    expect(() => integral((t) => t, [1, 0])).toThrow('points must be ascending and finite: 1, 0')
  })
  test('root', () => {
    expectClose(root(Math.cos, 1, 2), Math.PI / 2, closed)
    expect(root((t) => t, 0, 1)).toBe(0)
    expect(root((t) => t - 1, 0, 1)).toBe(1)
    expect(() => root((t) => t + 2, 0, 1)).toThrow('no change of sign from 0 to 1: 2 and 3')
  })
  test('chi-square', () => {
    // R: pchisq(q, df, lower.tail = FALSE)
    expectClose(upperPOfChiSquare(3.84145882069412, 1), 0.05, closed)
    expectClose(upperPOfChiSquare(200, 5) / 2.8406228986415315e-41, 1, closed)
    expectClose(upperPOfChiSquare(120, 100), 0.08440668109369306, closed)
    expectClose(chiSquareAbove(0.05, 1), 3.841458820694124, closed)
    expectClose(chiSquareAbove(0.025, 5), 12.832501994030029, closed)
    expect(upperPOfChiSquare(0, 3)).toBe(1)
    expect(() => upperPOfChiSquare(-1, 3)).toThrow('a chi-square must not be negative: -1')
    expect(() => upperPOfChiSquare(1, 1.5)).toThrow('df must be a positive whole number: 1.5')
  })
  test('quantile', () => {
    expect(quantile([7], 0.3, 'boot')).toBe(7)
    expect(quantile([1, 2, 3], 0, 6)).toBe(1)
    expect(quantile([1, 2, 3], 1, 'boot')).toBe(3)
    expect(() => quantile([], 0.5)).toThrow('a quantile needs at least one value')
    expect(() => quantile([1], 1.5)).toThrow('share must lie in [0, 1]: 1.5')
  })
  test('moments', () => {
    expect([skewness([1, 2]), skewness([3, 3, 3]), kurtosis([1, 2, 3]), medianAbsoluteDeviation([])]).toEqual(
      [null, null, null, null],
    )
  })
  test('permutation z', () => {
    expect(permutationZ(0, 5).p).toBe(1)
    expect(() => permutationZ(2, 5)).toThrow('r must lie in [-1, 1]: 2')
    expect(() => permutationZ(0.2, 1)).toThrow('n must be at least 2: 1')
  })
  test('structural summary refuses too few scores', () => {
    expect(() => structuralSummary([1, 2])).toThrow('at least three scores, each with an angle: 2 and 2')
  })
})

describe('power', () => {
  test('of no correlation is alpha, for any n', () => {
    for (const n of [3, 4, 10, 300, 5000]) {
      expectClose(correlationPower(n, 0), 0.05, 1e-11, `${n}`)
      expectClose(correlationPower(n, 0, 0.01, 'greater'), 0.01, 1e-11, `${n}`)
    }
  })
  // The integral of Hotelling's density in 40 digits (mpmath)
  test.each([
    [0.3, 0.3, 23.7, 0.512848513329018],
    [0.4, 0.1, 30.731, 0.0450813461161638],
    [-0.2, 0.6, 5.5, 0.950917544892312],
    [0.9, 0.85, 150.25, 0.004875870740895862],
  ])('r above %f, rho = %f, n = %f, which is not whole', (r, rho, n, p) => {
    expectClose(upperPOfCorrelation(r, rho, n), p, 1e-11)
  })
  test('between whole numbers of pairs lies between theirs, and alpha stays alpha', () => {
    for (const n of [3.5, 12.25, 99.9]) {
      expectClose(correlationPower(n, 0), 0.05, 1e-11, `${n}`)
      const [less, own, more] = [Math.floor(n), n, Math.ceil(n)].map((size) => correlationPower(size, 0.4))
      expect(less! < own! && own! < more!).toBe(true)
    }
  })
  test('rises with n and rho, is symmetric in rho', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 200 }),
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (n, rho) => {
          const power = correlationPower(n, rho)
          expectClose(correlationPower(n, -rho), power, 1e-10)
          expect(correlationPower(n + 1, rho)).toBeGreaterThan(power - 1e-12)
          expect(correlationPower(n, rho + 0.05)).toBeGreaterThan(power - 1e-12)
          expect(power).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 30 },
    )
  })
  test('sample size and detectable correlation answer each other', () => {
    expect(sampleSize(0.3)).toBe(84)
    expect(sampleSize(-0.3)).toBe(84)
    expect(sampleSize(0.3, 0.8, 0.05, 'greater')).toBe(67)
    expect(sampleSize(detectableCorrelation(50) + 1e-9)).toBe(50)
    expect(detectableCorrelation(40, 0.8, 0.05, 'greater')).toBeLessThan(detectableCorrelation(40))
  })
  test('refuses what cannot be', () => {
    expect(() => sampleSize(0)).toThrow(RangeError)
    expect(() => sampleSize(-0.3, 0.8, 0.05, 'greater')).toThrow(RangeError)
    expect(() => sampleSize(0.001)).toThrow('more than a million pairs would be needed: rho = 0.001')
    expect(() => sampleSize(0.3, 0.04)).toThrow('power must exceed alpha: 0.04 and 0.05')
    expect(() => correlationPower(2, 0.3)).toThrow('n must be at least 3: 2')
    expect(() => correlationPower(9, 1)).toThrow('rho must lie between -1 and 1: 1')
    expect(() => upperPOfCorrelation(1, 0, 9)).toThrow('r must lie between -1 and 1: 1')
    expect(() => upperPOfCorrelation(0, 0, 2.5)).toThrow('n must be at least 3: 2.5')
    expect(() => upperPOfCorrelation(0, 0, Infinity)).toThrow('n must be at least 3: Infinity')
    expect(() => detectableCorrelation(3)).toThrow('n must be at least 4: 3')
    expect(() => criticalCorrelation(10, 0)).toThrow('alpha must lie between 0 and 1: 0')
    expect(() => approximatePower(3, 0.1)).toThrow('n must be above 3: 3')
    expect(() => approximatePower(9, 1)).toThrow('rho must lie between -1 and 1: 1')
  })
})

describe('Bayes factors', () => {
  // ln BF10 from the closed form, ln BF-0 from the integral, in 40 digits (mpmath)
  test.each([
    [0.5, 3, 1, -0.29463613860092974, -0.655376867295184],
    [0.5, 3, 2, -0.5527521431472929, -0.9724919251412],
    [-0.3, 5, 0.2, -0.12617310713941216, 0.0742064105217262],
    [0.9, 200, 1, 160.34537909244244, -5.18667616159806],
    [0.999, 20, 1, 48.68656121503477, -2.92437306232514],
    [0, 32, 1, -1.5148878286751035, -1.5148878286751],
    // Both by the integral, n not whole
    [0.399, 30.7, 1, 0.842752628538345, -2.594618065660229],
    [0.399, 30.7, 0.333, 1.151706465045151, -1.981799219197297],
    [-0.2, 4.5, 1, -0.5430305113114706, -0.3629259023546619],
    [0.8, 103.25, 0.5, 48.05583514779474, -3.999934170488733],
  ])('r = %f, n = %f, kappa = %f', (r, n, kappa, ln10, lnMinus0) => {
    const mine = bayesFactor(r, n, kappa)!
    expectClose(mine.ln10, ln10, closed)
    expectClose(mine.lnMinus0, lnMinus0, 1e-12)
  })
  test('mirror when r changes sign', () => {
    const [one, other] = [bayesFactor(0.4, 30)!, bayesFactor(-0.4, 30)!]
    expect(other).toEqual({ ln10: one.ln10, lnPlus0: one.lnMinus0, lnMinus0: one.lnPlus0 })
  })
  test('undefined and refused', () => {
    expect(bayesFactor(1, 30)).toBeNull()
    expect(bayesFactor(0.3, 2)).toBeNull()
    expect(lnReplicationBayesFactor(0.3, 30, 1, 30)).toBeNull()
    expect(lnReplicationBayesFactor(0.3, 2, 0.2, 30)).toBeNull()
    expect(() => bayesFactor(0.3, 30, 0)).toThrow('kappa must lie in (0, 2]: 0')
    expect(() => bayesFactor(0.3, Infinity)).toThrow('n must be finite: Infinity')
    expect(() => bayesFactor(3, 30)).toThrow('r must lie in [-1, 1]: 3')
    expect(() => lnReplicationBayesFactor(3, 30, 0, 30)).toThrow('a correlation must lie in [-1, 1]: 3')
  })
})

describe('equivalence and replication', () => {
  test('undefined and refused', () => {
    expect(equivalenceTest(0.1, 3, -0.3, 0.3)).toMatchObject({ p: null, undefinedBecause: 'too-few-pairs' })
    expect(equivalenceTest(1, 30, -0.3, 0.3)).toMatchObject({
      p: null,
      undefinedBecause: 'perfect-correlation',
    })
    expect(() => equivalenceTest(0.1, 30, 0.3, -0.3)).toThrow(
      'bounds must be ascending, between -1 and 1: 0.3, -0.3',
    )
    expect(replicationInterval(0.3, 3, 30)).toBeNull()
    expect(smallTelescopes(0.3, 30, 0.1, 3).undefinedBecause).toBe('too-few-pairs')
    expect(smallTelescopes(0.3, 30, 1, 30).undefinedBecause).toBe('perfect-correlation')
    expect(() => smallTelescopes(0, 30, 0.1, 30)).toThrow('the original r must not be 0: 0')
    expect(pooledCorrelation([{ r: 0.3, n: 30 }])).toBeNull()
    expect(
      pooledCorrelation([
        { r: 0.3, n: 30 },
        { r: 1, n: 30 },
      ]),
    ).toBeNull()
    expect(() => pooledCorrelation([{ r: 3, n: 30 }])).toThrow('r must lie in [-1, 1]: 3')
    expect(() => heterogeneity([1], [1], 'DL')).toThrow('heterogeneity needs at least two studies: 1')
    expect(() => heterogeneityInterval([1], [1])).toThrow('heterogeneity needs at least two studies: 1')
  })
  test('equal studies have no heterogeneity by any method', () => {
    const studies = [0.3, 0.3, 0.3].map((r) => ({ r, n: 40 }))
    for (const method of ['none', 'DL', 'REML', 'ML', 'PM', 'EB', 'HS', 'HE'] as const) {
      const pooled = pooledCorrelation(studies, method)!
      expect(pooled.tau2).toBe(0)
      expectClose(pooled.r, 0.3, closed)
    }
  })
  test('Q of two studies is the squared z of their difference', () => {
    const q = pooledCorrelation([
      { r: 0.5, n: 30 },
      { r: 0.1, n: 60 },
    ])!
    expectClose(q.q, independentZ(0.5, 30, 0.1, 60).statistic! ** 2, closed)
    expectClose(q.qP, independentZ(0.5, 30, 0.1, 60).p!, closed)
  })
})

describe('published figures', () => {
  test('t, F, p and interval lead back to r', () => {
    const mine = pearson(x, y)
    expectClose(correlationOfT(mine.statistic!, 5), mine.estimate!, closed)
    expectClose(correlationOfF(mine.statistic! ** 2, 5), mine.estimate!, closed)
    expectClose(correlationOfP(mine.p!, 7), mine.estimate!, 1e-11)
    const back = correlationOfInterval(mine.confLow!, mine.confHigh!, 1.959963984540054)
    expectClose(back.r, mine.estimate!, 1e-11)
    expectClose(back.n, 7, 1e-11)
    expectClose(correlationOfP(1e-200, 600), 0.8846, 1e-2)
    expect(() => correlationOfT(Number.NaN, 5)).toThrow('t must be a number: NaN')
    expect(() => correlationOfT(1, 0)).toThrow('df must be positive: 0')
    expect(() => correlationOfF(-1, 5)).toThrow('F must not be negative: -1')
    expect(() => correlationOfP(0, 5)).toThrow('p must lie between 0 and 1: 0')
    expect(() => correlationOfP(0.1, 2)).toThrow('n must be a whole number, at least 3: 2')
    expect(() => correlationOfInterval(0.2, 0.1, 1.96)).toThrow(
      'limits must be ascending, between -1 and 1: 0.2, 0.1',
    )
    expect(() => correlationOfInterval(0.1, 0.2, 0)).toThrow('quantile must be positive: 0')
  })
  test('any r printed with its own p is consistent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 300 }), fc.integer({ min: -99, max: 99 }), (n, hundredths) => {
        const r = { value: hundredths / 100, decimals: 2 }
        const { pLow, pHigh } = reportedP(r, n, { value: 0.5, decimals: 2 })
        expect(pLow).toBeLessThanOrEqual(pHigh)
        const p = { value: Number(((pLow + pHigh) / 2).toFixed(3)), decimals: 3 }
        expect(reportedP(r, n, p).consistent).toBe(true)
      }),
    )
  })
  test('bounds on p', () => {
    const r = { value: 0.5, decimals: 2 }
    expect(reportedP(r, 30, { value: 0.01, decimals: 2 }, '<').consistent).toBe(true)
    expect(reportedP(r, 30, { value: 0.001, decimals: 3 }, '<').consistent).toBe(false)
    expect(reportedP(r, 30, { value: 0.05, decimals: 2 }, '>').consistent).toBe(false)
    expect(reportedP({ value: 1, decimals: 2 }, 30, { value: 0.001, decimals: 3 }, '<').consistent).toBe(true)
    expect(() => reportedP({ value: 2, decimals: 1 }, 30, r)).toThrow('r must lie in [-1, 1]: 2')
    expect(() => reportedP(r, 30, { value: 2, decimals: 1 })).toThrow('p must lie in [0, 1]: 2')
    expect(() => reportedP(r, 2, r)).toThrow('n must be a whole number, at least 3: 2')
  })
  test('GRIM: every mean that whole answers can have is let through, and no other', () => {
    for (const n of [7, 28, 33]) {
      const possible = new Set(Array.from({ length: 7 * n + 1 }, (_, total) => (total / n).toFixed(2)))
      for (let hundredths = 0; hundredths <= 700; hundredths++) {
        const value = hundredths / 100
        const halves = Array.from({ length: 7 * n + 1 }, (_, total) => total / n).some(
          (m) => Math.abs(Math.abs(m - value) - 0.005) < 1e-9,
        )
        if (!halves)
          expect(grimConsistent({ value, decimals: 2 }, n), `${value} of ${n}`).toBe(
            possible.has(value.toFixed(2)),
          )
      }
    }
    expect(grimConsistent({ value: 3.13, decimals: 2 }, 4, 2)).toBe(true)
    expect(() => grimConsistent({ value: 3, decimals: 2 }, 0)).toThrow('n must be a positive whole number: 0')
    expect(() => grimConsistent({ value: Number.NaN, decimals: 2 }, 3)).toThrow(
      'the mean must be a finite number: NaN',
    )
  })
  test('bounds of the SD hold for every sample and are reached', () => {
    const rating = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(rating, (values) => {
        const n = values.length
        const mean = values.reduce((a, b) => a + b, 0) / n
        const sd = Math.sqrt(covariance(values, values)!)
        const [low, high] = sdBounds(mean, n, 1, 7, 1)
        expect(sd).toBeGreaterThanOrEqual(low - 1e-7)
        expect(sd).toBeLessThanOrEqual(high + 1e-7)
      }),
    )
    expectClose(sdBounds(4, 4, 1, 7, 1)[1], Math.sqrt(12), closed)
    expectClose(sdBounds(3.25, 4, 1, 7, 1)[0], 0.5, closed)
    expect(sdBounds(7, 5, 1, 7, 1)).toEqual([0, 0])
    expect(sdBounds(3.5, 4, 1, 7, 0)[0]).toBe(0)
    expect(() => sdBounds(8, 5, 1, 7, 1)).toThrow('the mean must lie from 1 to 7: 8')
    expect(() => sdBounds(3, 1, 1, 7, 1)).toThrow('n must be a whole number, at least 2: 1')
    expect(() => sdBounds(3, 5, 1, 7, -1)).toThrow('unit must not be negative: -1')
  })
})
