import type { Dyad } from '../artefacts/dyads.ts'
import type { Exclusion } from '../artefacts/exclusions.ts'
import type { Person } from '../artefacts/people.ts'
import type { Rating } from '../artefacts/ratings.ts'
import type { StudyData } from '../intake/study-data.ts'

/** The records that are analysed. */
export interface KeptRecords {
  readonly people: readonly Person[]
  readonly dyads: readonly Dyad[]
  readonly ratings: readonly Rating[]
}

/** What stays when these are left out; with a pair all its answers leave. */
export function keptRecords({ people, pairs, answers }: StudyData, left: readonly Exclusion[]): KeptRecords {
  const gone = (record: Exclusion['record']) =>
    new Set(left.filter((row) => row.record === record).map(({ id }) => id))
  const [persons, dyads] = [gone('person'), gone('pair')]
  const sheet = (id: string, rater: string, session: number | null) => JSON.stringify([id, rater, session])
  const sheets = new Set(
    left.flatMap(({ record, id, role, session }) => (record === 'answers' ? [sheet(id, role, session)] : [])),
  )
  const isGone = ({ dyad_id, rater, session }: Rating) =>
    dyads.has(dyad_id) || (sheets.size > 0 && sheets.has(sheet(dyad_id, rater, session)))
  return {
    people: people.people.filter(({ person_id }) => !persons.has(person_id)),
    dyads: pairs.dyads.filter(({ dyad_id }) => !dyads.has(dyad_id)),
    ratings: answers.ratings.filter((answer) => !isGone(answer)),
  }
}
