import { artefact, choice, key, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'
import { COEFFICIENT_NAMES } from '../../statistics/correlation/coefficients.ts'
import type { ResultsOf } from '../analysis.ts'
import { associations } from '../correlations/table.ts'

const adjusted = (by: string) => orMissing(number(`p after ${by}`))

/** The p values of the declared family, adjusted for multiple testing in six ways. */
export const adjustments = artefact({
  file: 'adjustments.csv',
  row: 'one test of the declared family: index × outcome × method',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    method: choice(COEFFICIENT_NAMES, 'r, rho or tau-b; each is a family of its own'),
    p: orMissing(number('two-sided p value; tests that could not be computed are not counted')),
    bonferroni: adjusted('Bonferroni'),
    holm: adjusted('Holm'),
    hochberg: adjusted('Hochberg'),
    hommel: adjusted('Hommel'),
    bh: adjusted('Benjamini and Hochberg (false discovery rate)'),
    by: adjusted('Benjamini and Yekutieli (false discovery rate under any dependence)'),
    reason: orMissing(text('why there is no test')),
  },
})

export type Adjustment = RowOf<typeof adjustments>

export const needs = { associations }

export const quotes = {}

export const writes = { adjustments }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
