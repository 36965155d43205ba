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

/** A test of two variables, both of which must vary. */
export interface OrderTest {
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** In place of Pearson's r; called for every order. */
  readonly statistic?: (x: Float64Array, y: Float64Array) => number
  /** What the coefficient is on average over all orders: 0 only if any row may stand anywhere. */
  readonly centre: number
}

/**
 * The counts of each test over so many orders: y is put into each, x stays.
 *
 * @param next gives an order after the other, such as {@link import('./random-orders.ts').randomOrders}
 */
export function countsOverOrders(
  tests: readonly OrderTest[],
  orders: number,
  next: () => Int32Array,
): PermutationCounts[] {
  const prepared = tests.map(({ x, y, statistic, centre }) => {
    const fixed = Float64Array.from(statistic ? x : unitDeviations(x))
    const values = Float64Array.from(statistic ? y : unitDeviations(y))
    const estimate = statistic ? statistic(fixed, values) : sumOfProducts(fixed, values)
    return { fixed, values, statistic, estimate, centre, counts: noCounts() }
  })
  const moved = new Float64Array(tests[0]?.x.length ?? 0)
  for (let i = 0; i < orders; i++) {
    const order = next()
    for (const { fixed, values, statistic, estimate, centre, counts } of prepared) {
      const other = statistic
        ? statistic(fixed, putInOrder(values, order, moved))
        : sumInOrder(fixed, values, order)
      count(counts, other, estimate, centre)
    }
  }
  return prepared.map(({ counts }) => counts)
}

const noCounts = (): PermutationCounts => ({ orders: 0, asFar: 0, asHigh: 0, asLow: 0 })

function putInOrder(values: Float64Array, order: Int32Array, into: Float64Array): Float64Array {
  for (let i = 0; i < order.length; i++) into[i] = values[order[i]!]!
  return into
}

/** Four sums at once: a processor need not wait for one addition before it begins the next. */
function sumInOrder(u: Float64Array, v: Float64Array, order: Int32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  let i = 0
  for (; i + 3 < u.length; i += 4) {
    a += u[i]! * v[order[i]!]!
    b += u[i + 1]! * v[order[i + 1]!]!
    c += u[i + 2]! * v[order[i + 2]!]!
    d += u[i + 3]! * v[order[i + 3]!]!
  }
  for (; i < u.length; i++) a += u[i]! * v[order[i]!]!
  return a + b + (c + d)
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
