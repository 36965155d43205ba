import { type Reported, rangeOf } from './reported-p.ts'

/**
 * GRIM: can whole numbers have the printed mean? The mean of n answers on `items` items is a whole number over
 * n·items. If none of these rounds to the printed mean, the mean or n is wrong (or the answers were not whole,
 * or some are missing).
 *
 * Uninformative if n·items exceeds 10^decimals, because then every mean is possible.
 *
 * @throws RangeError if n or items is not a positive whole number or the mean is not finite
 * @source Brown, N. J. L., & Heathers, J. A. J. (2017). The GRIM test: A simple technique detects numerous
 * anomalies in the reporting of results in psychology. Social Psychological and Personality Science, 8(4),
 * 363-369. https://doi.org/10.1177/1948550616673876
 * @example grimConsistent({ value: 5.19, decimals: 2 }, 28) // false
 * @example grimConsistent({ value: 5.18, decimals: 2 }, 28) // true
 */
export function grimConsistent(mean: Reported, n: number, items = 1): boolean {
  for (const [name, count] of Object.entries({ n, items })) {
    if (!(Number.isInteger(count) && count > 0))
      throw new RangeError(`${name} must be a positive whole number: ${count}`)
  }
  if (!Number.isFinite(mean.value)) throw new RangeError(`the mean must be a finite number: ${mean.value}`)
  const [low, high] = rangeOf(mean)
  return Math.floor(high * n * items) >= Math.ceil(low * n * items)
}
