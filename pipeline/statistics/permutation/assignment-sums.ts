import { merged, NO_SUM, type WeightedSums } from './weighted-sums.ts'

/** More units than this are not gone through: there are 2^units subsets. */
const MOST_UNITS = 12

/** Values looked at before giving up. */
const MOST_STEPS = 5e6

/**
 * The distribution of Σ_j m[j][π(j)] when π is any of the k! orders, each equally likely; null if finding it takes
 * too long.
 *
 * Works up from subsets: once the first j units have places, only which places are taken matters, and equal sums are
 * one. Of values on a grid, such as whole numbers with means of answers, few different sums are left, so that twelve
 * units (479,001,600 orders) are done in a moment; of values without any ties nine are.
 *
 * @param products of unit j with unit k at j·k + k
 * @param near sums this close are one
 */
export function assignmentSums(products: Float64Array, units: number, near: number): WeightedSums | null {
  if (units > MOST_UNITS) return null
  let steps = 0
  let reached = new Map<number, WeightedSums>([[0, NO_SUM]])
  for (let unit = 0; unit < units; unit++) {
    const next = new Map<number, WeightedSums>()
    for (const [taken, sums] of reached) {
      for (let place = 0; place < units; place++) {
        if ((taken & (1 << place)) !== 0) continue
        const own = taken | (1 << place)
        const sofar = next.get(own) ?? NOTHING
        steps += sums.values.length + sofar.values.length
        if (steps > MOST_STEPS) return null
        next.set(own, merged(sofar, sums, products[unit * units + place]!, near))
      }
    }
    reached = next
  }
  const { values, weights } = reached.get(2 ** units - 1)!
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return { values, weights: weights.map((weight) => weight / all) }
}

const NOTHING: WeightedSums = { values: new Float64Array(0), weights: new Float64Array(0) }
