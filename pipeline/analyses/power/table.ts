import { artefact, integer, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import type { ResultsOf } from '../analysis.ts'
import { associations } from '../correlations/table.ts'
import type { settings } from './settings.ts'

/** What samples of the sizes that occur could find, from the exact distribution of r for independent pairs. */
export const power = artefact({
  file: 'power.csv',
  row: 'one number of pairs × population correlation',
  disclosure: 'aggregate',
  columns: {
    n: integer('pairs of some correlation of this study'),
    rho: number('supposed correlation in the population'),
    power: number('probability that the two-sided test finds it'),
    power_one_sided: number('the same for the one-sided test'),
    wanted: number('the power that was asked for'),
    n_needed: integer('pairs with which the two-sided test has that power'),
    critical_r: number('smallest r that is significant with n pairs, two-sided'),
    detectable_r: orMissing(number('smallest population correlation found with the wanted power by n pairs')),
  },
})

export type PowerRow = RowOf<typeof power>

export const needs = { associations }

export const quotes = {}

export const writes = { power }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes, typeof settings>
