import { problem } from '../../problems.ts'
import { elsewhere } from '../text-table.ts'
import { type AnswerSheet, answerSheets, ENOUGH_ANSWERS, isConstant } from './answer-sheets.ts'
import type { Suspicion } from './suspicion.ts'

/** Sessions with the same answers as another pair, item by item: perhaps rows pasted twice. */
export const copiedAnswers: Suspicion = (data) => {
  const first = new Map<string, AnswerSheet>()
  return answerSheets(data).flatMap((sheet) => {
    if (sheet.answers < ENOUGH_ANSWERS || isConstant(sheet)) return []
    const key = sheetKey(sheet)
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, sheet)
    if (earlier === undefined || earlier.dyadId === sheet.dyadId) return []
    const { lines } = data.answers
    const there = elsewhere(lines[sheet.first]!, lines[earlier.first]!)
    const place = { ...data.answers.placeOf(sheet.first, 'dyad_id'), found: sheet.dyadId }
    return [problem('copied-answers', place, sheet.session, earlier.dyadId, there)]
  })
}

/** A key that is equal for equal answers, whatever their order in the file. */
function sheetKey({ columns, values }: AnswerSheet): string {
  const isSorted = columns.every((column, i) => i === 0 || columns[i - 1]! < column)
  if (isSorted) return `${columns.join()}:${values.join()}`
  const sorted = columns
    .map((column, i) => ({ column, value: values[i]! }))
    .sort((a, b) => a.column - b.column)
  return `${sorted.map(({ column }) => column).join()}:${sorted.map(({ value }) => value).join()}`
}
