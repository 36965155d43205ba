import { assignmentSums } from './assignment-sums.ts'
import { type Exchange, everyArrangement } from './exchange.ts'
import { TIED } from './tied.ts'
import { convolved, NO_SUM, upperTail, type WeightedSums } from './weighted-sums.ts'

/** With more orders than this not even a try is made: two halves would hold too many sums. */
const MOST_ORDERS = 10n ** 10n

/** Exact tail probabilities of Σu·v about its mean over all orders. */
export interface ExactTails {
  readonly pGreater: number
  readonly pLess: number
  /** At least as far from the mean on either side. */
  readonly p: number
  /** What the three are at the most extreme order: the smallest p there can be. */
  readonly smallest: { readonly pGreater: number; readonly pLess: number; readonly p: number }
}

/**
 * How likely Σ u_i v_π(i) - its mean is as large, as small, or as far out as in the data, over ALL orders that
 * `exchange` allows; null where there are more than 10,000,000,000 or the sums of one set are too many.
 *
 * Sets are independent, so the distribution is a convolution of theirs. They are gathered in two halves, and the
 * tails are read off both by walking up one and down the other: 39,813,120 orders take two lists of some thousand
 * sums. Weights are probabilities, good to about 1e-14.
 *
 * @param u unit deviations, as v, so that the sum is r
 *
 * @source Pagano, M., & Tritchler, D. (1983). On obtaining permutation distributions in polynomial time. Journal of
 * the American Statistical Association, 78(382), 435-440. https://doi.org/10.1080/01621459.1983.10477990
 */
export function exactExchange(
  u: ArrayLike<number>,
  v: ArrayLike<number>,
  exchange: Exchange,
): ExactTails | null {
  if (everyArrangement(exchange) > MOST_ORDERS) return null
  const sets = exchange.filter((units) => units.length > 1).map((units) => centredProducts(u, v, units))
  const observed = sets.reduce((sum, { own }) => sum + own, 0)
  const each: WeightedSums[] = []
  for (const { products, units } of sets) {
    const sums = assignmentSums(products, units, TIED)
    if (!sums) return null
    each.push(sums)
  }
  const halves = [NO_SUM, NO_SUM]
  for (const sums of each.sort((a, b) => b.values.length - a.values.length)) {
    const into = halves[0]!.values.length <= halves[1]!.values.length ? 0 : 1
    const half = halves[into]!
    halves[into] = convolved(half, sums, TIED)
  }
  const [a, b] = [halves[0]!, halves[1]!]
  const [turnedA, turnedB] = [turned(a), turned(b)]
  const atLeast = (bound: number) => Math.min(1, upperTail(a, b, bound - TIED))
  const atMost = (bound: number) => Math.min(1, upperTail(turnedA, turnedB, -bound - TIED))
  const asFar = (bound: number) => (bound <= TIED ? 1 : Math.min(1, atLeast(bound) + atMost(-bound)))
  const highest = a.values.at(-1)! + b.values.at(-1)!
  const lowest = a.values[0]! + b.values[0]!
  return {
    pGreater: atLeast(observed),
    pLess: atMost(observed),
    p: asFar(Math.abs(observed)),
    smallest: {
      pGreater: atLeast(highest),
      pLess: atMost(lowest),
      p: asFar(Math.max(highest, -lowest)),
    },
  }
}

/** The products of all units of a set with one another, without row and column means. */
function centredProducts(u: ArrayLike<number>, v: ArrayLike<number>, set: Exchange[number]) {
  const units = set.length
  const products = new Float64Array(units * units)
  const [rows, columns] = [new Float64Array(units), new Float64Array(units)]
  set.forEach((unit, j) => {
    set.forEach((other, k) => {
      const product = unit.reduce((sum, row, l) => sum + u[row]! * v[other[l]!]!, 0)
      products[j * units + k] = product
      rows[j]! += product / units
      columns[k]! += product / units
    })
  })
  const mean = rows.reduce((sum, row) => sum + row, 0) / units
  let own = 0
  for (let j = 0; j < units; j++) {
    for (let k = 0; k < units; k++) {
      products[j * units + k]! += mean - rows[j]! - columns[k]!
    }
    own += products[j * units + j]!
  }
  return { products, units, own }
}

function turned({ values, weights }: WeightedSums): WeightedSums {
  return { values: values.map((value) => -value).reverse(), weights: weights.toReversed() }
}
