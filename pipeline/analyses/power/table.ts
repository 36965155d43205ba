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
import type { Pairs, ResultsOf, StudyWith } from '../analysis.ts'
import { leading } from '../leading/table.ts'
import { powerByCaseload } from './caseload-table.ts'
import type { settings } from './settings.ts'

/**
 * Power and detectable correlations for the pairs of each hypothesis, from the exact distribution of r for the
 * equivalent number of independent pairs.
 */
export const power = artefact({
  file: 'power.csv',
  row: 'one hypothesis × population correlation',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    outcome: key('outcome', 'key of the outcome'),
    role: choice(['primary', 'secondary'], 'which hypothesis of the study file'),
    n: integer('pairs with both values; of a client with several therapists one'),
    clients_weighted: orMissing(number('clients of the therapist of an average client: Σm²/Σm')),
    icc_index: orMissing(
      number('ICC(1) of the index over therapists in these pairs; NA where nothing is nested'),
    ),
    icc_outcome: orMissing(number('ICC(1) of the outcome')),
    design_effect: orMissing(
      number(
        '1 + (clients_weighted - 1)·icc_index·icc_outcome, a negative ICC taken as 0; 1 where nothing is nested',
      ),
    ),
    effective_n: orMissing(number('n / design_effect: independent pairs that would say as much')),
    rho: number('assumed correlation in the population'),
    power: orMissing(number('power of the two-sided test with effective_n pairs')),
    power_one_sided: orMissing(number('power of the one-sided test with effective_n pairs')),
    wanted: number('the requested power'),
    n_needed: integer('number of independent pairs with which the two-sided test has that power'),
    pairs_needed: orMissing(integer('pairs needed if they are nested as these are: n_needed·design_effect')),
    critical_r: orMissing(number('smallest r that is significant with effective_n pairs, two-sided')),
    detectable_r: orMissing(
      number('smallest population correlation that effective_n pairs detect with the requested power'),
    ),
    reason: orMissing(text('why there is no power')),
  },
})

export type PowerRow = RowOf<typeof power>

export const needs = { leading }

export const quotes = {}

export const writes = { power, powerByCaseload }

/** What the rows are computed from. */
export type Asked = StudyWith<typeof settings>

export type Frame = Pairs['frame']

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes, typeof settings>
