import { indexNamed } from '../congruence/index-named.ts'
import { TYPE_NAMES } from '../holland/type.ts'
import { PERSON_COVARIATES } from '../study/covariates.ts'
import type { Study } from '../study/study.ts'
import { outcomeLabel } from './labels.ts'

/** The name in the report of an index, an outcome or a covariate. */
export function variableLabel(study: Study, id: string): string {
  if (id in study.outcomes) return outcomeLabel(study, id)
  return covariateLabel(id) ?? indexNamed(id).title
}

/** The name of a covariate; null if there is none of this key. */
export function covariateLabel(id: string): string | null {
  const covariate = PERSON_COVARIATES.find((it) => it.id === id)
  if (covariate === undefined) return null
  const { role, of } = covariate
  return of === 'age' ? `Age of the ${role}` : `${TYPE_NAMES[of]} score of the ${role}`
}
