import type { AnalysisRow } from '../artefacts/analysis.ts'
import type { Person } from '../artefacts/people.ts'
import type { ProfileRow } from '../artefacts/profiles.ts'
import { PERSON_COVARIATES } from '../study/covariates.ts'

/** The value of a covariate such as client-S for a pair: a score or the age of one of its people, or an outcome. */
export function covariateReader(profiles: readonly ProfileRow[], people: readonly Person[]) {
  const scores = new Map(profiles.map((row) => [row.person_id, row]))
  const ages = new Map(people.map((row) => [row.person_id, row.age]))
  return (id: string, row: AnalysisRow): number | null => {
    const covariate = PERSON_COVARIATES.find((it) => it.id === id)
    if (covariate === undefined) return row.outcomes[id] ?? null
    const person = row[covariate.role]
    return (covariate.of === 'age' ? ages.get(person) : scores.get(person)?.[covariate.of]) ?? null
  }
}
