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
import type { MaterialOf, ResultsOf } from '../analysis.ts'
import { caseload } from '../composition/caseload-table.ts'
import { associations } from '../correlations/table.ts'

/** Each index in this sample, compared with all pairs of codes and with re-pairings of the same people. */
export const rePairing = artefact({
  file: 're_pairing.csv',
  row: 'one index',
  disclosure: 'aggregate',
  columns: {
    index: key('index', 'key of the congruence index'),
    n: integer('pairs with a value'),
    mean: orMissing(number('mean over the pairs', 'units of the index')),
    sd: orMissing(number('standard deviation over the pairs (n - 1)', 'units of the index')),
    n_values: integer('number of distinct values'),
    mode_share: orMissing(number('share of the pairs at the most frequent value')),
    all_pairs_mean: orMissing(
      number('mean over all 14,400 pairs of three-letter codes', 'units of the index'),
    ),
    all_pairs_sd: orMissing(
      number(
        'standard deviation over all 14,400 pairs of three-letter codes (population)',
        'units of the index',
      ),
    ),
    sd_ratio: orMissing(number('sd / all_pairs_sd; below 1 the range is restricted')),
    repaired_mean: orMissing(
      number(
        'exact mean of the sample mean over all re-pairings of the same people that keep the number of clients of each therapist',
        'units of the index',
      ),
    ),
    repaired_sd: orMissing(
      number('exact standard deviation of the sample mean over all re-pairings', 'units of the index'),
    ),
    repaired_low: orMissing(
      number(
        'lower end of the central range of re-paired means (confidence of the study)',
        'units of the index',
      ),
    ),
    repaired_high: orMissing(number('upper end of that range', 'units of the index')),
    difference: orMissing(number('mean - repaired_mean', 'units of the index')),
    standardised_difference: orMissing(
      number(
        'difference / repaired_sd, with its sign reversed for a distance: positive means more congruent than re-paired',
      ),
    ),
    strangers_mean: orMissing(
      number(
        'mean over all clients with all therapists except their own; a therapist counts once for each client',
        'units of the index',
      ),
    ),
    p: orMissing(
      number('one-sided: share of re-pairings whose mean is at least as congruent as that of the pairs'),
    ),
    p_se: orMissing(number('Monte Carlo standard error of p; missing if every re-pairing was used')),
    p_two_sided: orMissing(number('twice the smaller of p and the same in the other direction, at most 1')),
    p_two_sided_se: orMissing(
      number('Monte Carlo standard error of p_two_sided; missing if every re-pairing was used'),
    ),
    n_repairings: orMissing(
      text(
        'number of different re-pairings, including the actual pairs; with more than 300 digits, which other programs could not hold, as 1.33e4567',
      ),
    ),
    repairings: orMissing(
      choice(['enumerated', 'drawn'], 'whether all re-pairings or a random sample of them were used'),
    ),
    n_drawn: orMissing(integer('number of re-pairings drawn')),
    seed: orMissing(integer('seed of the random numbers, derived from the seed of the study and the stage')),
    reason: orMissing(
      text(
        'why the pairs were not re-paired, why re-pairing is not informative, or that only a sample of them was re-paired',
      ),
    ),
  },
})

export type RePairingRow = RowOf<typeof rePairing>

export const needs = { congruence, dyads, profiles }

export const quotes = { associations, caseload }

export const writes = { rePairing }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
