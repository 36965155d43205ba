import { artefact, choice, integer, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { profiles } from '../../artefacts/profiles.ts'
import { ROLES } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import type { ResultsOf } from '../analysis.ts'
import { descriptives } from '../descriptives/table.ts'
import { caseload } from './caseload-table.ts'
import { meetings } from './meetings-table.ts'

const clientsOf = (people: string) =>
  orMissing(integer(`clients in the study of ${people} together; NA for clients`))

/**
 * Number of people of each role by the first letter of their code. This table is complete, including the
 * numbers that the report withholds.
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
    n_first_tied: integer('people among n whose first letter depends on a tie'),
    n_role_tied: integer('people of this role whose code depends on a tie'),
    clients: clientsOf('the therapists counted in n'),
    clients_first_tied: clientsOf('the therapists counted in n_first_tied'),
    clients_role_tied: clientsOf('the therapists counted in n_role_tied'),
  },
})

export type CompositionRow = RowOf<typeof composition>

export const needs = { dyads, profiles }

export const quotes = { descriptives }

export const writes = { composition, caseload, meetings }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
