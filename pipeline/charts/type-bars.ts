import { ROLES, type Role } from '../congruence/role.ts'
import { type HollandType, TYPES } from '../holland/type.ts'

/** Number of persons of one role whose code has this first letter. */
export interface TypeCount {
  readonly type: HollandType
  readonly role: Role
  /** Null: withheld. */
  readonly persons: number | null
}

/** Number of persons of a role, of any type. */
export type Persons = Readonly<Record<Role, number>>

/** The persons of one role and one type as a share of their role. */
export interface TypeBar extends TypeCount {
  /** 0 to 1; also 0 if nobody has the role; null: withheld. */
  readonly share: number | null
  /** 'clients 19 (59%)' or 'therapists withheld'. */
  readonly label: string
}

function percent(share: number): string {
  return share > 0 && share < 0.01 ? '<1%' : `${Math.round(100 * share)}%`
}

/** A bar for every type and role, clients first, even if nobody has the type. */
export function typeBars(counts: readonly TypeCount[], all: Persons): TypeBar[] {
  return TYPES.flatMap((type) =>
    ROLES.map((role) => {
      const { persons } = counts.find((it) => it.role === role && it.type === type) ?? { persons: 0 }
      if (persons === null) return { type, role, persons, share: null, label: `${role}s withheld` }
      const share = all[role] === 0 ? 0 : persons / all[role]
      return { type, role, persons, share, label: `${role}s ${persons} (${percent(share)})` }
    }),
  )
}
