import { artefact, choice, integer, key, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'
import { leading } from '../leading/table.ts'
import { therapistEffects } from './effects-table.ts'

/** Change of the leading estimate when each therapist, or each pair, is left out in turn. */
export const leaveOneOut = artefact({
  file: 'leave_one_out.csv',
  row: 'one hypothesis × kind of omitted unit',
  disclosure: 'aggregate',
  columns: {
    role: choice(['primary', 'secondary'], 'the hypothesis'),
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    unit: choice(['therapist', 'pair'], 'what is left out: a therapist with all clients, or a pair'),
    units: integer('number of these units; each is left out once'),
    undefined: integer('number of times that the estimate is undefined'),
    lowest: orMissing(number('the lowest estimate, in SDs of the whole sample')),
    highest: orMissing(number('the highest estimate')),
    significant: orMissing(integer('number of times that p stays below 1 - confidence')),
    largest_cooks_distance: orMissing(number('largest Cook’s distance of a therapist')),
  },
})

export type LeaveOneOutRow = RowOf<typeof leaveOneOut>

export const needs = { leading }

export const quotes = {}

export const writes = { leaveOneOut, therapistEffects }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof needs & typeof writes>

/** The data of the figure: one mark for each therapist, so it shows persons. */
export type Drawn = MaterialOf<typeof needs & typeof writes>
