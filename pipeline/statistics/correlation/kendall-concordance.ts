/** How the pairs of rows of two variables agree in order. */
export interface Concordance {
  /** Concordant minus discordant pairs. */
  readonly s: number
  /** Sizes of the groups of equal values; groups of one are omitted. */
  readonly tiesInX: readonly number[]
  readonly tiesInY: readonly number[]
}

/**
 * Concordant minus discordant pairs of rows, counted in n log n steps. Rows sorted by x, then by y, are merge
 * sorted by y, and every place that a row moves forward is one discordant pair. Pairs tied in x, y or both are
 * neither concordant nor discordant.
 *
 * @source Knight, W. R. (1966). A computer method for calculating Kendall's tau with ungrouped data. Journal
 * of the American Statistical Association, 61(314), 436-439. https://doi.org/10.1080/01621459.1966.10480879
 * @example concordance([1, 2, 2, 3], [1, 3, 2, 4]).s // 5
 */
export function concordance(x: readonly number[], y: readonly number[]): Concordance {
  const n = x.length
  const order = Array.from(x.keys()).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!)
  const tiesInX = runs(order, (a, b) => x[a] === x[b])
  const tiesInBoth = runs(order, (a, b) => x[a] === x[b] && y[a] === y[b])
  const sorted = Float64Array.from(order, (row) => y[row]!)
  const discordant = inversions(sorted)
  const tiesInY = runs(Array.from(sorted.keys()), (a, b) => sorted[a] === sorted[b])
  const comparable = pairs([n]) - pairs(tiesInX) - pairs(tiesInY) + pairs(tiesInBoth)
  return { s: comparable - 2 * discordant, tiesInX, tiesInY }
}

/** Sizes above one of the runs of neighbours that are `alike`. */
function runs(order: readonly number[], alike: (a: number, b: number) => boolean): number[] {
  const sizes: number[] = []
  for (let first = 0, next = 1; next <= order.length; next++) {
    if (next < order.length && alike(order[first]!, order[next]!)) continue
    if (next - first > 1) sizes.push(next - first)
    first = next
  }
  return sizes
}

function pairs(groups: readonly number[]): number {
  return groups.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

/** Number of pairs in descending order; sorts `values` in place. */
function inversions(values: Float64Array): number {
  if (values.length < 2) return 0
  const middle = values.length >> 1
  const left = values.slice(0, middle)
  const right = values.slice(middle)
  let count = inversions(left) + inversions(right)
  for (let l = 0, r = 0, place = 0; place < values.length; place++) {
    if (r === right.length || (l < left.length && left[l]! <= right[r]!)) values[place] = left[l++]!
    else {
      values[place] = right[r++]!
      count += left.length - l
    }
  }
  return count
}
