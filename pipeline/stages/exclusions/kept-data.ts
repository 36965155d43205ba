import type { Exclusion } from '../../artefacts/exclusions.ts'
import type { Rating } from '../../artefacts/ratings.ts'
import type { RatingsTable } from '../../intake/ratings-table.ts'
import type { StudyData } from '../../intake/study-data.ts'

/** What stays when these are left out; with a pair all its answers leave. */
export function keptData(data: StudyData, left: readonly Exclusion[]): StudyData {
  if (left.length === 0) return data
  const { people, pairs, answers } = data
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
    ...data,
    people: {
      ...people,
      people: people.people.filter(({ person_id }) => !persons.has(person_id)),
      sheets: people.sheets.filter(({ personId }) => !persons.has(personId)),
    },
    pairs: { ...pairs, dyads: pairs.dyads.filter(({ dyad_id }) => !dyads.has(dyad_id)) },
    answers: chosen(answers, (answer) => !isGone(answer)),
  }
}

/** Some of the answers, each with what is known of it. */
function chosen(answers: RatingsTable, isChosen: (answer: Rating) => boolean): RatingsTable {
  const at = [...answers.ratings.keys()].filter((i) => isChosen(answers.ratings[i]!))
  const those = <T>(list: readonly T[]) => at.map((i) => list[i]!)
  return {
    ...answers,
    ratings: those(answers.ratings),
    rows: those(answers.rows),
    columns: those(answers.columns),
    again: those(answers.again),
    lines: those(answers.lines),
    placeOf: (i, field) => answers.placeOf(at[i]!, field),
  }
}
