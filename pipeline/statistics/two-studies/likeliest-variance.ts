import pow from '@stdlib/math-base-special-pow'
import { sum } from 'simple-statistics'
import { root } from '../distributions/root.ts'
import { weightedMean, weightedSquares, weights } from './study-weights.ts'

/** Steps for each factor of ten in which maxima are looked for. */
const STEPS = 40

/**
 * The variance between studies with the highest (restricted) likelihood. The likelihood can have a maximum at 0 and
 * others beyond it, so every place where its slope turns from rising to falling is found, and the highest is taken.
 */
export function likeliestVariance(y: readonly number[], v: readonly number[], restricted: boolean): number {
  const slope = (variance: number) => {
    const w = weights(v, variance)
    const mean = weightedMean(y, w)
    const squares = sum(y.map((one, i) => w[i]! ** 2 * (one - mean) ** 2))
    return squares - sum(w) + (restricted ? sum(w.map((one) => one ** 2)) / sum(w) : 0)
  }
  const likelihood = (variance: number) => {
    const w = weights(v, variance)
    const logs = sum(w.map(Math.log)) - (restricted ? Math.log(sum(w)) : 0)
    return logs - weightedSquares(y, w)
  }
  const spread = (Math.max(...y) - Math.min(...y)) ** 2
  // Beyond the largest squared distance every slope falls; below the smallest sampling variance nothing changes.
  const [low, high] = [Math.min(...v) * 1e-3, 2 * (spread + Math.max(...v))]
  const count = Math.ceil(STEPS * Math.log10(high / low))
  const points = [0, ...Array.from({ length: count + 1 }, (_, i) => low * pow(high / low, i / count))]
  let best = 0
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!]
    if (!(slope(from) > 0 && slope(to) <= 0)) continue
    const found = root(slope, from, to)
    if (likelihood(found) > likelihood(best)) best = found
  }
  return best
}
