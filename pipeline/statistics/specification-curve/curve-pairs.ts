import { orderedConcordance } from '../correlation/ordered-concordance.ts'
import { addTies } from '../correlation/tie-sums.ts'
import { type CurveSums, clearSums } from './curve-sums.ts'
import type { OutcomeSample } from './ranked-outcome.ts'
import type { RankedPredictor } from './ranked-predictor.ts'

/** Space for the pairs of a sample in the order of the predictor. */
export interface CurvePairs {
  /** Of each pair, the value of the outcome, and where the next larger value of the predictor begins. */
  readonly own: Int32Array
  readonly ends: Int32Array
  /** Of {@link orderedConcordance}. */
  readonly tree: Int32Array
}

/**
 * Adds up the sums pair by pair, going up the predictor, whose order no permutation changes: where the table would
 * have more cells than there are pairs to look at.
 * @param concordance whether Kendall's S is asked for
 */
export function sumsFromPairs(
  { n, groupAt, distinct, deviationOf, doubledOf }: OutcomeSample,
  { distinct: values, deviationOf: deviationsOfX, rows, ends: endsOfRows }: RankedPredictor,
  concordance: boolean,
  { own, ends, tree }: CurvePairs,
  into: CurveSums,
): void {
  clearSums(into)
  let [u, uu, uv, products, passed] = [0, 0, 0, 0, 0]
  for (let value = 0, i = 0; value < values; value++) {
    const first = passed
    let deviations = 0
    let doubledRanks = 0
    for (const end = endsOfRows[value]!; i < end; i++) {
      const column = groupAt[rows[i]!]!
      if (column < 0) continue
      deviations += deviationOf[column]!
      doubledRanks += doubledOf[column]!
      own[passed++] = column
    }
    const count = passed - first
    const deviation = deviationsOfX[value]!
    u += count * deviation
    uu += count * deviation * deviation
    uv += deviation * deviations
    products += (2 * first + count + 1) * doubledRanks
    for (let place = first; place < passed; place++) ends[place] = passed
    if (count > 1) addTies(into.ties, count)
  }
  into.u = u
  into.uu = uu
  into.uv = uv
  into.products = products
  if (concordance) into.s = orderedConcordance({ n, ends }, own, distinct, tree)
}
