import { artefact, identifier, number, orMissing, text } from '../../artefacts/artefact.ts'
import type { ResultRow } from '../../artefacts/result-tables.ts'
import { ROLES, type Role } from '../../congruence/role.ts'
import { TYPE_NAMES, TYPES } from '../../holland/type.ts'

/** What is known of a person, as a column of their pair. */
const ofPerson = (role: Role) =>
  Object.fromEntries([
    [`${role}_age`, orMissing(number(`age of the ${role}`, 'years'))],
    ...TYPES.map((type) => [
      `${role}_${type}`,
      orMissing(number(`${TYPE_NAMES[type]} score of the ${role}`, 'points of the inventory')),
    ]),
    [`${role}_code`, orMissing(text(`Holland code of the ${role} as given in the file`))],
  ])

/** The pairs with both people in a row, for a study that does not know which pairs share a therapist. */
export const pairsTable = artefact({
  file: 'pairs.csv',
  row: 'one pair with both people',
  disclosure: 'person',
  columns: {
    dyad_id: identifier('pair', 'identifier of the pair'),
    client_id: identifier('client', 'identifier of the client'),
    ...ofPerson('client'),
    ...ofPerson('therapist'),
  },
})

export function pairRows(people: readonly ResultRow[], dyads: readonly ResultRow[]): ResultRow[] {
  const known = new Map(people.map((person) => [`${person.role}/${person.person_id}`, person]))
  return dyads.map((dyad) => ({
    dyad_id: dyad.dyad_id ?? null,
    client_id: dyad.client_id ?? null,
    ...Object.fromEntries(
      ROLES.flatMap((role) => {
        const person = known.get(`${role}/${dyad[`${role}_id`]}`)
        return ['age', ...TYPES, 'code'].map((field) => [`${role}_${field}`, person?.[field] ?? null])
      }),
    ),
  }))
}
