import { reasonOf, reasonsInOrder } from '../../artefacts/exclusion-reasons.ts'
import type { Exclusion } from '../../artefacts/exclusions.ts'
import type { FlowRow } from '../../artefacts/flow.ts'
import type { StudyData } from '../../intake/study-data.ts'
import { answerSheets } from '../../intake/suspicions/answer-sheets.ts'

/** The numbers in the files, excluded for each reason in the order of the rules, and remaining. */
export function flowRows(data: StudyData, excluded: readonly Exclusion[], remaining: StudyData): FlowRow[] {
  const { exclusions } = data.study
  return [
    { step: 'entered', reason: null, ...numbers(data) },
    ...excludedRows(excluded, reasonsInOrder(exclusions), exclusions.map(reasonOf)),
    { step: 'kept', reason: null, ...numbers(remaining) },
  ]
}

function numbers(data: StudyData) {
  const ofRole = (role: string) => data.people.people.filter((person) => person.role === role).length
  return {
    clients: ofRole('client'),
    therapists: ofRole('therapist'),
    pairs: data.pairs.dyads.length,
    sheets: answerSheets(data).length,
  }
}

/** A row for every declared rule, even if it excludes nobody, and for every other reason that excluded somebody. */
function excludedRows(
  excluded: readonly Exclusion[],
  reasons: readonly string[],
  declared: readonly string[],
): FlowRow[] {
  const byReason = Map.groupBy(excluded, ({ reason }) => reason)
  return [...new Set(reasons)].flatMap((reason): FlowRow[] => {
    const rows = byReason.get(reason) ?? []
    if (rows.length === 0 && !declared.includes(reason)) return []
    const count = (record: Exclusion['record'], role?: Exclusion['role']) =>
      rows.filter((row) => row.record === record && (role === undefined || row.role === role)).length
    return [
      {
        step: 'excluded',
        reason,
        clients: count('person', 'client'),
        therapists: count('person', 'therapist'),
        pairs: count('pair'),
        sheets: count('answers'),
      },
    ]
  })
}
