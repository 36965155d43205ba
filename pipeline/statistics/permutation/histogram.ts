/** Counts of values in bins of equal width, from `from` upwards. */
export interface Histogram {
  readonly from: number
  readonly width: number
  readonly counts: readonly number[]
}

/**
 * Counts correlations in bins of equal width over [-1, 1], without the empty bins at both ends, so that the bins of
 * two histograms have the same edges. A value on an edge belongs to the bin above, 1 to the last.
 *
 * @throws RangeError unless there is at least one bin, or a value is not in [-1, 1]
 * @example correlationHistogram([-0.1, 0.2, 0.3, 0.3], 20) // { from: -0.1, width: 0.1, counts: [1, 0, 0, 1, 2] }
 */
export function correlationHistogram(values: ArrayLike<number>, bins = 100): Histogram {
  if (!(Number.isInteger(bins) && bins > 0))
    throw new RangeError(`bins must be a whole number from 1: ${bins}`)
  const counts = new Array<number>(bins).fill(0)
  let [first, last] = [bins, -1]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (!(Math.abs(value) <= 1)) throw new RangeError(`values[${i}] must lie in [-1, 1]: ${value}`)
    const bin = Math.min(bins - 1, Math.floor(((value + 1) * bins) / 2 + EDGE))
    counts[bin]!++
    first = Math.min(first, bin)
    last = Math.max(last, bin)
  }
  const from = first > last ? -1 : (2 * first - bins) / bins
  return { from, width: 2 / bins, counts: counts.slice(first, last + 1) }
}

/** Values this close below an edge, in bins, are taken to be on it. */
const EDGE = 1e-9
