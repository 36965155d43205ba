import { problem } from '../../problems.ts'
import type { Suspicion } from './suspicion.ts'

/** Share of answers from which fractions are how the scale is answered, as on a line between two ends. */
const USUAL = 0.2

/** Scales with a few answers that are no whole numbers among many that are: told of once for each rater. */
export const fractionalAnswers: Suspicion = ({ study, answers }) => {
  const { ratings, columns, columnsOf, again, placeOf } = answers
  const found = columnsOf.map(() => ({ answers: 0, fractions: 0, first: -1 }))
  for (let i = 0; i < ratings.length; i++) {
    const { value } = ratings[i]!
    if (value === null || again[i]) continue
    const ofColumn = found[columns[i]!]!
    ofColumn.answers += 1
    if (Number.isInteger(value)) continue
    ofColumn.fractions += 1
    if (ofColumn.first === -1) ofColumn.first = i
  }
  const kinds = Map.groupBy(
    found.map((ofColumn, column) => ({ ...columnsOf[column]!, ...ofColumn })),
    ({ scale, rater }) => JSON.stringify([scale, rater]),
  )
  return [...kinds.values()].flatMap((items) => {
    const { scale, rater } = items[0]!
    const fractions = items.reduce((sum, it) => sum + it.fractions, 0)
    const all = items.reduce((sum, it) => sum + it.answers, 0)
    if (fractions === 0 || fractions >= all * USUAL) return []
    // A single number may be a score, whatever study.yaml calls it.
    if (study.scales[scale]!.items.length === 1) return []
    const first = Math.min(...items.filter((it) => it.first !== -1).map((it) => it.first))
    const place = { ...placeOf(first, 'value'), found: String(ratings[first]!.value) }
    return [problem('fractional-answer', place, scale, rater, fractions, all)]
  })
}
