import { artefact, integer, number, type RowOf } from '../../artefacts/artefact.ts'

/** How many pairs and therapists a study needs, by the number of clients that each therapist sees. */
export const powerByCaseload = artefact({
  file: 'power_by_caseload.csv',
  row: 'one population correlation × clients for each therapist',
  disclosure: 'aggregate',
  columns: {
    rho: number('supposed correlation in the population'),
    wanted: number('the power that was asked for'),
    clients_each: integer('clients that each therapist sees'),
    icc_index: number(
      'ICC(1) of the index supposed: that of the primary association here, a negative one as 0',
    ),
    icc_outcome: number('ICC(1) of the outcome supposed, likewise'),
    design_effect: number('1 + (clients_each - 1)·icc_index·icc_outcome'),
    pairs_needed: integer('pairs needed, all therapists with that many clients'),
    therapists_needed: integer('therapists needed'),
  },
})

export type PowerByCaseloadRow = RowOf<typeof powerByCaseload>
