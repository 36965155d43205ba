import type { Rating } from '../../artefacts/ratings.ts'
import type { StudyData } from '../study-data.ts'

/** The answers of one person in one session. */
export interface AnswerSheet {
  readonly dyadId: string
  readonly session: number
  readonly rater: Rating['rater']
  /** The index of its first answer among all ratings. */
  readonly first: number
  /** The number of answers; an answer that belongs to two scales counts once. */
  answers: number
  /** The answers that are not missing, once for each scale, and the column of each. */
  readonly values: number[]
  readonly columns: number[]
}

/** With at least this many answers, identical answers are hardly chance. */
export const ENOUGH_ANSWERS = 8

const known = new WeakMap<StudyData, readonly AnswerSheet[]>()

/** The answers grouped by pair, session and rater, in the order of the file; computed once for a study. */
export function answerSheets(data: StudyData): readonly AnswerSheet[] {
  const cached = known.get(data)
  if (cached !== undefined) return cached
  const sheets: AnswerSheet[] = []
  const ofRow = { client: [] as AnswerSheet[], therapist: [] as AnswerSheet[] }
  const { ratings, rows, columns, isRepeat } = data.answers
  for (let i = 0; i < ratings.length; i++) {
    const { dyad_id: dyadId, session, rater, value } = ratings[i]!
    if (value === null) continue
    let sheet = ofRow[rater][rows[i]!]
    if (sheet === undefined) {
      sheet = { dyadId, session, rater, first: i, answers: 0, values: [], columns: [] }
      ofRow[rater][rows[i]!] = sheet
      sheets.push(sheet)
    }
    if (!isRepeat[i]) sheet.answers += 1
    sheet.values.push(value)
    sheet.columns.push(columns[i]!)
  }
  known.set(data, sheets)
  return sheets
}

/** True for at least ENOUGH_ANSWERS identical answers. */
export function isStraightLine(sheet: AnswerSheet): boolean {
  return sheet.answers >= ENOUGH_ANSWERS && isConstant(sheet)
}

/** True if every answer is the same. */
export function isConstant({ values }: AnswerSheet): boolean {
  return values.every((value) => value === values[0])
}
