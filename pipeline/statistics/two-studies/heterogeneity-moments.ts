import { form, projection, sumOver, weightedSquares, weights } from './study-weights.ts'

/** Variance between studies, with its standard error if there is one. */
export interface Heterogeneity {
  readonly variance: number
  readonly se: number | null
}

/** Hedges's unweighted estimate and Sidik and Jonkman's two-step estimate. */
export function momentHeterogeneity(
  y: readonly number[],
  v: readonly number[],
  method: 'HE' | 'SJ',
): Heterogeneity {
  const k = y.length
  const first =
    weightedSquares(
      y,
      v.map(() => 1),
    ) / k
  const p = projection(method === 'HE' ? v.map(() => 1) : weights(v, first))
  const squares = sumOver(p, (i, j) => p[i]![j]! * v[i]! * v[j]!)
  if (method === 'HE') {
    const trace = sumOver(p, (i, j) => (i === j ? v[i]! : 0))
    const variance = Math.max(0, (form(p, y) - trace) / (k - 1))
    return {
      variance,
      se: Math.sqrt(2 * squares + 4 * variance * trace + 2 * variance ** 2 * (k - 1)) / (k - 1),
    }
  }
  const variance = (first * form(p, y)) / (k - 1)
  const crossed = sumOver(p, (i, j) => p[i]![j]! * v[j]!)
  const sumOfSquares = sumOver(p, (i, j) => p[i]![j]!)
  return {
    variance,
    se:
      (first / (k - 1)) * Math.sqrt(2 * squares + 4 * variance * crossed + 2 * variance ** 2 * sumOfSquares),
  }
}
