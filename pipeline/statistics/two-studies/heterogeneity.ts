import { sum } from 'simple-statistics'
import { root } from '../distributions/root.ts'
import { type Heterogeneity, momentHeterogeneity } from './heterogeneity-moments.ts'
import { likeliestVariance } from './likeliest-variance.ts'
import { form, projection, sumOver, weightedSquares, weights } from './study-weights.ts'

/** Estimator of the variance between studies. `none`: one common effect. */
export type HeterogeneityMethod = 'none' | 'DL' | 'REML' | 'ML' | 'PM' | 'EB' | 'HS' | 'HE' | 'SJ'

/**
 * The variance between studies (τ²) of effects `y` with sampling variances `v`; never negative.
 *
 * DL (DerSimonian-Laird), HS (Hunter-Schmidt), HE (Hedges) and SJ (Sidik-Jonkman) have closed forms; PM
 * (Paule-Mandel) makes Q equal its degrees of freedom and EB (empirical Bayes) gives the same value; ML and
 * REML maximise their likelihood, which can have several maxima: the highest is taken. With few studies all estimates are very uncertain. Estimates and standard
 * errors agree with R package metafor.
 *
 * @throws RangeError if there are fewer than two studies
 * @source Viechtbauer, W. (2005). Bias and efficiency of meta-analytic variance estimators in the
 * random-effects model. Journal of Educational and Behavioral Statistics, 30(3), 261-293.
 * https://doi.org/10.3102/10769986030003261
 * @example heterogeneity([0.1, 0.5], [0.02, 0.02], 'DL').variance // 0.06
 */
export function heterogeneity(
  y: readonly number[],
  v: readonly number[],
  method: HeterogeneityMethod,
): Heterogeneity {
  const k = y.length
  if (k < 2) throw new RangeError(`heterogeneity needs at least two studies: ${k}`)
  if (method === 'none') return { variance: 0, se: null }
  const inverse = v.map((one) => 1 / one)
  if (method === 'DL' || method === 'HS') {
    const p = projection(inverse)
    const [trace, squares] = [sumOver(p, (i, j) => (i === j ? 1 : 0)), sumOver(p, (i, j) => p[i]![j]!)]
    const below = method === 'DL' ? trace : sum(inverse)
    const variance = Math.max(0, (form(p, y) - (method === 'DL' ? k - 1 : k)) / below)
    return {
      variance,
      se: Math.sqrt(2 * (k - 1) + 4 * variance * trace + 2 * variance ** 2 * squares) / below,
    }
  }
  if (method === 'HE' || method === 'SJ') return momentHeterogeneity(y, v, method)
  const variance =
    method === 'ML' || method === 'REML'
      ? likeliestVariance(y, v, method === 'REML')
      : equilibrium((one) => weightedSquares(y, weights(v, one)) - (k - 1), y, v)
  return { variance, se: STANDARD_ERRORS[method](weights(v, variance)) }
}

/** Where Q equals its degrees of freedom: `beyond` only falls. */
function equilibrium(
  beyond: (variance: number) => number,
  y: readonly number[],
  v: readonly number[],
): number {
  if (beyond(0) <= 0) return 0
  let high = sum(y.map((one) => one ** 2)) + Math.max(...v)
  while (beyond(high) > 0) high *= 2
  return root(beyond, 0, high)
}

const atEquilibrium = (w: readonly number[]) => Math.sqrt((2 * w.length ** 2) / (w.length - 1)) / sum(w)

const STANDARD_ERRORS = {
  PM: atEquilibrium,
  EB: atEquilibrium,
  ML: (w: readonly number[]) => Math.sqrt(2 / sum(w.map((one) => one ** 2))),
  REML: (w: readonly number[]) => {
    const p = projection(w)
    return Math.sqrt(2 / sumOver(p, (i, j) => p[i]![j]!))
  },
} as const
