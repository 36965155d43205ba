import { upperPOfChiSquare } from '../distributions/chi-square.ts'
import type { RandomIntercept } from './random-intercept.ts'

/** A likelihood-ratio test of the random intercept. */
export interface InterceptTest {
  /** By how much the deviance grows when τ² is 0; never negative. */
  readonly chiSquare: number
  /** By the mixture of χ² with 0 and with 1 degree of freedom in equal parts: the one to report. */
  readonly p: number
  /** By χ² with 1 degree of freedom, as lme4's anova and lmerTest's ranova print it: too high. */
  readonly pOneDf: number
}

/**
 * Does the outcome vary between clusters at all? Likelihood-ratio test of τ² = 0 in a model of a random intercept,
 * ML or REML.
 *
 * τ² cannot be negative, so that under the null half of all samples have a ratio of 0: p = P(χ²(1) >= ratio)/2 for a
 * ratio above 0, and 1 for 0. With few clusters the share of zeros is above one half and p somewhat too high.
 *
 * @source Self, S. G., & Liang, K.-Y. (1987). Asymptotic properties of maximum likelihood estimators and
 * likelihood ratio tests under nonstandard conditions. Journal of the American Statistical Association,
 * 82(398), 605-610. https://doi.org/10.1080/01621459.1987.10478472
 * @source Crainiceanu, C. M., & Ruppert, D. (2004). Likelihood ratio tests in linear mixed models with one
 * variance component. Journal of the Royal Statistical Society: Series B, 66(1), 165-185.
 * https://doi.org/10.1111/j.1467-9868.2004.00438.x
 */
export function interceptTest({ atBoundary, devianceAtZero, deviance }: RandomIntercept): InterceptTest {
  const chiSquare = atBoundary ? 0 : Math.max(0, devianceAtZero - deviance)
  const pOneDf = upperPOfChiSquare(chiSquare, 1)
  return { chiSquare, p: chiSquare === 0 ? 1 : pOneDf / 2, pOneDf }
}

/** A likelihood-ratio test of predictors. */
export interface NestedTest {
  readonly chiSquare: number
  readonly df: number
  readonly p: number
}

/** Share of a predictor's length that counts as nothing. */
const NOTHING = 1e-8

/**
 * Do predictors add to a model? Likelihood-ratio test of two models of a random intercept of the same rows, the
 * predictors of one among those of the other; both by ML. Rejects too often with few clusters: prefer
 * Kenward and Roger.
 *
 * @throws RangeError unless both are fitted by ML to the same rows and the larger has all predictors of the smaller
 * and more
 * @source Pinheiro, J. C., & Bates, D. M. (2000). Mixed-effects models in S and S-PLUS. Springer.
 * https://doi.org/10.1007/b98882
 */
export function nestedTest(smaller: RandomIntercept, larger: RandomIntercept): NestedTest {
  if (smaller.method !== 'ML' || larger.method !== 'ML')
    throw new RangeError('predictors are compared by the likelihood of models fitted by ML')
  const df = larger.coefficients.length - smaller.coefficients.length
  if (!(df > 0)) throw new RangeError('the larger model must have more predictors')
  if (!sameRows(smaller, larger)) throw new RangeError('both models must be of the same rows')
  if (!spans(larger, smaller))
    throw new RangeError('the larger model must have every predictor of the smaller')
  const chiSquare = Math.max(0, smaller.deviance - larger.deviance)
  return { chiSquare, df, p: upperPOfChiSquare(chiSquare, df) }
}

function sameRows({ design: one }: RandomIntercept, { design: other }: RandomIntercept): boolean {
  const apart = Math.abs(one.outcomeSquares - other.outcomeSquares)
  return (
    one.n === other.n &&
    apart <= NOTHING * one.outcomeSquares &&
    one.cluster.every((cluster, i) => cluster === other.cluster[i])
  )
}

/** Whether each predictor of `smaller` is a combination of those of `larger`. */
function spans({ design: larger }: RandomIntercept, { design: smaller }: RandomIntercept): boolean {
  const [p, q] = [larger.coefficients, smaller.coefficients]
  return Array.from({ length: q }, (_, k) => k).every((k) => {
    const along = new Float64Array(p)
    for (let i = 0; i < larger.n; i++) {
      const value = smaller.rows[i * (q + 1) + k]!
      for (let j = 0; j < p; j++) along[j]! += value * larger.rows[i * (p + 1) + j]!
    }
    const covered = along.reduce((sum, value) => sum + value * value, 0)
    return covered > 1 - NOTHING
  })
}
