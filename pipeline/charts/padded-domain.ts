/** Share of the range that is left empty at each end of an axis. */
const MARGIN = 0.06

/**
 * The domain of an axis, so that no value touches an end. A single value is in the middle of a domain of
 * length 1; without values the domain is that of 0.
 *
 * @example paddedDomain([0, 100]) // [-6, 106]
 * @example paddedDomain([4]) // [3.5, 4.5]
 */
export function paddedDomain(values: readonly number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)]
  if (values.length === 0) [low, high] = [0, 0]
  const margin = high > low ? (high - low) * MARGIN : 0.5
  return [low - margin, high + margin]
}
