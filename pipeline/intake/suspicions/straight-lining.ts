import { problem } from '../../problems.ts'
import { answerSheets, isStraightLine } from './answer-sheets.ts'
import type { Suspicion } from './suspicion.ts'

/** Sessions in which a rater gave the same answer to every item, unless a rule of the study excludes them. */
export const straightLining: Suspicion = (data) => {
  if (data.study.exclusions.some((rule) => rule.straight_lining)) return []
  return answerSheets(data)
    .filter(isStraightLine)
    .map(({ dyadId, session, rater, first, answers, values }) => {
      const place = { ...data.answers.placeOf(first, 'value'), found: String(values[0]) }
      const who = `the ${rater} of ${dyadId} in session ${session}`
      return problem('straight-lining', place, answers, who, '{ straight_lining: true }')
    })
}
