import { pointsAround, upperPOfCorrelation } from '../statistics/correlation/correlation-density.ts'

/** Fisher z beyond which no correlation is looked at. */
const FAR = 6

/** Between neighbouring points a criterion is taken to change at most once. */
const STEP = 1 / 8

/**
 * The probability that a sample of n independent pairs meets a criterion if the population correlation is rho: the
 * exact probability of all r for which it is met. Where it changes between met and not met is found by bisection on
 * the scale of Fisher's z.
 *
 * n need not be whole.
 *
 * @param met whether r meets it
 * @param near correlations near which it may change, such as that of the original
 * @throws RangeError if rho is not strictly between -1 and 1, or n is below 3
 * @example probabilityMet((r) => r > 0, 0, 20) // 0.5
 */
export function probabilityMet(
  met: (r: number) => boolean,
  rho: number,
  n: number,
  near: readonly number[] = [],
): number {
  const steps = Array.from({ length: (2 * FAR) / STEP + 1 }, (_, i) => i * STEP - FAR)
  const finer = [0, ...near.map(Math.atanh)].flatMap((z) => pointsAround(z, n))
  const points = [...new Set([...steps, ...finer.filter((z) => Math.abs(z) < FAR)])].sort((a, b) => a - b)
  const isMet = (z: number) => met(Math.tanh(z))
  const above = (z: number) => upperPOfCorrelation(Math.tanh(z), rho, n)
  let last = isMet(points[0]!)
  let probability = last ? 1 : 0
  for (const [i, point] of points.slice(1).entries()) {
    const now = isMet(point)
    if (now === last) continue
    probability += (now ? 1 : -1) * above(change(isMet, points[i]!, point))
    last = now
  }
  return Math.min(1, Math.max(0, probability))
}

/** Where a criterion changes between two points. */
function change(isMet: (z: number) => boolean, low: number, high: number): number {
  const first = isMet(low)
  let [below, above] = [low, high]
  while (above - below > 1e-15) {
    const middle = (below + above) / 2
    if (isMet(middle) === first) below = middle
    else above = middle
  }
  return (below + above) / 2
}
