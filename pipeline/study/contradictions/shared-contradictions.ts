import type { Problem } from '../../problems.ts'
import { knownCovariates } from '../covariates.ts'
import type { Study } from '../study.ts'
import { unknownNames } from './unknown-names.ts'

/** Names under covariates or family that the study does not declare. */
export function sharedContradictions(study: Study): Problem[] {
  const { covariates, family, indices, outcomes, placeOf } = study
  return [
    ...unknownNames(placeOf, knownCovariates(study), 'covariates', covariates),
    ...unknownNames(placeOf, indices, 'family.indices', family?.indices),
    ...unknownNames(placeOf, Object.keys(outcomes), 'family.outcomes', family?.outcomes),
  ]
}
