import { binnedValues } from '../../charts/binned-values.ts'
import { kindCounts, type PairedKinds } from '../../statistics/pairing/paired-kinds.ts'
import type { IndexBinRow } from './bins-table.ts'
import type { Combinations } from './combinations.ts'
import type { IndexValues } from './values-of-indices.ts'

/** How many pairs have which values of each index, and how many would if the same people met at random. */
export function binRows(combinations: readonly Combinations[], valuesOf: IndexValues): IndexBinRow[] {
  return combinations.flatMap(({ index, kinds }) => {
    const values = valuesOf(index.id)
    const found = values.map((value) => ({ value, pairs: 1, expected: 0 }))
    const everyone = kinds === null ? [] : sharesOf(kinds)
    const expected = everyone.map(({ value, share }) => ({
      value,
      pairs: 0,
      expected: share * values.length,
    }))
    return binnedValues([...found, ...expected]).map((bin) => ({
      index: index.id,
      ...bin,
      expected: kinds === null ? null : bin.expected,
    }))
  })
}

/** The share of each value over all clients with all therapists, who count as often as they have pairs. */
function sharesOf({ clientOf, therapistOf, clientKinds, therapistKinds, values }: PairedKinds) {
  const clients = kindCounts(clientOf, clientKinds)
  const therapists = kindCounts(therapistOf, therapistKinds)
  const all = clientOf.length * therapistOf.length
  const weights = new Map<number, number>()
  for (let a = 0; a < clientKinds; a++) {
    for (let b = 0; b < therapistKinds; b++) {
      const value = values[a * therapistKinds + b]!
      weights.set(value, (weights.get(value) ?? 0) + clients[a]! * therapists[b]!)
    }
  }
  return [...weights].map(([value, weight]) => ({ value, share: weight / all }))
}
