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
import { caseload } from '../composition/caseload-table.ts'
import { associations } from '../correlations/table.ts'
import { therapistEffects } from '../leave-one-out/effects-table.ts'
import { mixedModels } from '../mixed-model/table.ts'

export const ESTIMATORS = ['mixed-model', 'correlation', 'none'] as const

const VERDICTS = ['supported', 'opposite', 'not-supported', 'gated', 'untested'] as const

/** The estimate of each association on which conclusions rest. */
export const leading = artefact({
  file: 'leading.csv',
  row: 'one index × outcome',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    role: choice(['primary', 'secondary', 'exploratory'], 'the hypotheses of the study file, or exploratory'),
    estimator: choice(
      ESTIMATORS,
      'mixed-model if therapists have several clients, correlation if each has one, none if neither is reliable',
    ),
    n: integer('pairs'),
    therapists: integer('therapists of these pairs'),
    estimate: orMissing(number('standardised coefficient of the mixed model, or the correlation')),
    conf_low: orMissing(number('lower end of its interval')),
    conf_high: orMissing(number('upper end of its interval')),
    standard_error: orMissing(number('standard error of the standardised coefficient; NA for a correlation')),
    t: orMissing(number('t value')),
    df: orMissing(number('degrees of freedom of t, Kenward-Roger for a mixed model')),
    p: orMissing(number('two-sided p value')),
    p_adjusted: orMissing(number('p adjusted by Holm over the family of tests; NA outside the family')),
    p_bh: orMissing(
      number('p adjusted by Benjamini and Hochberg over the same family (false discovery rate)'),
    ),
    effective_n: orMissing(number('number of independent pairs whose correlation has this t and p: df + 2')),
    equivalent_r: orMissing(number('the correlation of that number of independent pairs with this t')),
    slope: orMissing(number('points of the outcome for one unit of the index')),
    slope_low: orMissing(number('lower end of its interval')),
    slope_high: orMissing(number('upper end of its interval')),
    p_decision: orMissing(number('p that decides about a hypothesis, corrected if there is a second one')),
    verdict: orMissing(choice(VERDICTS, 'conclusion about a hypothesis; NA for exploratory rows')),
    reason: orMissing(text('why there is no reliable estimate')),
  },
})

export type LeadingRow = RowOf<typeof leading>

export const needs = { associations, mixedModels }

export const quotes = { therapistEffects, caseload }

export const writes = { leading }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>

/** The data of the figure of persons. */
export type Drawn = MaterialOf<typeof needs & typeof quotes & typeof writes>
