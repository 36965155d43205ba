import { medianAbsoluteDeviation as mad } from 'simple-statistics'
import { demandFinite } from '../distributions/demands.ts'

/**
 * Median absolute deviation from the median, not scaled: a spread that outliers do not move. Times 1.4826 it
 * estimates the standard deviation of a normal distribution. Null without values.
 *
 * @throws RangeError if a value is not a finite number
 * @source Hampel, F. R. (1974). The influence curve and its role in robust estimation. Journal of the
 * American Statistical Association, 69(346), 383-393. https://doi.org/10.1080/01621459.1974.10482962
 * @example medianAbsoluteDeviation([1, 2, 3, 4, 100]) // 1
 */
export function medianAbsoluteDeviation(x: readonly number[]): number | null {
  demandFinite(x, 'x')
  if (x.length === 0) return null
  return mad(x as number[])
}
