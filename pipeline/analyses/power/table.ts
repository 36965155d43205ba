import { artefact, integer, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import type { ResultsOf } from '../analysis.ts'
import { associations } from '../correlations/table.ts'
import type { settings } from './settings.ts'

/**
 * Power and detectable correlations for the numbers of pairs in this study, from the exact distribution of r
 * for independent pairs.
 */
export const power = artefact({
  file: 'power.csv',
  row: 'one number of pairs × population correlation',
  disclosure: 'aggregate',
  columns: {
    n: integer('number of pairs of at least one correlation of this study'),
    rho: number('assumed correlation in the population'),
    power: number('power of the two-sided test'),
    power_one_sided: number('power of the one-sided test'),
    wanted: number('the requested power'),
    n_needed: integer('number of pairs with which the two-sided test has that power'),
    critical_r: number('smallest r that is significant with n pairs, two-sided'),
    detectable_r: orMissing(
      number('smallest population correlation that n pairs detect with the requested power'),
    ),
  },
})

export type PowerRow = RowOf<typeof power>

export const needs = { associations }

export const quotes = {}

export const writes = { power }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes, typeof settings>
