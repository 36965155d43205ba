import {
  artefact,
  choice,
  integer,
  key,
  number,
  orMissing,
  type RowOf,
  text,
} from '../../artefacts/artefact.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'
import { clusterRobust } from '../cluster-robust/table.ts'
import { associations } from '../correlations/table.ts'
import { leading } from '../leading/table.ts'
import { leaveOneOut } from '../leave-one-out/table.ts'
import { mixedModels } from '../mixed-model/table.ts'
import { intervals } from '../robustness/intervals-table.ts'
import { withinBetween } from '../within-between/table.ts'

const WAYS = [
  'correlation',
  'mixed-model',
  'cluster-robust',
  'bootstrap-of-therapists',
  'within-therapists',
  'between-therapists',
  'main-effects',
] as const

/** One association, estimated in several ways. */
const ways = artefact({
  file: 'association_ways.csv',
  row: 'one hypothesis × way',
  disclosure: 'aggregate',
  columns: {
    role: choice(['primary', 'secondary'], 'the hypothesis'),
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    way: choice(WAYS, 'how the association is estimated'),
    leads: choice(['yes', 'no'], 'whether conclusions rest on it'),
    n: integer('pairs'),
    therapists: integer('therapists of these pairs'),
    estimate: orMissing(number('standardised estimate')),
    conf_low: orMissing(number('lower end of its interval')),
    conf_high: orMissing(number('upper end of its interval')),
    df: orMissing(number('degrees of freedom')),
    p: orMissing(number('two-sided p value; NA for the bootstrap')),
    lowest: orMissing(number('lowest estimate without one therapist; for the leading way')),
    highest: orMissing(number('highest estimate without one therapist; for the leading way')),
    reason: orMissing(text('why there is no estimate')),
  },
})

export type WayRow = RowOf<typeof ways>

export const needs = {
  associations,
  mixedModels,
  clusterRobust,
  withinBetween,
  intervals,
  leading,
  leaveOneOut,
}

export const quotes = {}

export const writes = { ways }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof writes>
