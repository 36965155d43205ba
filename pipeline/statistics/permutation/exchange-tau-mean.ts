import type { Exchange } from './exchange.ts'

/**
 * Mean of Kendall's tau-b over all orders that `exchange` allows, without going through any: what tau has to be
 * counted about where rows change places only within clusters or with whole clusters.
 *
 * An order moves two rows to two rows of the same kind: the same sets, the same places in their units, and of one
 * unit only if they were of one. Every such two are equally likely, so the mean of S is, over the kinds, the sum of
 * the signs of x times the mean of the signs of y. No order changes the ties. n² steps. Null if a variable is
 * constant.
 *
 * @throws RangeError if a row of `exchange` is not among the values
 * @source Kendall, M. G. (1938). A new measure of rank correlation. Biometrika, 30(1-2), 81-93.
 * https://doi.org/10.1093/biomet/30.1-2.81
 * @example exchangeTauMean([1, 2, 3, 4], [1, 2, 4, 3], [[[0], [1]], [[2], [3]]]) // 2 / 3
 */
export function exchangeTauMean(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  exchange: Exchange,
): number | null {
  const rows = exchange.flatMap((units, set) =>
    units.flatMap((unit, number) =>
      unit.map((row, place) => ({ row, kind: `${set} ${place}`, set, number })),
    ),
  )
  const kinds = new Map([...new Set(rows.map(({ kind }) => kind))].map((kind, i) => [kind, i]))
  const at = rows.map(({ row, kind, set, number }) => {
    const [a, b] = [x[row], y[row]]
    if (a === undefined || b === undefined) throw new RangeError(`there is no row ${row}`)
    return { a, b, kind: kinds.get(kind)!, set, number }
  })
  const size = 2 * kinds.size ** 2
  const [signsX, signsY, pairs] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  let [untiedX, untiedY] = [0, 0]
  for (let i = 0; i < at.length; i++) {
    const one = at[i]!
    for (let j = 0; j < at.length; j++) {
      if (i === j) continue
      const other = at[j]!
      const together = one.set === other.set && one.number === other.number ? 1 : 0
      const kind = 2 * (one.kind * kinds.size + other.kind) + together
      const [signX, signY] = [Math.sign(one.a - other.a), Math.sign(one.b - other.b)]
      signsX[kind]! += signX
      signsY[kind]! += signY
      pairs[kind]!++
      if (signX !== 0) untiedX++
      if (signY !== 0) untiedY++
    }
  }
  if (untiedX === 0 || untiedY === 0) return null
  const s = signsX.reduce(
    (sum, signs, kind) => sum + (pairs[kind]! > 0 ? (signs * signsY[kind]!) / pairs[kind]! : 0),
    0,
  )
  return s / Math.sqrt(untiedX * untiedY)
}
