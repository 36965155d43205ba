import { ROLES, type Role } from '../congruence/role.ts'
import { artefact, choice, identifier, integer, orMissing, type RowOf, text } from './artefact.ts'

/** The people, pairs and answers that were excluded from the analysis, with reasons. */
export const exclusions = artefact({
  file: 'exclusions.csv',
  row: 'one person, pair or sheet of answers that was excluded',
  disclosure: 'person',
  columns: {
    record: choice(
      ['person', 'pair', 'answers'],
      'what was excluded; answers: those of one rater in one session',
    ),
    id: identifier(
      ({ record, role }) => (record === 'person' ? (role as Role) : 'pair'),
      'identifier of the person or pair',
    ),
    role: choice([...ROLES, 'pair'], 'role of the person or rater, or pair'),
    session: orMissing(integer('session of the answers')),
    through: orMissing(
      choice(ROLES, 'for a pair: which of its people was excluded, and the pair with that person'),
    ),
    reason: text('why'),
  },
})

export type Exclusion = RowOf<typeof exclusions>
