import sin from '@stdlib/math-base-special-sin'
import { fisherZInterval } from '../../statistics/correlation/fisher-z.ts'
import type { OnCurve } from './words.ts'

/** Bonett and Wright's (2000) variances of Fisher's z of the rank coefficients. */
const variance = {
  pearson: (_: number, n: number) => 1 / (n - 3),
  spearman: (r: number, n: number) => (1 + (r * r) / 2) / (n - 3),
  kendall: (_: number, n: number) => 0.437 / (n - 4),
} as const

/** The interval of a specification as if pairs were independent, in the direction and on the scale of the curve; null if there is none. */
export function estimateInterval(
  { estimate, congruence_estimate: shown, method, n }: OnCurve,
  confidence: number,
): readonly [number, number] | null {
  const found = fisherZInterval(estimate!, n, confidence, variance[method](estimate!, n))
  if (found === null) return null
  const turned = estimate! * shown < 0 ? ([-found[1], -found[0]] as const) : found
  if (method !== 'kendall') return turned
  return [sin((Math.PI / 2) * turned[0]), sin((Math.PI / 2) * turned[1])]
}
