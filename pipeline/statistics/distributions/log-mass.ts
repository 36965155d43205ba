import { integral } from './integral.ts'

/** Points between which the highest is looked for. */
const POINTS = 48

/** A density is cut into pieces at these many half-widths from its peak. */
const CUTS = [0.5, 1, 2, 4, 8, 16, 32]

/**
 * The logarithm of the integral of exp(logDensity) from one point to another, for a density with one peak. Only
 * differences from the highest logarithm are exponentiated, so nothing overflows, however high or narrow the peak is.
 *
 * @param guesses points near the peak, if the peak may be much narrower than the interval
 * @example logMass((x) => -x, 0, 800, []) // 0
 */
export function logMass(
  logDensity: (x: number) => number,
  from: number,
  to: number,
  guesses: readonly number[],
): number {
  const peak = peakOf(logDensity, from, to, guesses)
  const highest = logDensity(peak)
  const falls = (x: number) => highest - logDensity(x)
  const cuts = ([-1, 1] as const).flatMap((side) => {
    const width = halfWidth((distance) => falls(peak + side * distance), side < 0 ? peak - from : to - peak)
    return CUTS.map((times) => peak + side * times * width)
  })
  const inside = [peak, ...cuts].filter((x) => x > from && x < to).sort((a, b) => a - b)
  return highest + Math.log(integral((x) => Math.exp(-falls(x)), [from, ...inside, to]))
}

/** The highest point, by golden section between the neighbours of the highest of a list. */
function peakOf(
  logDensity: (x: number) => number,
  from: number,
  to: number,
  guesses: readonly number[],
): number {
  // Closer towards the middle, where densities on the scale of Fisher's z have their peak.
  const middle = from < 0 ? 0 : from
  const away = (share: number) =>
    middle + (share < 0 ? middle - from : to - middle) * share * share ** 2 * Math.sign(share) ** 2
  const shares = Array.from({ length: 2 * POINTS + 1 }, (_, i) => i / POINTS - 1)
  const points = [...shares.map(away), ...guesses.filter((x) => x > from && x < to)].sort((a, b) => a - b)
  const heights = points.map(logDensity)
  const best = heights.indexOf(Math.max(...heights))
  let [low, high] = [points[Math.max(0, best - 1)]!, points[Math.min(points.length - 1, best + 1)]!]
  const share = (Math.sqrt(5) - 1) / 2
  for (let step = 0; step < 60; step++) {
    const [left, right] = [high - share * (high - low), low + share * (high - low)]
    if (logDensity(left) < logDensity(right)) low = left
    else high = right
  }
  const found = (low + high) / 2
  return logDensity(found) > heights[best]! ? found : points[best]!
}

/** The distance at which the logarithm has fallen by about 1; at most `most`. */
function halfWidth(falls: (distance: number) => number, most: number): number {
  if (most <= 0) return 0
  let distance = most
  while (falls(distance) > 2 && distance > most * 2 ** -200) distance /= 2
  return distance
}
