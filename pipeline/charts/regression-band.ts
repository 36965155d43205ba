import type { PairPoint } from './coincident-pairs.ts'
import { paddedDomain } from './padded-domain.ts'

/** The regression line and its confidence band at one value of the index; rows are in ascending order of x. */
export interface LinePoint {
  readonly x: number
  readonly fit: number
  readonly low: number
  readonly high: number
}

/** The band may extend the axis beyond points and line by this share of their range on each side. */
const STRETCH = 0.5

/**
 * The vertical domain of points, line and band, and the line with the band cut off at the ends of the domain.
 * With few pairs a band is so wide that the points would be compressed, so it may extend the axis only to a
 * limit.
 */
export function regressionBand(
  points: readonly PairPoint[],
  line: readonly LinePoint[],
): { domain: [number, number]; band: LinePoint[] } {
  const seen = [...points.map(({ y }) => y), ...line.map(({ fit }) => fit)]
  const [bottom, top] = paddedDomain(seen)
  const [lowest, highest] = paddedDomain([...seen, ...line.flatMap(({ low, high }) => [low, high])])
  const room = STRETCH * (top - bottom)
  const [from, to] = [Math.max(lowest, bottom - room), Math.min(highest, top + room)]
  const band = line.map(({ x, fit, low, high }) => ({
    x,
    fit,
    low: Math.max(low, from),
    high: Math.min(high, to),
  }))
  return { domain: [from, to], band }
}
