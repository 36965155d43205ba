import type { RatingsTable } from '../intake/ratings-table.ts'
import { type Problem, problem } from '../problems.ts'
import { type Answers, completeAnswers } from '../statistics/covariances.ts'
import { itemStatistics } from '../statistics/item-statistics.ts'
import { pearson } from '../statistics/pearson.ts'
import type { Scale } from '../study/scale.ts'
import type { Study } from '../study/study.ts'
import { earlyMeasures } from './early-measures.ts'
import { firstAnswers } from './first-answers.ts'

/**
 * Warnings that the answers contradict the key: reversed items that, once reversed, run against the others, as they do if
 * the file holds them reversed already; and single items that run against the rest. Only correlations whose 95% interval
 * lies below zero count, so that a small sample is not blamed for its noise.
 */
export function itemsAgainstKey({ files, ratings }: RatingsTable, study: Study): Problem[] {
  return earlyMeasures(ratings, study).flatMap((measure): Problem[] => {
    const key = study.scales[measure.scale]!
    const { answers } = firstAnswers(measure, key)
    const at = (items: readonly number[]) => ({
      file: files.join(', '),
      column: 'item',
      found: items.join(', '),
    })
    if (reversedRunAgainst(answers, key))
      return [problem('reversed-already', at(key.reverse), measure.scale, measure.rater)]
    return itemStatistics(answers).flatMap(({ itemRestHigh }, i) => {
      const item = key.items[i]!
      if (itemRestHigh === null || itemRestHigh >= 0) return []
      const { scale, rater } = measure
      return [problem('item-against-rest', at([item]), scale, rater, key.reverse.includes(item))]
    })
  })
}

/** Whether the sum of the reversed items correlates negatively with the sum of the others. */
function reversedRunAgainst(answers: Answers, { items, reverse }: Scale): boolean {
  if (reverse.length === 0 || reverse.length === items.length) return false
  const complete = completeAnswers(answers)
  const sum = (row: readonly number[], reversed: boolean) =>
    row.reduce((total, value, i) => (reverse.includes(items[i]!) === reversed ? total + value : total), 0)
  const { confHigh } = pearson(
    complete.map((row) => sum(row, true)),
    complete.map((row) => sum(row, false)),
  )
  return confHigh !== null && confHigh < 0
}
