/**
 * Kendall's S, concordant minus discordant pairs, of a variable in ascending order and another one numbered
 * by its distinct values. It goes through the first and counts in a binary indexed tree how many of the
 * earlier values are smaller and how many are larger. n log k steps for k distinct values.
 *
 * @param ordered.ends for each of the n rows, where the next larger value of the first variable begins
 * @param groups number of the distinct value of the second variable, in the order of the first
 * @param tree space for `distinct` + 1 numbers
 * @param counts space for `distinct` numbers
 * @source Fenwick, P. M. (1994). A new data structure for cumulative frequency tables. Software: Practice and
 * Experience, 24(3), 327-336. https://doi.org/10.1002/spe.4380240306
 */
export function orderedConcordance(
  { n, ends }: { readonly n: number; readonly ends: Int32Array },
  groups: Int32Array,
  distinct: number,
  tree: Int32Array,
  counts: Int32Array,
): number {
  for (let group = 0; group < distinct; group++) {
    tree[group + 1] = 0
    counts[group] = 0
  }
  let s = 0
  for (let first = 0, end = 0; first < n; first = end) {
    end = ends[first]!
    for (let i = first; i < end; i++) {
      const group = groups[i]!
      let smaller = 0
      for (let node = group; node > 0; node &= node - 1) smaller += tree[node]!
      s += 2 * smaller + counts[group]! - first
    }
    for (let i = first; i < end; i++) {
      const group = groups[i]!
      counts[group]!++
      for (let node = group + 1; node <= distinct; node += node & -node) tree[node]!++
    }
  }
  return s
}
