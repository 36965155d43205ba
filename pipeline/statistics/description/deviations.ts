import { mean, sum } from 'simple-statistics'

/**
 * The mean of `x` and the deviation of every value from it, centred twice: the first mean is rounded, and the
 * mean of the first deviations is its error. Without the second pass an offset of 1e9 costs nine digits.
 * `deviation` centres another value in the same way.
 */
export function deviations(x: readonly number[]) {
  const n = x.length
  const unit = unitFor(x)
  const from = new Array<number>(n)
  for (let i = 0; i < n; i++) from[i] = x[i]! / unit
  const rounded = unit * mean(from)
  for (let i = 0; i < n; i++) from[i] = x[i]! / unit - rounded / unit
  const rest = unit * mean(from)
  for (let i = 0; i < n; i++) from[i] = x[i]! - rounded - rest
  return { mean: rounded + rest, from, deviation: (value: number) => value - rounded - rest }
}

/** Numbers between this and its inverse can be squared and added without overflow or underflow. */
const SAFE = 2 ** 400

/** A power of two that brings numbers beyond {@link SAFE}, on either side, to sizes that can be squared; mostly 1. */
function unitFor(x: readonly number[]): number {
  const largest = largestSize(x)
  return largest > SAFE || (largest < 1 / SAFE && largest > 0) ? 2 ** Math.floor(Math.log2(largest)) : 1
}

function largestSize(x: readonly number[]): number {
  let largest = 0
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i]!))
  return largest
}

/** Root of the sum of squares, which the sum itself may be too large or too small to be. */
export function lengthOf(x: readonly number[]): number {
  const unit = unitFor(x)
  return unit * Math.sqrt(sumOfSquares(unit === 1 ? x : x.map((value) => value / unit)))
}

/** Sum of squares, with compensation for the rounding error of the sum. */
export function sumOfSquares(x: readonly number[]): number {
  const squares = new Array<number>(x.length)
  for (let i = 0; i < x.length; i++) squares[i] = x[i]! * x[i]!
  return sum(squares)
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
  const unit = 2 ** Math.floor(Math.log2(largestSize(x)))
  const scaled = new Array<number>(x.length)
  for (let i = 0; i < x.length; i++) scaled[i] = x[i]! / unit
  const { from } = deviations(scaled)
  const length = Math.sqrt(sumOfSquares(from))
  for (let i = 0; i < from.length; i++) from[i] = from[i]! / length
  return from
}
