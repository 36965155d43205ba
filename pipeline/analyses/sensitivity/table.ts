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
import { associations } from '../correlations/table.ts'
import { ESTIMATORS, leading } from '../leading/table.ts'
import type { settings } from './settings.ts'

/**
 * Associations corrected under assumptions about measurement error and range restriction: sensitivity
 * analyses, not findings.
 */
export const sensitivity = artefact({
  file: 'sensitivity.csv',
  row: 'one index × outcome × supposition',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    supposition: choice(
      ['reliability-1', 'unrestricted-range'],
      'the estimate divided by the root of the reliabilities, or Thorndike’s case 2 on the index',
    ),
    estimator: choice(ESTIMATORS, 'what is corrected, as in leading.csv'),
    n: integer('pairs with both values'),
    estimate: orMissing(
      number(
        'standardised coefficient of the mixed model, or Pearson’s r where each therapist has one client, as observed',
      ),
    ),
    corrected: orMissing(
      number('the estimate under the supposition; may exceed 1 if the reliabilities are too low'),
    ),
    conf_low: orMissing(number('lower end of its interval, corrected in the same way')),
    conf_high: orMissing(number('upper end of that interval')),
    reliability_index: orMissing(number('assumed reliability of the index; 1: measured without error')),
    reliability_outcome: orMissing(number('assumed reliability of the outcome; 1: measured without error')),
    sd: orMissing(number('standard deviation of the index in these pairs', 'units of the index')),
    unrestricted_sd: orMissing(
      number('assumed standard deviation without restriction, from study.yaml', 'units of the index'),
    ),
    reason: orMissing(text('why there is no corrected association')),
  },
})

export type SensitivityRow = RowOf<typeof sensitivity>

export const needs = { associations, leading }

export const quotes = {}

export const writes = { sensitivity }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes, typeof settings>
