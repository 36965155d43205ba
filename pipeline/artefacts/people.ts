import { ROLES, type Role } from '../congruence/role.ts'
import { artefact, choice, identifier, number, orMissing, type RowOf, text } from './artefact.ts'
import { scoreColumns } from './score-columns.ts'

/** Everybody who is in a pair, checked. */
export const people = artefact({
  file: 'people.csv',
  row: 'one person',
  disclosure: 'person',
  columns: {
    person_id: identifier(({ role }) => role as Role, 'identifier of the person'),
    role: choice(ROLES, 'client or therapist'),
    age: orMissing(number('age', 'years')),
    ...scoreColumns,
    code: orMissing(text('Holland code as given in the file, first letter first')),
  },
})

export type Person = RowOf<typeof people>
