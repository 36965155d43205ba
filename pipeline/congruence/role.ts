/** The two people of a pair. */
export const ROLES = ['client', 'therapist'] as const

/** Which of the two people of a pair somebody is. */
export type Role = (typeof ROLES)[number]
