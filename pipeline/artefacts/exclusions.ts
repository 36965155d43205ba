import { ROLES, type Role } from '../congruence/role.ts'
import { artefact, choice, identifier, integer, orMissing, type RowOf, text } from './artefact.ts'

/** Who and what was left out of the analysis, and why. */
export const exclusions = artefact({
  file: 'exclusions.csv',
  row: 'one person, pair or sheet of answers that was left out',
  disclosure: 'person',
  columns: {
    record: choice(
      ['person', 'pair', 'answers'],
      'what was left out; answers: those of one rater in one session',
    ),
    id: identifier(
      ({ record, role }) => (record === 'person' ? (role as Role) : 'pair'),
      'identifier of the person or pair',
    ),
    role: choice([...ROLES, 'pair'], 'role of the person or rater, or pair'),
    session: orMissing(integer('session of the answers')),
    through: orMissing(choice(ROLES, 'of a pair: which of its people left, and the pair with them')),
    reason: text('why'),
  },
})

export type Exclusion = RowOf<typeof exclusions>
