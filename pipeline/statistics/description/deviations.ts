import { mean, sum } from 'simple-statistics'

/**
 * The mean of `x` and the deviation of every value from it, centred twice: the first mean is rounded, and the
 * mean of the first deviations is its error. Without the second pass an offset of 1e9 costs nine digits.
 * `deviation` centres another value in the same way.
 */
export function deviations(x: readonly number[]) {
  const unit = unitFor(x)
  const rounded = unit * mean(x.map((value) => value / unit))
  const rest = unit * mean(x.map((value) => value / unit - rounded / unit))
  const deviation = (value: number) => value - rounded - rest
  return { mean: rounded + rest, from: x.map(deviation), deviation }
}

/** Numbers between this and its inverse can be squared and added without overflow or underflow. */
const SAFE = 2 ** 400

/** A power of two that brings numbers beyond {@link SAFE}, on either side, to sizes that can be squared; mostly 1. */
function unitFor(x: readonly number[]): number {
  const largest = x.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return largest > SAFE || (largest < 1 / SAFE && largest > 0) ? 2 ** Math.floor(Math.log2(largest)) : 1
}

/** Root of the sum of squares, which the sum itself may be too large or too small to be. */
export function lengthOf(x: readonly number[]): number {
  const unit = unitFor(x)
  return unit * Math.sqrt(sumOfSquares(unit === 1 ? x : x.map((value) => value / unit)))
}

/** Sum of squares, with compensation for the rounding error of the sum. */
export function sumOfSquares(x: readonly number[]): number {
  return sum(x.map((value) => value * value))
}

/**
 * The deviations of `x` from its mean, scaled to length 1. The correlation of two variables is the sum of the
 * products of their unit deviations. The values are first scaled by a power of two, which is exact, so that
 * squares neither overflow nor underflow.
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
