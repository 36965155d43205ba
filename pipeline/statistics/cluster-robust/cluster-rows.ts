/** The rows of each cluster. */
export interface ClusterRows {
  readonly count: number
  /** Row numbers by cluster, with the clusters in order of first occurrence. */
  readonly rows: Int32Array
  /** Where each cluster starts in `rows`, followed by the end of the last one. */
  readonly starts: Int32Array
}

/**
 * The rows of each cluster, determined in one pass.
 *
 * @throws RangeError unless there is one cluster for each of the `n` rows
 * @example clusterRows(['a', 'b', 'a'], 3).count // 2
 */
export function clusterRows(clusters: readonly (string | number)[], n: number): ClusterRows {
  if (clusters.length !== n)
    throw new RangeError(`each row needs its cluster: ${clusters.length} clusters for ${n} rows`)
  const places = new Map<string | number, number>()
  const clusterOf = clusters.map((cluster) => {
    if (!places.has(cluster)) places.set(cluster, places.size)
    return places.get(cluster)!
  })
  const starts = new Int32Array(places.size + 1)
  for (const cluster of clusterOf) starts[cluster + 1]!++
  for (let cluster = 0; cluster < places.size; cluster++) starts[cluster + 1]! += starts[cluster]!
  const next = starts.slice()
  const rows = new Int32Array(n)
  clusterOf.forEach((cluster, row) => {
    rows[next[cluster]!++] = row
  })
  return { count: places.size, rows, starts }
}
