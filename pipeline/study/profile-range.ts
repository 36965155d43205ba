import type { Role } from '../congruence/role.ts'
import type { Study } from './study.ts'

type Declared = Pick<Study, 'profile_range'>

/** Lowest and highest possible score of a role; null if study.yaml does not tell. */
export function profileRange({ profile_range }: Declared, role: Role): readonly [number, number] | null {
  if (profile_range === undefined) return null
  return Array.isArray(profile_range) ? profile_range : (profile_range[role] ?? null)
}

/** True if the scores of clients and therapists have different ranges or forms, so that their points cannot be compared. */
export function areOfTwoScales(study: Declared & Pick<Study, 'inventoryByRole'>): boolean {
  return haveTwoRanges(study) || haveTwoForms(study)
}

/** True if the ranges differ, or that of one role alone is known. */
export function haveTwoRanges(study: Declared): boolean {
  return profileRange(study, 'client')?.join() !== profileRange(study, 'therapist')?.join()
}

function haveTwoForms({
  inventoryByRole: { client, therapist } = {},
}: Pick<Study, 'inventoryByRole'>): boolean {
  return client !== undefined && therapist !== undefined && client.form.id !== therapist.form.id
}
