import { artefact, choice, integer, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import { TYPES } from '../../holland/type.ts'

const clientsOf = (whom: string) =>
  orMissing(integer(`clients of the study whom ${whom} see together; NA for clients`))

/**
 * How many of each role have each type as their first letter. Complete: what the report withholds by the numbers of
 * clients stands here.
 */
export const composition = artefact({
  file: 'composition.csv',
  row: 'one role × type',
  disclosure: 'aggregate',
  columns: {
    role: choice(['client', 'therapist'], 'client or therapist'),
    type: choice(TYPES, 'Holland type'),
    n: integer('people whose code begins with the type'),
    n_role: integer('people of this role'),
    share: number('n / n_role'),
    n_first_tied: integer('of the n, those whose first letter is decided by a tie'),
    n_role_tied: integer('people of this role whose code is decided by a tie'),
    clients: clientsOf('the therapists of the n'),
    clients_first_tied: clientsOf('the therapists of n_first_tied'),
    clients_role_tied: clientsOf('the therapists of n_role_tied'),
  },
})

export type CompositionRow = RowOf<typeof composition>
