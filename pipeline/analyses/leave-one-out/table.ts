import { artefact, choice, integer, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'

/** The range of the primary coefficient when each therapist, or each pair, is left out in turn. */
const leaveOneOut = artefact({
  file: 'leave_one_out.csv',
  row: 'one kind of omitted unit',
  disclosure: 'aggregate',
  columns: {
    unit: choice(['therapist', 'pair'], 'what is left out: a therapist with all clients, or a pair'),
    units: integer('number of these units; each is left out once'),
    undefined: integer('number of times that the coefficient is undefined'),
    lowest: orMissing(number('the lowest coefficient')),
    highest: orMissing(number('the highest coefficient')),
  },
})

export type LeaveOneOutRow = RowOf<typeof leaveOneOut>

export const needs = {}

export const quotes = {}

export const writes = { leaveOneOut }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof writes>
