import { assertPairs } from '../distributions/assertions.ts'
import { convexHull, insideHull, type Point } from './convex-hull.ts'
import { type PolynomialRegression, surfaceAt } from './polynomial-regression.ts'

export interface SurfaceCell {
  readonly first: number
  readonly second: number
  readonly predicted: number
  /** Whether the point is inside the hull of the data; outside, the surface is extrapolated. */
  readonly inside: boolean
}

export interface SurfaceGrid {
  readonly cells: readonly SurfaceCell[]
  /** Corners of the hull of the data; x is the first score. */
  readonly hull: readonly Point[]
}

/**
 * Predictions of a response surface on a square grid over the range of both original scores, for a contour
 * figure. The two axes have the same range, so the diagonal is the line of congruence. Empty if there is no
 * surface.
 *
 * @param steps number of points on each side
 * @throws RangeError if the lists differ in length or contain a value that is not finite, or there are fewer
 * than two steps
 */
export function surfaceGrid(
  regression: PolynomialRegression,
  first: readonly number[],
  second: readonly number[],
  steps = 41,
): SurfaceGrid {
  assertPairs(first, second)
  if (!(Number.isInteger(steps) && steps >= 2))
    throw new RangeError(`a grid needs two or more whole steps: ${steps}`)
  const hull = convexHull(first.map((x, i) => ({ x, y: second[i]! })))
  const bound = (way: 1 | -1) =>
    way * [...first, ...second].reduce((most, score) => Math.max(most, way * score), Number.NEGATIVE_INFINITY)
  const [low, high] = [bound(-1), bound(1)]
  const at = (step: number) => (step === steps - 1 ? high : low + ((high - low) * step) / (steps - 1))
  const cells: SurfaceCell[] = []
  if (first.length === 0) return { cells, hull }
  for (let row = 0; row < steps; row++)
    for (let column = 0; column < steps; column++) {
      const [x, y] = [at(column), at(row)]
      const predicted = surfaceAt(regression, x, y)
      if (predicted === null) return { cells: [], hull }
      cells.push({ first: x, second: y, predicted, inside: insideHull(hull, { x, y }) })
    }
  return { cells, hull }
}
