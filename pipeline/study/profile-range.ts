import type { Role } from '../congruence/role.ts'
import type { DeclaredStudy } from './study.ts'

type Declared = Pick<DeclaredStudy, 'profile_range'>

/** Lowest and highest possible score of a role; null if study.yaml does not tell. */
export function profileRange({ profile_range }: Declared, role: Role): readonly [number, number] | null {
  if (profile_range === undefined) return null
  return Array.isArray(profile_range) ? profile_range : profile_range[role]
}

/** True if the scores of clients and therapists have different ranges, so that their points cannot be compared. */
export function areOfTwoScales(study: Declared): boolean {
  return profileRange(study, 'client')?.join() !== profileRange(study, 'therapist')?.join()
}
