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
import { rePairing } from '../re-pairing/table.ts'
import type { settings } from './settings.ts'

/**
 * Correlations corrected under assumptions about measurement error and range restriction: sensitivity
 * analyses, not findings.
 */
export const sensitivity = artefact({
  file: 'sensitivity.csv',
  row: 'one index × outcome × supposition, Pearson',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    supposition: choice(
      ['reliability-1', 'unrestricted-range'],
      'r divided by the root of the reliabilities, or Thorndike’s case 2 on the index',
    ),
    n: integer('pairs with both values'),
    estimate: orMissing(number('observed Pearson’s r')),
    corrected: orMissing(number('r under the supposition; may exceed 1 if the reliabilities are too low')),
    conf_low: orMissing(number('lower end of the interval of r, corrected in the same way')),
    conf_high: orMissing(number('upper end of that interval')),
    reliability_index: orMissing(number('assumed reliability of the index; 1: measured without error')),
    reliability_outcome: orMissing(number('assumed reliability of the outcome; 1: measured without error')),
    sd: orMissing(number('standard deviation of the index in these pairs', 'units of the index')),
    unrestricted_sd: orMissing(
      number('assumed standard deviation without restriction', 'units of the index'),
    ),
    sd_from: orMissing(
      choice(['study.yaml', 'all-pairs-of-codes'], 'source of the unrestricted standard deviation'),
    ),
    reason: orMissing(text('why there is no corrected correlation')),
  },
})

export type SensitivityRow = RowOf<typeof sensitivity>

export const needs = { associations, rePairing }

export const quotes = {}

export const writes = { sensitivity }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes, typeof settings>
