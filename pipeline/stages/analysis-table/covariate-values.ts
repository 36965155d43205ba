import type { Dyad } from '../../artefacts/dyads.ts'
import { people } from '../../artefacts/people.ts'
import { profiles } from '../../artefacts/profiles.ts'
import type { Reading } from '../../artefacts/reading.ts'
import { personCovariates } from '../../study/covariates.ts'

/** The values of a pair on the covariates that are properties of a person. */
export function covariateValues({ study, rows }: Reading): (pair: Dyad) => Record<string, number | null> {
  const covariates = personCovariates(study)
  if (covariates.length === 0) return () => ({})
  const ages = new Map(rows(people).map((person) => [person.person_id, person.age]))
  const scores = new Map(rows(profiles).map((person) => [person.person_id, person]))
  return (pair) =>
    Object.fromEntries(
      covariates.map(({ id, role, of }) => {
        const person = pair[`${role}_id`]
        return [id, (of === 'age' ? ages.get(person) : scores.get(person)?.[of]) ?? null]
      }),
    )
}
