import type { Exclusion } from '../artefacts/exclusions.ts'
import type { FlowRow } from '../artefacts/flow.ts'
import type { StudyData } from '../intake/study-data.ts'
import { answerSheets } from '../intake/suspicions/answer-sheets.ts'
import { reasonsInOrder } from './exclusion-reasons.ts'
import type { KeptRecords } from './kept-records.ts'

/** What is in the files, what left for each reason in the order of the rules, and what was kept. */
export function flowRows(data: StudyData, left: readonly Exclusion[], kept: KeptRecords): FlowRow[] {
  const sheets = answerSheets(data)
  const pairs = new Set(kept.dyads.map(({ dyad_id }) => dyad_id))
  const ofKeptPairs = sheets.filter(({ dyadId }) => pairs.has(dyadId)).length
  const without = left.filter(({ record }) => record === 'answers').length
  const entered = { people: data.people.people, dyads: data.pairs.dyads }
  return [
    { step: 'entered', reason: null, ...numbers(entered), sheets: sheets.length },
    ...excludedRows(left, reasonsInOrder(data.study.exclusions)),
    { step: 'kept', reason: null, ...numbers(kept), sheets: ofKeptPairs - without },
  ]
}

function numbers({ people, dyads }: Pick<KeptRecords, 'people' | 'dyads'>) {
  const ofRole = (role: string) => people.filter((person) => person.role === role).length
  return { clients: ofRole('client'), therapists: ofRole('therapist'), pairs: dyads.length }
}

function excludedRows(left: readonly Exclusion[], reasons: readonly string[]): FlowRow[] {
  const byReason = Map.groupBy(left, ({ reason }) => reason)
  return [...new Set(reasons)].flatMap((reason): FlowRow[] => {
    const rows = byReason.get(reason) ?? []
    if (rows.length === 0) return []
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
