import type { Exchange } from './exchange.ts'

/** Mean and variance of Σu·v over all orders that an exchange allows. */
export interface ExchangeMoments {
  readonly mean: number
  readonly variance: number
}

/**
 * Mean and variance of Σ u_i v_π(i) over all orders π that `exchange` allows, without going through any.
 *
 * Of k units of a set, with m_jk the products of unit j with unit k, the mean is Σ m_jk/k and the variance
 * Σ d_jk²/(k - 1), d being m without its row and column means; sets are independent. With rows exchanged within
 * clusters the mean is that of the cluster means: it is 0 only if clusters do not differ in one of the two.
 *
 * @source Hoeffding, W. (1951). A combinatorial central limit theorem. Annals of Mathematical Statistics, 22(4),
 * 558-566. https://doi.org/10.1214/aoms/1177729545
 * @example exchangeMoments([1, 2, 4], [1, 3, 9], [[[0], [1]], [[2]]]) // { mean: 42, variance: 1 }
 */
export function exchangeMoments(
  u: ArrayLike<number>,
  v: ArrayLike<number>,
  exchange: Exchange,
): ExchangeMoments {
  let [mean, variance] = [0, 0]
  for (const units of exchange) {
    const [k, size] = [units.length, units[0]?.length ?? 0]
    const [left, right] = [columnsOf(u, units, size), columnsOf(v, units, size)]
    for (let l = 0; l < size; l++) mean += k * left.means[l]! * right.means[l]!
    if (k < 2) continue
    for (let l = 0; l < size; l++) {
      for (let m = 0; m < size; m++) {
        variance += (products(left.columns, l, m) * products(right.columns, l, m)) / (k - 1)
      }
    }
  }
  return { mean, variance }
}

/** Of each place in a unit, the deviations over the units and their mean. */
function columnsOf(values: ArrayLike<number>, units: Exchange[number], size: number) {
  const means = new Float64Array(size)
  const columns = Array.from({ length: size }, (_, l) => {
    const column = Float64Array.from(units, (unit) => values[unit[l]!]!)
    means[l] = column.reduce((sum, value) => sum + value, 0) / units.length
    return column.map((value) => value - means[l]!)
  })
  return { means, columns }
}

function products(columns: readonly Float64Array[], l: number, m: number): number {
  const other = columns[m]!
  return columns[l]!.reduce((sum, value, j) => sum + value * other[j]!, 0)
}
