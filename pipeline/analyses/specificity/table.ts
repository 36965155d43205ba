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
import { ESTIMATORS } from '../leading/table.ts'
import type { settings } from './settings.ts'

/** Whether the primary index is more strongly associated with one outcome than with another, in the same pairs. */
export const specificity = artefact({
  file: 'specificity.csv',
  row: 'one comparison of two outcomes × overlap',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the primary index'),
    outcome: key(
      'outcome',
      'key of the outcome expected to correlate more; the whole if the other is a part of it',
    ),
    other: key('outcome', 'key of the outcome it is compared with'),
    overlap: choice(
      ['none', 'contained', 'removed'],
      'contained: the items of the other count in the outcome; removed: they are removed from it',
    ),
    estimator: choice(
      ESTIMATORS,
      'what conclusions rest on: a mixed model where therapists have several clients, correlations where each has one, none where therapists are too few',
    ),
    n: integer('pairs with all three values'),
    therapists: integer('therapists of these pairs'),
    slope_n: orMissing(integer('pairs in the mixed model: of a client with several therapists one')),
    slope_difference: orMissing(
      number(
        'difference of standardised slopes: of the difference of both outcomes, each in SDs, on the index in SDs',
      ),
    ),
    slope_low: orMissing(number('lower end of its interval, Kenward-Roger')),
    slope_high: orMissing(number('upper end of its interval')),
    slope_t: orMissing(number('its t value, Kenward-Roger')),
    slope_df: orMissing(number('its degrees of freedom, Kenward-Roger')),
    slope_p: orMissing(number('its two-sided p value')),
    slope_reason: orMissing(text('why there is no difference of slopes, or why none can be relied on')),
    r_outcome: orMissing(number('correlation of the index with the outcome')),
    r_other: orMissing(number('correlation of the index with the other')),
    r_between: orMissing(number('correlation of the two outcomes')),
    difference: orMissing(number('r_outcome - r_other')),
    conf_low: orMissing(number('lower end of its interval, by Zou')),
    conf_high: orMissing(number('upper end of its interval')),
    williams_t: orMissing(
      number('Williams’s t of the difference; this and what follows take pairs as independent'),
    ),
    williams_df: orMissing(integer('its degrees of freedom')),
    williams_p: orMissing(number('its two-sided p value')),
    steiger_z: orMissing(number('Steiger’s z of the difference')),
    steiger_p: orMissing(number('its two-sided p value')),
    meng_z: orMissing(number('z of Meng, Rosenthal and Rubin')),
    meng_p: orMissing(number('its two-sided p value')),
    reason: orMissing(text('why there is no comparison of correlations')),
  },
})

export type SpecificityRow = RowOf<typeof specificity>

export const needs = {}

export const quotes = {}

export const writes = { specificity }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes, typeof settings>
