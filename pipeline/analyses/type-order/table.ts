import { artefact, choice, integer, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { profiles } from '../../artefacts/profiles.ts'
import type { ResultsOf } from '../analysis.ts'
import { structuralSummary } from './summary-table.ts'

/** Whether the six scores correlate more the closer their types are on the hexagon. */
export const typeOrder = artefact({
  file: 'type_order.csv',
  row: 'one group of people',
  disclosure: 'aggregate',
  columns: {
    group: choice(['client', 'people'], 'clients, or clients and therapists together'),
    n: integer('people with all six scores'),
    predictions: orMissing(integer('predictions of the circular order R-I-A-S-E-C')),
    met: orMissing(integer('of these, predictions that the correlations meet')),
    tied: orMissing(integer('of these, predictions about equal correlations')),
    violated: orMissing(integer('of these, predictions that the correlations violate')),
    correspondence: orMissing(number('correspondence index, (met - violated) / predictions, -1 to 1')),
    p: orMissing(number('share of all orders of the six types that meet at least as many; never below 1/60')),
    reason: orMissing(text('why there is no test')),
  },
})

export type TypeOrderRow = RowOf<typeof typeOrder>

export const needs = { dyads, profiles }

export const quotes = {}

export const writes = { typeOrder, structuralSummary }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
