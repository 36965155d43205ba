import { addTies } from '../correlation/tie-sums.ts'
import type { CountedPredictors } from './curve-samples.ts'
import { type CurveSums, clearSums } from './curve-sums.ts'
import type { OutcomeSample } from './ranked-outcome.ts'
import type { RankedPredictor } from './ranked-predictor.ts'

/** Space for the table of predictors with an outcome. */
export interface CurveTable {
  /** How often each value of the predictors stands with each of the outcome. */
  readonly cells: Int32Array
  /** Pairs passed so far, by the value of the outcome. */
  readonly passed: Float64Array
}

/** Counts, in one walk over the pairs, how often each value of the predictors stands with each of the outcome. */
export function fillTable(
  { groupAt, distinct: columns }: OutcomeSample,
  pairs: Int32Array,
  { values, predictors, distinct }: CountedPredictors,
  { cells }: CurveTable,
): void {
  cells.fill(0, 0, distinct * columns)
  for (let i = 0, at = 0; i < pairs.length; i++) {
    const column = groupAt[pairs[i]!]!
    const end = at + predictors
    if (column >= 0) for (; at < end; at++) cells[values[at]! * columns + column]!++
    at = end
  }
}

/**
 * Adds up the sums from the table, one cell after another, which is several times as fast as working on the pairs
 * where both variables have few distinct values.
 *
 * Kendall's S: going up the predictor, a pair is concordant with those passed whose outcome is smaller and discordant
 * with those whose outcome is larger.
 *
 * @param firstRow where the predictor begins in the table
 */
export function sumsFromTable(
  { distinct: columns, deviationOf, doubledOf }: OutcomeSample,
  { distinct: rows, deviationOf: deviationsOfX }: RankedPredictor,
  firstRow: number,
  { cells, passed }: CurveTable,
  into: CurveSums,
): void {
  clearSums(into)
  passed.fill(0, 0, columns)
  let [u, uu, uv, products, s, total] = [0, 0, 0, 0, 0, 0]
  for (let row = 0; row < rows; row++) {
    let count = 0
    let deviations = 0
    let doubledRanks = 0
    let concordant = 0
    let below = 0
    for (let column = 0, cell = (firstRow + row) * columns; column < columns; column++, cell++) {
      const before = passed[column]!
      const here = cells[cell]!
      count += here
      deviations += here * deviationOf[column]!
      doubledRanks += here * doubledOf[column]!
      concordant += here * (2 * below + before)
      passed[column] = before + here
      below += before
    }
    const deviation = deviationsOfX[row]!
    u += count * deviation
    uu += count * deviation * deviation
    uv += deviation * deviations
    products += (2 * total + count + 1) * doubledRanks
    s += concordant - count * total
    total += count
    if (count > 1) addTies(into.ties, count)
  }
  into.u = u
  into.uu = uu
  into.uv = uv
  into.products = products
  into.s = s
}
