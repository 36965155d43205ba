import { sum } from 'simple-statistics'

/** Weights 1/(v + τ²). */
export function weights(v: readonly number[], variance: number): number[] {
  return v.map((value) => 1 / (value + variance))
}

/** Weighted mean. */
export function weightedMean(y: readonly number[], w: readonly number[]): number {
  return sum(y.map((value, i) => value * w[i]!)) / sum(w)
}

/** Weighted sum of squared deviations from the weighted mean: Q. */
export function weightedSquares(y: readonly number[], w: readonly number[]): number {
  const mean = weightedMean(y, w)
  return sum(y.map((value, i) => w[i]! * (value - mean) ** 2))
}

/** W - ww'/Σw: removes the weighted mean and weights the rest. */
export function projection(w: readonly number[]): number[][] {
  const total = sum([...w])
  return w.map((value, i) => w.map((other, j) => (i === j ? value : 0) - (value * other) / total))
}

/** y'Py. */
export function form(p: readonly number[][], y: readonly number[]): number {
  return sumOver(p, (i, j) => y[i]! * y[j]!)
}

/** The sum of all cells of a matrix, each multiplied by a term. */
export function sumOver(p: readonly number[][], term: (i: number, j: number) => number): number {
  return sum(p.flatMap((row, i) => row.map((value, j) => value * term(i, j))))
}
