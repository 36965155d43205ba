import type { PairPoint } from './coincident-pairs.ts'
import { paddedDomain } from './padded-domain.ts'

/** The regression line and its confidence band at one value of the index; rows ascend in x. */
export interface LinePoint {
  readonly x: number
  readonly fit: number
  readonly low: number
  readonly high: number
}

/** How far a band may stretch the axis beyond points and line, on each side, as a share of their range. */
const STRETCH = 0.5

/**
 * The vertical domain of points, line and band, and the line with the band cut off where the domain ends. With
 * few pairs a band is so wide that the points would shrink to a streak; it may stretch the axis only so far.
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
