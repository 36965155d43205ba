import type { ClusteredDesign } from './clustered-design.ts'

/** All that the likelihood of a random intercept and slope knows of the data; z = (1, x) of each row. */
export interface SlopeSums {
  readonly n: number
  readonly clusters: number
  /** How many numbers a row of the design has: the coefficients and the outcome. */
  readonly width: number
  /** Σzz' of each cluster: rows, Σx, Σx² and its determinant. */
  readonly squares: Float64Array
  /** Σz(row)' of each cluster, two rows of `width`. */
  readonly products: Float64Array
  /** How many clusters have rows of different x. */
  readonly slopes: number
}

/**
 * The sums of a design for a random slope of x, in O(n·p).
 * @param x of each row, shifted and scaled as its caller sees fit
 */
export function slopeSums(design: ClusteredDesign, x: Float64Array): SlopeSums {
  const { n, cluster, sizes, rows, coefficients } = design
  const clusters = sizes.length
  const width = coefficients + 1
  const squares = new Float64Array(clusters * 4)
  const products = new Float64Array(clusters * 2 * width)
  const [lowest, highest] = [
    new Float64Array(clusters).fill(Number.POSITIVE_INFINITY),
    new Float64Array(clusters).fill(Number.NEGATIVE_INFINITY),
  ]
  for (let i = 0; i < n; i++) {
    const [j, value] = [cluster[i]!, x[i]!]
    squares[4 * j]! += 1
    squares[4 * j + 1]! += value
    squares[4 * j + 2]! += value * value
    lowest[j] = Math.min(lowest[j]!, value)
    highest[j] = Math.max(highest[j]!, value)
    for (let k = 0; k < width; k++) {
      products[2 * j * width + k]! += rows[i * width + k]!
      products[(2 * j + 1) * width + k]! += value * rows[i * width + k]!
    }
  }
  // The determinant is m·Σ(x - x̄)², added up around the mean so that it keeps its digits.
  for (let i = 0; i < n; i++) {
    const j = cluster[i]!
    const size = squares[4 * j]!
    if (highest[j]! > lowest[j]!) squares[4 * j + 3]! += size * (x[i]! - squares[4 * j + 1]! / size) ** 2
  }
  const slopes = sizes.reduce((sum, _, j) => sum + (highest[j]! > lowest[j]! ? 1 : 0), 0)
  return { n, clusters, width, squares, products, slopes }
}
