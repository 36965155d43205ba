import { addSquare, type ClusterSums, withChange } from './cluster-sums.ts'
import type { ClusteredDesign, WhyNotFitted } from './clustered-design.ts'
import { firstUnidentified, perfectWithin, unidentifiedBy } from './unidentified.ts'

/** A design with some of its rows left out; in the coordinates of the whole, so that nothing is computed again. */
export interface Remaining {
  readonly design: ClusteredDesign
  readonly undefinedBecause: WhyNotFitted | null
}

/** Leaves out one cluster or one row at a time. */
export interface LeaveOut {
  cluster(j: number): Remaining
  row(i: number): Remaining
}

/** Squared length of what identifies a coefficient that counts as nothing. */
const NOTHING = 1e-10

/**
 * The sums of a design without one cluster or one row, each in O(sizes of clusters·p²). What remains is refused for
 * the same reasons as a whole design.
 */
export function leaveOut(design: ClusteredDesign): LeaveOut {
  const { sums, rows, means, cluster, sizes, coefficients: p } = design
  const { width } = sums
  const squares = Array.from(sizes, () => new Float64Array(width * width))
  cluster.forEach((j, i) => {
    addSquare(squares[j]!, 1, rows, i * width, width)
  })
  const traces = squares.map((square) => trace(square, width, p))
  const heaviest = Array.from(traces.keys()).sort((one, other) => traces[other]! - traces[one]!)

  /** Whether another cluster alone would identify a coefficient once these rows are gone. */
  const restsOnOne = (removed: Float64Array, except: number) => {
    const gone = trace(removed, width, p)
    for (const j of heaviest) {
      if (traces[j]! + gone < 1 - NOTHING) return false
      if (j === except) continue
      const left = removed.map((value, k) => (k % (width + 1) === 0 ? 1 : 0) - value - squares[j]![k]!)
      if (firstUnidentified(left, width) !== null) return true
    }
    return false
  }
  const remaining = (left: ClusterSums, removed: Float64Array, j: number): Remaining => ({
    design: { ...design, n: left.n, sums: left },
    undefinedBecause: whyNot(left) ?? (restsOnOne(removed, j) ? 'one-cluster-alone' : null),
  })

  return {
    cluster(j) {
      const within = Float64Array.from(sums.within)
      const own = Float64Array.from(squares[j]!)
      addSquare(own, -sizes[j]!, means, j * width, width)
      for (let k = 0; k < within.length; k++) within[k]! -= own[k]!
      const bySize = withChange(sums.bySize, sizes[j]!, -1, means, j * width, width)
      const [n, clusters] = [sums.n - sizes[j]!, sums.clusters - 1]
      return remaining({ n, clusters, width, within, bySize }, squares[j]!, j)
    },
    row(i) {
      const j = cluster[i]!
      const size = sizes[j]!
      if (size === 1) return this.cluster(j)
      const within = Float64Array.from(sums.within)
      addSquare(within, -size / (size - 1), rows, i * width, width, means, j * width)
      const mean = Float64Array.from(
        { length: width },
        (_, k) => (size * means[j * width + k]! - rows[i * width + k]!) / (size - 1),
      )
      const fewer = withChange(sums.bySize, size, -1, means, j * width, width)
      const bySize = withChange(fewer, size - 1, 1, mean, 0, width)
      const removed = new Float64Array(width * width)
      addSquare(removed, 1, rows, i * width, width)
      return remaining({ ...sums, n: sums.n - 1, within, bySize }, removed, j)
    },
  }
}

function whyNot(sums: ClusterSums): WhyNotFitted | null {
  if (sums.clusters < 2) return 'too-few-clusters'
  if (sums.clusters === sums.n) return 'clusters-of-one'
  if (sums.n <= sums.width) return 'too-few-rows'
  if (unidentifiedBy(sums) !== null) return 'collinear-predictors'
  return perfectWithin(sums) ? 'perfect-fit-within' : null
}

function trace(squares: Float64Array, width: number, p: number): number {
  let sum = 0
  for (let k = 0; k < p; k++) sum += squares[k * width + k]!
  return sum
}
