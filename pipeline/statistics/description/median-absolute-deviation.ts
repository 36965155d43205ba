import { medianAbsoluteDeviation as mad } from 'simple-statistics'
import { assertFinite } from '../distributions/assertions.ts'

/**
 * Median absolute deviation from the median, not scaled: a measure of spread that outliers do not affect.
 * Multiplied by 1.4826 it estimates the standard deviation of a normal distribution. Null without values.
 *
 * @throws RangeError if a value is not a finite number
 * @source Hampel, F. R. (1974). The influence curve and its role in robust estimation. Journal of the
 * American Statistical Association, 69(346), 383-393. https://doi.org/10.1080/01621459.1974.10482962
 * @example medianAbsoluteDeviation([1, 2, 3, 4, 100]) // 1
 */
export function medianAbsoluteDeviation(x: readonly number[]): number | null {
  assertFinite(x, 'x')
  if (x.length === 0) return null
  return mad(x as number[])
}
