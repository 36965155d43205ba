import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { analysedValue } from '../../artefacts/congruence.ts'
import type { ChanceDistribution } from '../../congruence/chance-distribution.ts'
import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { type RePaired, rePairedCongruence } from '../../congruence/re-paired-congruence.ts'
import { distributionSummary } from '../../statistics/description/distribution-summary.ts'
import { derivedSeed } from '../../study/derived-seed.ts'
import { allPairsOfCodes } from '../all-pairs-of-codes.ts'
import { analysedValues, comparedPairs, inOrderOfIdentifiers, kindsOfPeople } from '../compared-pairs.ts'
import type { Material, RePairingRow } from './table.ts'

/** Each index over the pairs, over all pairs of codes, and over the same people paired otherwise. */
export function rePairingRows({ study, dyads, profiles, congruence }: Material): RePairingRow[] {
  const pairs = comparedPairs(dyads, profiles)
  const seed = derivedSeed(study.seed, 'match')
  const indices = study.indices.map(indexNamed)
  const rePaired = rePairedCongruence(inOrderOfIdentifiers(pairs), indices, analysedValues(study, pairs), {
    draws: study.resamples,
    level: study.confidence,
    random: () => xoroshiro128plus(seed),
    kindOf: kindsOfPeople(study),
  })
  const everyPair = allPairsOfCodes(study, pairs)
  const byIndex = Map.groupBy(congruence, (row) => row.index)
  return indices.map((index, i) => {
    const values = byIndex
      .get(index.id)!
      .map((row) => analysedValue(row, study))
      .filter((value) => value !== null)
    // Without names, another client of the same therapist would count as a stranger.
    const strangers = study.therapists === 'unknown' ? null : rePaired[i]!.strangers
    return rePairingRow(index, values, { ...rePaired[i]!, strangers }, everyPair(index), seed)
  })
}

function rePairingRow(
  index: CongruenceIndex,
  values: readonly number[],
  rePaired: RePaired,
  everyPair: ChanceDistribution | null,
  seed: number,
): RePairingRow {
  const { n, mean, sd, distinct, modeShare } = distributionSummary(values)
  return {
    index: index.id,
    n,
    mean,
    sd,
    n_values: distinct,
    mode_share: modeShare,
    all_pairs_mean: everyPair?.mean ?? null,
    all_pairs_sd: everyPair?.sd ?? null,
    sd_ratio: everyPair && sd !== null ? sd / everyPair.sd : null,
    repaired_mean: rePaired.mean,
    repaired_sd: rePaired.sd,
    repaired_low: rePaired.low,
    repaired_high: rePaired.high,
    difference: rePaired.difference,
    standardised_difference: rePaired.standardisedDifference,
    strangers_mean: rePaired.strangers,
    p: rePaired.p,
    p_se: rePaired.pStandardError,
    p_two_sided: rePaired.pTwoSided,
    p_two_sided_se: rePaired.pTwoSidedStandardError,
    n_repairings: rePaired.count,
    repairings: rePaired.count === null ? null : rePaired.drawn === null ? 'enumerated' : 'drawn',
    n_drawn: rePaired.drawn,
    seed: rePaired.drawn === null ? null : seed,
    reason: rePaired.reason,
  }
}
