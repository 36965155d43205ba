import { unitDeviations } from '../description/deviations.ts'
import { TIED } from './tied.ts'

/** In how many of the orders looked at the coefficient r* is as extreme as the observed r. */
export interface PermutationCounts {
  orders: number
  /** Orders as far from the centre, |r* - c| >= |r - c|; with r* >= r; with r* <= r. */
  asFar: number
  asHigh: number
  asLow: number
}

/** Counts one more order; `centre` is what the coefficient is on average over all orders. */
export function count(counts: PermutationCounts, other: number, estimate: number, centre = 0): void {
  counts.orders++
  if (Math.abs(other - centre) >= Math.abs(estimate - centre) - TIED) counts.asFar++
  if (other >= estimate - TIED) counts.asHigh++
  if (other <= estimate + TIED) counts.asLow++
}

/**
 * The counts over the orders given, such as {@link import('./random-orders.ts').randomOrders}: y is put into
 * each, x stays. Both variables must vary.
 *
 * @param statistic in place of Pearson's r; called for every order
 * @param centre what the coefficient is on average over all orders: 0 only if any row may stand anywhere
 */
export function countsOverOrders(
  x: readonly number[],
  y: readonly number[],
  orders: Int32Array,
  statistic?: (x: Float64Array, y: Float64Array) => number,
  centre = 0,
): PermutationCounts {
  const n = x.length
  const fixed = Float64Array.from(statistic ? x : unitDeviations(x))
  const values = Float64Array.from(statistic ? y : unitDeviations(y))
  const moved = new Float64Array(n)
  const coefficient = (start: number) => {
    if (!statistic) return sumInOrder(fixed, values, orders, start)
    for (let i = 0; i < n; i++) moved[i] = values[orders[start + i]!]!
    return statistic(fixed, moved)
  }
  const estimate = statistic ? statistic(fixed, values) : sumOfProducts(fixed, values)
  const counts = { orders: 0, asFar: 0, asHigh: 0, asLow: 0 }
  for (let start = 0; start < orders.length; start += n) count(counts, coefficient(start), estimate, centre)
  return counts
}

function sumInOrder(u: Float64Array, v: Float64Array, orders: Int32Array, start: number): number {
  let sum = 0
  for (let i = 0; i < u.length; i++) sum += u[i]! * v[orders[start + i]!]!
  return sum
}

/** The counts of several sets of orders together. */
export function counted(parts: readonly PermutationCounts[]): PermutationCounts {
  const total = (field: keyof PermutationCounts) => parts.reduce((sum, part) => sum + part[field], 0)
  return { orders: total('orders'), asFar: total('asFar'), asHigh: total('asHigh'), asLow: total('asLow') }
}

/**
 * The p values that follow from the counts. `exact`: every order was looked at, p = count/orders. Otherwise the
 * orders are random and the observed one is not among them: p = (count + 1)/(orders + 1), with the standard
 * error √(p(1 - p)/orders) of the two-sided p.
 */
export function permutationP(counts: PermutationCounts, exact: boolean) {
  const { orders } = counts
  const share = (extreme: number) => (exact ? extreme / orders : (extreme + 1) / (orders + 1))
  const p = share(counts.asFar)
  const monteCarloSe = exact ? 0 : Math.sqrt((p * (1 - p)) / orders)
  return { p, pGreater: share(counts.asHigh), pLess: share(counts.asLow), monteCarloSe }
}

export function sumOfProducts(u: Float64Array, v: Float64Array): number {
  let sum = 0
  for (let i = 0; i < u.length; i++) sum += u[i]! * v[i]!
  return sum
}
