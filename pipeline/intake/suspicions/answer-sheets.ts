import type { StudyData } from '../study-data.ts'

/** What one person answered in one session, item by item. */
export interface AnswerSheet {
  readonly dyadId: string
  readonly session: number
  readonly rater: string
  /** Which of all answers is the first. */
  readonly first: number
  /** Answers that are not missing, by scale and item. */
  readonly answers: ReadonlyMap<string, number>
}

/** From so many answers on, equality is hardly chance. */
export const ENOUGH_ANSWERS = 8

const known = new WeakMap<StudyData, readonly AnswerSheet[]>()

/** The answers of every pair, session and rater together, in the order of the file; worked out once for a study. */
export function answerSheets(data: StudyData): readonly AnswerSheet[] {
  const held = known.get(data)
  if (held !== undefined) return held
  const sheets = new Map<string, AnswerSheet & { answers: Map<string, number> }>()
  const { ratings } = data.answers
  for (const [i, { dyad_id: dyadId, session, rater, scale, item, value }] of ratings.entries()) {
    if (value === null) continue
    const key = `${session}\n${rater}\n${dyadId}`
    let sheet = sheets.get(key)
    if (sheet === undefined) {
      sheet = { dyadId, session, rater, first: i, answers: new Map() }
      sheets.set(key, sheet)
    }
    sheet.answers.set(`${scale}\n${item}`, value)
  }
  const found = [...sheets.values()]
  known.set(data, found)
  return found
}

/** True if every answer is the same. */
export function isConstant({ answers }: AnswerSheet): boolean {
  const [first] = answers.values()
  for (const value of answers.values()) if (value !== first) return false
  return true
}
