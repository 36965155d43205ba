import { problem } from '../../problems.ts'
import type { Suspicion } from '../suspicions.ts'
import { answerSheets, ENOUGH_ANSWERS, isConstant } from './answer-sheets.ts'

/** Sessions in which somebody gave the same answer to every item. */
export const straightLining: Suspicion = (data) =>
  answerSheets(data)
    .filter((sheet) => sheet.answers >= ENOUGH_ANSWERS && isConstant(sheet))
    .map(({ dyadId, session, rater, first, answers, values }) => {
      const place = { ...data.answers.placeOf(first, 'value'), found: String(values[0]) }
      return problem('straight-lining', place, answers, `the ${rater} of ${dyadId} in session ${session}`)
    })
