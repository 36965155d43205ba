import { type HollandType, TYPES } from '../holland/type.ts'

export type Role = 'client' | 'therapist'

/** How many persons of one role have a type as the first letter of their code. */
export interface TypeCount {
  readonly type: HollandType
  readonly role: Role
  readonly persons: number
}

/** The persons of one role and one type as a part of their role. */
export interface TypeBar extends TypeCount {
  /** 0 to 1; 0 also where the role has nobody. */
  readonly share: number
  /** 'clients 19 (59%)'. */
  readonly label: string
}

function percent(share: number): string {
  return share > 0 && share < 0.01 ? '<1%' : `${Math.round(100 * share)}%`
}

/** How many persons a role has. */
export function personsOf(role: Role, counts: readonly TypeCount[]): number {
  return counts.reduce((sum, count) => (count.role === role ? sum + count.persons : sum), 0)
}

/** A bar for every type and role, clients first, also where nobody is of that type. */
export function typeBars(counts: readonly TypeCount[]): TypeBar[] {
  return TYPES.flatMap((type) =>
    (['client', 'therapist'] as const).map((role) => {
      const all = personsOf(role, counts)
      const persons = personsOf(
        role,
        counts.filter((count) => count.type === type),
      )
      const share = all === 0 ? 0 : persons / all
      return { type, role, persons, share, label: `${role}s ${persons} (${percent(share)})` }
    }),
  )
}
