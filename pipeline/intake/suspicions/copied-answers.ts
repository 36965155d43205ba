import { problem } from '../../problems.ts'
import type { Suspicion } from '../suspicions.ts'
import { type AnswerSheet, answerSheets, ENOUGH_ANSWERS, isConstant } from './answer-sheets.ts'

/** Sessions whose answers are those of another pair, item by item: rows that were pasted twice. */
export const copiedAnswers: Suspicion = (data) => {
  const first = new Map<string, AnswerSheet>()
  return answerSheets(data).flatMap((sheet) => {
    if (sheet.answers.size < ENOUGH_ANSWERS || isConstant(sheet)) return []
    const key = JSON.stringify([sheet.rater, [...sheet.answers].sort(([a], [b]) => (a < b ? -1 : 1))])
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, sheet)
    if (earlier === undefined || earlier.dyadId === sheet.dyadId) return []
    const { line } = data.answers.placeOf(earlier.first, 'dyad_id')
    const place = { ...data.answers.placeOf(sheet.first, 'dyad_id'), found: sheet.dyadId }
    return [problem('copied-answers', place, sheet.session, earlier.dyadId, line)]
  })
}
