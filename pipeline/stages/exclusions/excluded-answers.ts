import { reasonOf } from '../../artefacts/exclusion-reasons.ts'
import type { Exclusion } from '../../artefacts/exclusions.ts'
import type { StudyData } from '../../intake/study-data.ts'
import { answerSheets, isStraightLine } from '../../intake/suspicions/answer-sheets.ts'

/** Sheets of the pairs that stay in which every answer is the same, if a rule asks for it. */
export function excludedAnswers(data: StudyData, pairsGone: ReadonlyMap<string, unknown>): Exclusion[] {
  const rule = data.study.exclusions.find(({ straight_lining }) => straight_lining)
  if (rule === undefined) return []
  return answerSheets(data)
    .filter((sheet) => isStraightLine(sheet) && !pairsGone.has(sheet.dyadId))
    .map(({ dyadId: id, rater: role, session }) => {
      const reason = reasonOf(rule)
      return { record: 'answers', id, role, session, through: null, reason }
    })
}
