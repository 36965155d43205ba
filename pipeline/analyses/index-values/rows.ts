import { analysedValue } from '../../artefacts/congruence.ts'
import type { ChanceDistribution } from '../../congruence/chance-distribution.ts'
import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { allPairsOfCodes } from '../all-pairs-of-codes.ts'
import { comparedPairs } from '../compared-pairs.ts'
import type { DistributionRow, Material } from './table.ts'

/** How often each value of each index occurs. */
export function distributionRows({ study, dyads, profiles, congruence }: Material): DistributionRow[] {
  const everyPair = allPairsOfCodes(study, comparedPairs(dyads, profiles))
  const byIndex = Map.groupBy(congruence, (row) => row.index)
  return study.indices.map(indexNamed).flatMap((index) => {
    const values = byIndex
      .get(index.id)!
      .map((row) => analysedValue(row, study))
      .filter((value) => value !== null)
    return rowsOfIndex(index, values, everyPair(index))
  })
}

/** Every value that occurs in the sample or, for an index of codes, can occur at all. */
function rowsOfIndex(
  index: CongruenceIndex,
  values: readonly number[],
  everyPair: ChanceDistribution | null,
): DistributionRow[] {
  const chanceOf = new Map(everyPair?.counts.map(({ value, count }) => [value, count / everyPair.pairs]))
  const observed = new Map<number, number>()
  for (const value of values) observed.set(value, (observed.get(value) ?? 0) + 1)
  const possible = new Set([...chanceOf.keys(), ...observed.keys()])
  return [...possible]
    .sort((a, b) => a - b)
    .map((value) => {
      const n = observed.get(value) ?? 0
      const all_pairs_share = everyPair ? (chanceOf.get(value) ?? 0) : null
      return {
        index: index.id,
        value,
        n,
        share: values.length === 0 ? 0 : n / values.length,
        all_pairs_share,
      }
    })
}
