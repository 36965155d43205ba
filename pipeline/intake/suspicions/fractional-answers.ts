import { problem } from '../../problems.ts'
import { lowestOf } from '../../statistics/description/extremes.ts'
import type { Suspicion } from './suspicion.ts'

/** From this share on, fractions are the usual answers, as on a visual analogue scale. */
const USUAL = 0.2

/** Scales with a few fractional answers among many whole numbers; one warning for each rater. */
export const fractionalAnswers: Suspicion = ({ study, answers }) => {
  const { ratings, columns, columnsOf, isRepeat, placeOf } = answers
  const counts = columnsOf.map(() => ({ answers: 0, fractions: 0, first: -1 }))
  for (let i = 0; i < ratings.length; i++) {
    const { value } = ratings[i]!
    if (value === null || isRepeat[i]) continue
    const ofColumn = counts[columns[i]!]!
    ofColumn.answers += 1
    if (Number.isInteger(value)) continue
    ofColumn.fractions += 1
    if (ofColumn.first === -1) ofColumn.first = i
  }
  const kinds = Map.groupBy(
    counts.map((ofColumn, column) => ({ ...columnsOf[column]!, ...ofColumn })),
    ({ scale, rater }) => JSON.stringify([scale, rater]),
  )
  return [...kinds.values()].flatMap((items) => {
    const { scale, rater } = items[0]!
    const fractions = items.reduce((sum, it) => sum + it.fractions, 0)
    const all = items.reduce((sum, it) => sum + it.answers, 0)
    if (fractions === 0 || fractions >= all * USUAL) return []
    // A single number may be a score, even if study.yaml declares an item.
    if (study.scales[scale]!.items.length === 1) return []
    const first = lowestOf(items.filter((it) => it.first !== -1).map((it) => it.first))
    const place = { ...placeOf(first, 'value'), found: String(ratings[first]!.value) }
    return [problem('fractional-answer', place, scale, rater, fractions, all)]
  })
}
