import { artefact, choice, integer, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { profiles } from '../../artefacts/profiles.ts'
import { ROLES } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'

/** Mean score of each role on each type, everybody counting once. This table is complete; the report withholds some of it. */
const meanScores = artefact({
  file: 'mean_profiles.csv',
  row: 'one role × type',
  disclosure: 'aggregate',
  columns: {
    role: choice(ROLES, 'client or therapist'),
    type: choice(TYPES, 'Holland type'),
    n: integer('people with all six scores'),
    clients: orMissing(integer('clients in the study of these therapists together; NA for clients')),
    mean: orMissing(number('mean score', 'points of the inventory')),
    sd: orMissing(number('standard deviation (n - 1)', 'points of the inventory')),
    conf_low: orMissing(number('lower end of the interval of the mean, by t', 'points of the inventory')),
    conf_high: orMissing(number('upper end of that interval', 'points of the inventory')),
  },
})

export type MeanScoreRow = RowOf<typeof meanScores>

export const needs = { dyads, profiles }

export const quotes = {}

export const writes = { meanScores }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof writes>
