import type { Exclusion } from '../../artefacts/exclusions.ts'
import type { Rating } from '../../artefacts/ratings.ts'
import type { RatingsTable } from '../../intake/ratings-table.ts'
import type { StudyData } from '../../intake/study-data.ts'

/** The data without the excluded people, pairs and answer sheets; excluding a pair excludes its answers. */
export function remainingData(data: StudyData, excluded: readonly Exclusion[]): StudyData {
  if (excluded.length === 0) return data
  const { people, pairs, answers } = data
  const idsOf = (record: Exclusion['record']) =>
    new Set(excluded.filter((row) => row.record === record).map(({ id }) => id))
  const [persons, dyads] = [idsOf('person'), idsOf('pair')]
  const sheet = (id: string, rater: string, session: number | null) => JSON.stringify([id, rater, session])
  const sheets = new Set(
    excluded.flatMap(({ record, id, role, session }) =>
      record === 'answers' ? [sheet(id, role, session)] : [],
    ),
  )
  const isExcluded = ({ dyad_id, rater, session }: Rating) =>
    dyads.has(dyad_id) || (sheets.size > 0 && sheets.has(sheet(dyad_id, rater, session)))
  return {
    ...data,
    people: {
      ...people,
      people: people.people.filter(({ person_id }) => !persons.has(person_id)),
      sheets: people.sheets.filter(({ personId }) => !persons.has(personId)),
    },
    pairs: { ...pairs, dyads: pairs.dyads.filter(({ dyad_id }) => !dyads.has(dyad_id)) },
    answers: selected(answers, (answer) => !isExcluded(answer)),
  }
}

/** The selected answers, with their rows, columns and lines. */
function selected(answers: RatingsTable, isSelected: (answer: Rating) => boolean): RatingsTable {
  const at = [...answers.ratings.keys()].filter((i) => isSelected(answers.ratings[i]!))
  const select = <T>(list: readonly T[]) => at.map((i) => list[i]!)
  return {
    ...answers,
    ratings: select(answers.ratings),
    rows: select(answers.rows),
    columns: select(answers.columns),
    isRepeat: select(answers.isRepeat),
    lines: select(answers.lines),
    placeOf: (i, field) => answers.placeOf(at[i]!, field),
  }
}
