import type { Rating } from '../../artefacts/ratings.ts'
import type { StudyData } from '../study-data.ts'

/** What one person answered in one session. */
export interface AnswerSheet {
  readonly dyadId: string
  readonly session: number
  readonly rater: Rating['rater']
  /** Which of all answers is the first. */
  readonly first: number
  /** Answers that are not missing, and for each the column it would stand in. */
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
  const { ratings, rows, columns } = data.answers
  for (let i = 0; i < ratings.length; i++) {
    const { dyad_id: dyadId, session, rater, value } = ratings[i]!
    if (value === null) continue
    let sheet = ofRow[rater][rows[i]!]
    if (sheet === undefined) {
      sheet = { dyadId, session, rater, first: i, values: [], columns: [] }
      ofRow[rater][rows[i]!] = sheet
      sheets.push(sheet)
    }
    sheet.values.push(value)
    sheet.columns.push(columns[i]!)
  }
  known.set(data, sheets)
  return sheets
}

/** True if every answer is the same. */
export function isConstant({ values }: AnswerSheet): boolean {
  return values.every((value) => value === values[0])
}
