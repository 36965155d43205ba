import { artefact, choice, integer, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'
import { people } from '../../artefacts/people.ts'
import { profiles } from '../../artefacts/profiles.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'
import { nesting } from '../nesting/table.ts'
import { reliability } from '../reliability/scale-table.ts'
import { sessionReliability } from '../reliability/session-table.ts'

/** The variables that the primary question is about, over the pairs. */
export const measures = artefact({
  file: 'measures.csv',
  row: 'the primary index, an outcome or a main effect',
  disclosure: 'aggregate',
  columns: {
    variable: text('key of the index, outcome or main effect'),
    kind: choice(['index', 'outcome', 'main-effect'], 'kind of variable'),
    n: integer('pairs with a value'),
    therapists: integer('therapists of these pairs'),
    mean: orMissing(number('mean over the pairs')),
    sd: orMissing(number('standard deviation over the pairs (n - 1)')),
    reliability: orMissing(
      number('reliability of means of one, two, … sessions, averaged over the pairs that have so many'),
    ),
  },
})

export type MeasureRow = RowOf<typeof measures>

/** How these variables go together. */
const measureCorrelations = artefact({
  file: 'measure_correlations.csv',
  row: 'two of the variables of measures.csv',
  disclosure: 'aggregate',
  columns: {
    first: text('key of a variable of measures.csv'),
    second: text('key of a later one'),
    n: integer('pairs with both values'),
    estimate: orMissing(number('coefficient by the method of the hypothesis, pairs taken as independent')),
    reason: orMissing(text('why there is none')),
  },
})

export type MeasureCorrelationRow = RowOf<typeof measureCorrelations>

export const needs = { people, profiles, sessionReliability }

export const quotes = { nesting, reliability }

export const writes = { measures, measureCorrelations }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof quotes & typeof writes>
