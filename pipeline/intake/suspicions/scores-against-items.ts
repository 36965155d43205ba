import { TYPES } from '../../holland/type.ts'
import { problem } from '../../problems.ts'
import type { Suspicion } from './suspicion.ts'

/** Scores in the file may be rounded: smaller differences do not count. */
const ROUNDING = 0.01

/** Six scores in the file that differ from those calculated from the items: perhaps another key was used. */
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
