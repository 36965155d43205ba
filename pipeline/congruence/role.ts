/** The two people of a pair. */
export const ROLES = ['client', 'therapist'] as const

/** The role of a person in a pair. */
export type Role = (typeof ROLES)[number]
