import { artefact, choice, integer, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'

/** The range of the primary coefficient when each therapist, or each pair, is left out in turn. */
const leaveOneOut = artefact({
  file: 'leave_one_out.csv',
  row: 'one kind of unit that is left out',
  disclosure: 'aggregate',
  columns: {
    unit: choice(['therapist', 'pair'], 'what is left out: a therapist with all clients, or a pair'),
    units: integer('how many of them there are, each left out once'),
    undefined: integer('how often there is no coefficient then'),
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
