import { reasonOf } from '../../artefacts/exclusion-reasons.ts'
import type { Exclusion } from '../../artefacts/exclusions.ts'
import type { StudyData } from '../../intake/study-data.ts'
import { answerSheets, isStraightLine } from '../../intake/suspicions/answer-sheets.ts'

/** The straight-lined answer sheets of the remaining pairs, if a rule of the study excludes them. */
export function excludedAnswers(data: StudyData, excludedPairs: ReadonlyMap<string, unknown>): Exclusion[] {
  const rule = data.study.exclusions.find(({ straight_lining }) => straight_lining)
  if (rule === undefined) return []
  return answerSheets(data)
    .filter((sheet) => isStraightLine(sheet) && !excludedPairs.has(sheet.dyadId))
    .map(({ dyadId: id, rater: role, session }) => {
      const reason = reasonOf(rule)
      return { record: 'answers', id, role, session, through: null, reason }
    })
}
