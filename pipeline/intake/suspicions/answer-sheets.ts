import type { Rating } from '../../artefacts/ratings.ts'
import type { StudyData } from '../study-data.ts'

/** What one person answered in one session. */
export interface AnswerSheet {
  readonly dyadId: string
  readonly session: number
  readonly rater: Rating['rater']
  /** Which of all answers is the first. */
  readonly first: number
  /** How many answers there are; one that belongs to two scales is one. */
  answers: number
  /** Answers that are not missing, once for each scale, and for each the column it would stand in. */
  readonly values: number[]
  readonly columns: number[]
}

/** From so many answers on, equality is hardly chance. */
export const ENOUGH_ANSWERS = 8

const known = new WeakMap<StudyData, readonly AnswerSheet[]>()

/** The answers of every pair, session and rater together, in the order of the file; worked out once for a study. */
export function answerSheets(data: StudyData): readonly AnswerSheet[] {
  const held = known.get(data)
  if (held !== undefined) return held
  const sheets: AnswerSheet[] = []
  const ofRow = { client: [] as AnswerSheet[], therapist: [] as AnswerSheet[] }
  const { ratings, rows, columns, again } = data.answers
  for (let i = 0; i < ratings.length; i++) {
    const { dyad_id: dyadId, session, rater, value } = ratings[i]!
    if (value === null) continue
    let sheet = ofRow[rater][rows[i]!]
    if (sheet === undefined) {
      sheet = { dyadId, session, rater, first: i, answers: 0, values: [], columns: [] }
      ofRow[rater][rows[i]!] = sheet
      sheets.push(sheet)
    }
    if (!again[i]) sheet.answers += 1
    sheet.values.push(value)
    sheet.columns.push(columns[i]!)
  }
  known.set(data, sheets)
  return sheets
}

/** True if there are enough answers to wonder, and all are the same. */
export function isStraightLine(sheet: AnswerSheet): boolean {
  return sheet.answers >= ENOUGH_ANSWERS && isConstant(sheet)
}

/** True if every answer is the same. */
export function isConstant({ values }: AnswerSheet): boolean {
  return values.every((value) => value === values[0])
}
