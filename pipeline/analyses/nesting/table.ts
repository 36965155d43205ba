import { artefact, choice, integer, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'
import type { ResultsOf } from '../analysis.ts'

/** How similar clients of the same therapist are, on every outcome and index. */
export const nesting = artefact({
  file: 'nesting.csv',
  row: 'one outcome or index',
  disclosure: 'aggregate',
  columns: {
    kind: choice(['outcome', 'index'], 'kind of variable'),
    variable: text('key of the outcome or index'),
    n: integer('pairs with a value; one pair of a client with several therapists'),
    therapists: integer('therapists of these pairs'),
    mean_clients: orMissing(number('mean number of clients per therapist')),
    weighted_clients: orMissing(number('mean number of clients of a client’s therapist: Σm²/Σm')),
    icc: orMissing(number('ICC(1): share of variance between therapists, by analysis of variance')),
    conf_low: orMissing(number('lower end of its interval, exact F for unequal caseloads')),
    conf_high: orMissing(number('upper end of its interval')),
    model_icc: orMissing(number('the same share by REML, never negative')),
    chi_square: orMissing(number('likelihood-ratio test of no variance between therapists (REML)')),
    p: orMissing(number('its p value, by the mixture of χ² with 0 and 1 df')),
    design_effect: orMissing(number('1 + (weighted_clients - 1)·ICC; a negative ICC counts as 0')),
    effective_n: orMissing(
      number('number of independent pairs with the same information about the mean: n/design_effect'),
    ),
    reason: orMissing(text('why there is no intraclass correlation')),
  },
})

export type NestingRow = RowOf<typeof nesting>

export const needs = {}

export const quotes = {}

export const writes = { nesting }

export type Results = ResultsOf<typeof writes>
