/**
 * Kendall's S, concordant minus discordant pairs, of a variable in ascending order and another one numbered
 * by its distinct values. It goes through the first and counts in a binary tree how many of the earlier values are
 * smaller and how many are larger. n log k steps for k distinct values.
 *
 * Every value takes as many steps up the tree as any other, so that a processor can foresee them. In an indexed tree
 * (Fenwick, 1994) the steps depend on the value.
 *
 * @param ordered.ends for each of the n rows, where the next larger value of the first variable begins
 * @param groups number of the distinct value of the second variable, in the order of the first
 * @param tree space for the numbers of {@link nodesFor}
 * @source Fenwick, P. M. (1994). A new data structure for cumulative frequency tables. Software: Practice and
 * Experience, 24(3), 327-336. https://doi.org/10.1002/spe.4380240306
 */
export function orderedConcordance(
  { n, ends }: { readonly n: number; readonly ends: Int32Array },
  groups: Int32Array,
  distinct: number,
  tree: Int32Array,
): number {
  const leaves = leavesFor(distinct)
  tree.fill(0, 0, 2 * leaves)
  let s = 0
  for (let first = 0, end = 0; first < n; first = end) {
    end = ends[first]!
    for (let i = first; i < end; i++) {
      let node = leaves + groups[i]!
      let below = tree[node]! - first
      for (; node > 1; node >>= 1) below += 2 * tree[node - 1]! * (node & 1)
      s += below
    }
    for (let i = first; i < end; i++) for (let node = leaves + groups[i]!; node > 0; node >>= 1) tree[node]!++
  }
  return s
}

/** How many leaves a whole binary tree of so many values has. */
function leavesFor(distinct: number): number {
  let leaves = 1
  while (leaves < distinct) leaves *= 2
  return leaves
}

/** How many nodes the tree of so many distinct values has. */
export const nodesFor = (distinct: number): number => 2 * leavesFor(distinct)
