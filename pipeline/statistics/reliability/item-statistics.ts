import { sum } from 'simple-statistics'
import { pearson } from '../correlation/pearson.ts'
import { distributionSummary } from '../description/distribution-summary.ts'
import { roundedValue } from '../description/rounded-value.ts'
import { type Answers, assertTable, completeAnswers, completeCovariances } from './covariances.ts'
import { alphaOf } from './cronbach-alpha.ts'

/**
 * How one item behaves within its scale. Null: undefined, for example for an item that everybody answered in
 * the same way.
 */
export interface ItemStatistics {
  /** People who answered every item of the scale. */
  readonly n: number
  readonly mean: number | null
  readonly sd: number | null
  /** Correlation with the total of all items, this one included. */
  readonly itemTotal: number | null
  /** Correlation with the total of the other items. */
  readonly itemRest: number | null
  readonly itemRestLow: number | null
  readonly itemRestHigh: number | null
  /** Alpha of the other items; needs two of them. */
  readonly alphaIfDropped: number | null
  readonly standardizedIfDropped: number | null
}

/**
 * Mean, spread and item-rest correlation of every item, in the order of the columns.
 *
 * The item-rest (corrected item-total) correlation is Pearson's r of an item with the sum of the others, -1 to
 * 1. High values are good. Near 0 the item measures something else. If it is negative, the item runs against
 * the others: it should have been reversed, or was reversed twice. Only people who answered every item are
 * used. Interval by Fisher's z.
 *
 * @throws RangeError if the rows differ in length or contain a value that is neither finite nor null, or the
 * confidence does not lie between 0 and 1
 * @source Nunnally, J. C., & Bernstein, I. H. (1994). Psychometric theory (3rd ed.). McGraw-Hill.
 * @example itemStatistics([[1, 2], [2, 1], [3, 3]])[0].itemRest // 0.5
 */
export function itemStatistics(answers: Answers, confidence = 0.95): ItemStatistics[] {
  assertTable(answers)
  const complete = completeAnswers(answers)
  const items = answers[0]?.length ?? 0
  const totals = complete.map(total)
  const covariances = items > 2 && complete.length > 2 ? completeCovariances(complete) : null
  return Array.from({ length: items }, (_, item) => {
    const answersToItem = complete.map((row) => row[item]!)
    const without = <T>(list: readonly T[]) => list.filter((_, other) => other !== item)
    const rests = complete.map((row) => total(without(row)))
    const { n, mean, sd } = distributionSummary(answersToItem)
    const rest = items > 1 ? pearson(answersToItem, rests, confidence) : null
    const dropped = covariances && alphaOf(without(covariances).map(without))
    return {
      n,
      mean,
      sd,
      itemTotal: pearson(answersToItem, totals).estimate,
      itemRest: rest?.estimate ?? null,
      itemRestLow: rest?.confLow ?? null,
      itemRestHigh: rest?.confHigh ?? null,
      alphaIfDropped: dropped?.alpha ?? null,
      standardizedIfDropped: dropped?.standardized ?? null,
    }
  })
}

/** Rounded, so that equal totals of answers with decimals are equal. */
const total = (answers: readonly number[]) => roundedValue(sum([...answers]))
