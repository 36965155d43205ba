import { ROLES, type Role } from '../congruence/role.ts'
import { TYPES } from '../holland/type.ts'
import type { Study } from './study.ts'

/** A covariate that is a property of one person of the pair. */
export interface PersonCovariate {
  readonly id: string
  readonly role: Role
  /** A column of profiles.csv, or of people.csv. */
  readonly of: (typeof TYPES)[number] | 'age'
}

/** All covariates of persons: the six scores and the age of client and therapist. */
export const PERSON_COVARIATES: readonly PersonCovariate[] = ROLES.flatMap((role) =>
  [...TYPES, 'age' as const].map((of) => ({ id: `${role}-${of}`, role, of })),
)

/** The names permitted under covariates: covariates of persons, and outcomes. */
export function knownCovariates(study: Study): string[] {
  return [...PERSON_COVARIATES.map(({ id }) => id), ...Object.keys(study.outcomes)]
}

/** The covariates of a study that are not outcomes. Outcomes are columns of the analysis table in any case. */
export function personCovariates(study: Study): PersonCovariate[] {
  return PERSON_COVARIATES.filter(({ id }) => study.covariates?.includes(id))
}
