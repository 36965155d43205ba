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
import { congruence } from '../../artefacts/congruence.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { profiles } from '../../artefacts/profiles.ts'
import { scales } from '../../artefacts/scales.ts'
import { sessionScores } from '../../artefacts/session-scores.ts'
import { COEFFICIENT_NAMES } from '../../statistics/correlation/coefficients.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'
import { caseload } from '../composition/caseload-table.ts'
import { SUBSETS } from './choices.ts'
import type { settings } from './settings.ts'
import { specificationCurve } from './tests-table.ts'

/** Every specification of the specification curve; specifications that lead to the same data count once. */
export const specifications = artefact({
  file: 'specifications.csv',
  row: 'one specification',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    ties: choice(
      ['shown', 'averaged', 'none'],
      'codes as shown or averaged over tied codes; none: an index of scores',
    ),
    outcome: key('outcome', 'key of the outcome'),
    window: text('early rating: mean, first or last of the early sessions, or one session'),
    exclusion: choice(SUBSETS, 'who is excluded'),
    method: choice(COEFFICIENT_NAMES, 'r, rho or tau-b'),
    role: choice(['primary', 'exploratory'], 'the hypothesis declared beforehand, or exploratory'),
    same_data: integer('number of combinations of choices with the same data; only this one is listed'),
    n: integer('pairs with both values'),
    estimate: orMissing(number('the coefficient, -1 to 1')),
    congruence_estimate: orMissing(
      number(
        'the coefficient in the direction of congruence and on the scale of r: with its sign reversed for a distance, and sin(πτ/2) for tau',
      ),
    ),
    p: orMissing(number('two-sided p value, assuming independent pairs')),
    place: orMissing(integer('position on the curve, from the lowest congruence_estimate')),
    null_low: orMissing(
      number(
        'lower end of the interval at this position over the permutations, at the confidence level of the study',
      ),
    ),
    null_median: orMissing(number('median of the estimates at this position over the permutations')),
    null_high: orMissing(number('upper end of that interval')),
    reason: orMissing(text('why it is not on the curve')),
  },
})

export type SpecificationRow = RowOf<typeof specifications>

export const needs = { congruence, dyads, profiles, scales, sessionScores }

export const quotes = { caseload }

export const writes = { specifications, specificationCurve }

export type Material = MaterialOf<typeof needs, typeof settings>

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes, typeof settings>
