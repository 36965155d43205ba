import { TYPES } from '../../holland/type.ts'
import { problem } from '../../problems.ts'
import type { Suspicion } from './suspicion.ts'

/** Scores may have been rounded to some decimals when they were written down. */
const ROUNDING = 0.01

/** Six scores beside the items of the inventory that are not those that the items give: perhaps another key was used. */
export const scoresAgainstItems: Suspicion = ({ people: { sheets, placeOf } }) =>
  TYPES.flatMap((type) => {
    const given = sheets.filter((sheet) => sheet.given[type] !== null)
    const differing = given.filter(({ given, scores }) => {
      const score = scores[type]
      return score === null || Math.abs(score - given[type]!) > ROUNDING
    })
    const [first] = differing
    if (first === undefined) return []
    const place = { ...placeOf(first.personId, type), found: String(first.given[type]) }
    return [problem('scores-against-items', place, type, first.scores[type], differing.length, given.length)]
  })
