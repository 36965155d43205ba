import library from '@stdlib/math-base-special-exp'

/** Below the logarithm of the smallest number, and down to where V8 still returns that number. */
const SMALLEST = { from: -745.1332191019411, to: -744.4400719213812 }

/** The exponential function, with the results that differ between fdlibm and what V8 has made of it. */
export function exp(x: number): number {
  if (x === 1) return Math.E
  return x >= SMALLEST.from && x < SMALLEST.to ? Number.MIN_VALUE : library(x)
}
