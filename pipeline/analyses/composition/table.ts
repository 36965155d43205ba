import { artefact, choice, integer, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { profiles } from '../../artefacts/profiles.ts'
import { ROLES } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import type { ResultsOf } from '../analysis.ts'
import { descriptives } from '../descriptives/table.ts'
import { caseload } from './caseload-table.ts'

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
    role: choice(ROLES, 'client or therapist'),
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

export const needs = { dyads, profiles }

export const quotes = { descriptives }

export const writes = { composition, caseload }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
