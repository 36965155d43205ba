export interface Point {
  readonly x: number
  readonly y: number
}

/** Relative distance at which a point on the edge still counts as inside. */
const EDGE = 1e-12

/**
 * The corners of the smallest convex figure that contains all points, counter-clockwise from the leftmost;
 * points on an edge are omitted. Points on one line give its two ends; equal points give one.
 *
 * @throws RangeError if a coordinate is not finite
 * @source Andrew, A. M. (1979). Another efficient algorithm for convex hulls in two dimensions. Information
 * Processing Letters, 9(5), 216-219. https://doi.org/10.1016/0020-0190(79)90072-3
 * @example convexHull([{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0.6, y: 0.3 }]).length // 3
 */
export function convexHull(points: readonly Point[]): Point[] {
  const bad = points.findIndex(({ x, y }) => !(Number.isFinite(x) && Number.isFinite(y)))
  if (bad >= 0) throw new RangeError(`points[${bad}] must be finite: ${points[bad]?.x}, ${points[bad]?.y}`)
  const sorted = [...points]
    .sort((a, b) => a.x - b.x || a.y - b.y)
    .filter((point, i, all) => i === 0 || point.x !== all[i - 1]!.x || point.y !== all[i - 1]!.y)
  if (sorted.length < 3) return sorted
  const lower = chain(sorted)
  const upper = chain(sorted.reverse())
  return [...lower.slice(0, -1), ...upper.slice(0, -1)]
}

/** Whether a point lies inside the figure with these corners or on its edge. */
export function insideHull(hull: readonly Point[], point: Point): boolean {
  if (hull.length === 0) return false
  const [left, right, low, high] = [
    Math.min(...hull.map(({ x }) => x)),
    Math.max(...hull.map(({ x }) => x)),
    Math.min(...hull.map(({ y }) => y)),
    Math.max(...hull.map(({ y }) => y)),
  ] as [number, number, number, number]
  const [edgeX, edgeY] = [EDGE * (right - left), EDGE * (high - low)]
  if (point.x < left - edgeX || point.x > right + edgeX) return false
  if (point.y < low - edgeY || point.y > high + edgeY) return false
  if (hull.length === 1) return true
  return hull.every((corner, i) => {
    const next = hull[(i + 1) % hull.length]!
    const size = (right - left) * (high - low) || (right - left + (high - low)) ** 2
    return turn(corner, next, point) >= -EDGE * size
  })
}

/** The corners at which the path turns left. */
function chain(sorted: readonly Point[]): Point[] {
  const corners: Point[] = []
  for (const point of sorted) {
    while (corners.length > 1 && turn(corners.at(-2)!, corners.at(-1)!, point) <= 0) corners.pop()
    corners.push(point)
  }
  return corners
}

/** Positive if the path from a over b to c turns left: twice the area of the triangle. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
