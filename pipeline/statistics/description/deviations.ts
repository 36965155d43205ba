import { mean, sum } from 'simple-statistics'

/**
 * The mean of `x` and every value's deviation from it, centred twice: the first mean is rounded, and what it
 * is off by is the mean of the first deviations. Without the second pass an offset of 1e9 costs nine digits.
 * `deviation` centres another value in the same way.
 */
export function deviations(x: readonly number[]) {
  const rounded = mean(x)
  const rest = mean(x.map((value) => value - rounded))
  const deviation = (value: number) => value - rounded - rest
  return { mean: rounded + rest, from: x.map(deviation), deviation }
}

/** Sum of squares, with the rounding error of the sum carried along. */
export function sumOfSquares(x: readonly number[]): number {
  return sum(x.map((value) => value * value))
}

/**
 * The deviations of `x` from its mean, scaled to length 1: the correlation of two variables is the sum of
 * products of their unit deviations. Scaled by a power of two beforehand, which is exact, so that no square
 * overflows or underflows.
 *
 * The values must not all be equal.
 *
 * @example unitDeviations([1, 2, 3]) // [-Math.SQRT1_2, 0, Math.SQRT1_2]
 */
export function unitDeviations(x: readonly number[]): number[] {
  const largest = x.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const unit = 2 ** Math.floor(Math.log2(largest))
  const { from } = deviations(x.map((value) => value / unit))
  const length = Math.sqrt(sumOfSquares(from))
  return from.map((value) => value / length)
}
