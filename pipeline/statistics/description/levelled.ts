/**
 * The values, those made equal that lie closer to each other than `within`: the lowest of them stands for all. For ranks
 * of computed values, which may differ by the rounding of their computation alone.
 *
 * @example levelled([0.1 + 0.2, 0.3, 1], 1e-9) // [0.3, 0.3, 1]
 */
export function levelled(values: ArrayLike<number>, within: number): number[] {
  const order = Array.from(values, (_, place) => place).sort((a, b) => values[a]! - values[b]!)
  const level = new Array<number>(values.length)
  let [last, lowest] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const place of order) {
    const value = values[place]!
    if (!(value - last < within)) lowest = value
    level[place] = lowest
    last = value
  }
  return level
}
