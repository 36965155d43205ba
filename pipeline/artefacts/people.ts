import { ROLES, type Role } from '../congruence/role.ts'
import { code as asCode, type Code } from '../holland/code.ts'
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
    code: orMissing(
      text(
        'Holland code as given in the file, first letter first; for a written tie every code that it allows, separated by /',
      ),
    ),
  },
})

export type Person = RowOf<typeof people>

/** What separates the codes of a written tie. */
export const BETWEEN_CODES = '/'

/** The codes that the file gives for a person: one, several with a written tie, none if it gives none. */
export function givenCodes({ code }: Person): readonly Code[] {
  return code === null ? [] : code.split(BETWEEN_CODES).map(asCode)
}
