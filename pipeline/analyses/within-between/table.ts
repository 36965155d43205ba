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
import type { ResultsOf } from '../analysis.ts'

/** The effect of congruence within therapists and between them. */
export const withinBetween = artefact({
  file: 'within_between.csv',
  row: 'one index × outcome × effect',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    effect: choice(
      ['within', 'between', 'contextual'],
      'a client more congruent than the therapist’s other clients, a therapist more congruent on average, or the difference of these effects',
    ),
    n: integer('pairs with both values; one pair of a client with several therapists'),
    therapists: integer('therapists of these pairs'),
    estimate: orMissing(number('effect (REML), in units of the outcome for one unit of the index')),
    standard_error: orMissing(number('its standard error, Kenward-Roger')),
    standardised: orMissing(number('effect in SDs of the outcome for one SD of the index over all pairs')),
    conf_low: orMissing(number('lower end of the interval of the standardised effect')),
    conf_high: orMissing(number('upper end of that interval')),
    t: orMissing(number('t value')),
    df: orMissing(number('degrees of freedom, Kenward-Roger')),
    p: orMissing(number('two-sided p value')),
    reason: orMissing(text('why there is no effect')),
  },
})

export type WithinBetweenRow = RowOf<typeof withinBetween>

export const needs = {}

export const quotes = {}

export const writes = { withinBetween }

export type Results = ResultsOf<typeof writes>
