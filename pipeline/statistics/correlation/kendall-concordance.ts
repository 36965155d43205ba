import { nodesFor, orderedConcordance } from './ordered-concordance.ts'
import { addTies, NO_TIES, type TieSums } from './tie-sums.ts'

/** How the pairs of rows of two variables agree in order. */
export interface Concordance {
  /** Concordant minus discordant pairs. */
  readonly s: number
  readonly tiesInX: TieSums
  readonly tiesInY: TieSums
}

/**
 * Concordant minus discordant pairs of rows, counted in n log n steps along the rows sorted by y. Pairs tied
 * in x, y or both are neither concordant nor discordant.
 *
 * @example concordance([1, 2, 2, 3], [1, 3, 2, 4]).s // 5
 */
export function concordance(x: readonly number[], y: readonly number[]): Concordance {
  const [first, second] = [inOrder(x), inOrder(y)]
  const groups = new Int32Array(x.length)
  for (let place = 0; place < x.length; place++) groups[place] = first.groups[second.rows[place]!]!
  const { distinct } = first
  const tree = new Int32Array(nodesFor(distinct))
  const s = orderedConcordance({ n: x.length, ends: second.ends }, groups, distinct, tree)
  return { s, tiesInX: first.ties, tiesInY: second.ties }
}

/**
 * The rows in ascending order; the number of the distinct value of each; and, for each place, where the next
 * larger value begins.
 */
function inOrder(values: readonly number[]) {
  const n = values.length
  const rows = new Array<number>(n)
  for (let row = 0; row < n; row++) rows[row] = row
  rows.sort((a, b) => values[a]! - values[b]!)
  const [groups, ends, ties] = [new Int32Array(n), new Int32Array(n), { ...NO_TIES }]
  let distinct = 0
  for (let first = 0, end = 1; first < n; first = end++, distinct++) {
    while (end < n && values[rows[end]!] === values[rows[first]!]) end++
    for (let i = first; i < end; i++) {
      groups[rows[i]!] = distinct
      ends[i] = end
    }
    addTies(ties, end - first)
  }
  return { rows, groups, ends, distinct, ties }
}

/** The variance of S if every order of the rows is equally likely, given the ties. */
export function varianceOfS(n: number, x: Readonly<TieSums>, y: Readonly<TieSums>): number {
  const ordered = n * (n - 1)
  return (
    (ordered * (2 * n + 5) - x.spread - y.spread) / 18 +
    (2 * x.pairs * y.pairs) / ordered +
    (x.triples * y.triples) / (9 * ordered * (n - 2))
  )
}
