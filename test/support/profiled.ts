import type { Person } from '../../pipeline/artefacts/people.ts'
import type { ProfileRow } from '../../pipeline/artefacts/profiles.ts'
import { TYPES } from '../../pipeline/holland/type.ts'
import { profileRow } from '../../pipeline/scores/profile-row.ts'

/** Somebody with six scores in the order R-I-A-S-E-C, or with a code alone. */
export function person(
  person_id: string,
  role: Person['role'],
  known: readonly number[] | string,
  age: number | null = null,
): Person {
  const scores = TYPES.map((type, i) => [type, typeof known === 'string' ? null : known[i]!])
  const code = typeof known === 'string' ? known : null
  return { person_id, role, age, ...Object.fromEntries(scores), code } as Person
}

/** The row of such a person in profiles.csv. */
export function profiled(...known: Parameters<typeof person>): ProfileRow {
  return profileRow(person(...known), 0)
}
