import { codeNumber, pairValues } from '../../../congruence/code-pairs.ts'
import type { CodeIndex } from '../../../congruence/congruence-index.ts'
import { towardsCongruence } from '../../../congruence/index-named.ts'
import type { Standing } from '../../../congruence/standing.ts'
import type { Code } from '../../../holland/code.ts'

/** A code and how many people have it. */
export type Weighted = readonly [code: Code, people: number]

/** How many pairs of people have each value of an index. */
export interface WeightedValues {
  /** Smallest value first. */
  readonly counts: readonly { readonly value: number; readonly pairs: number }[]
  /** Pairs of which a code is too short for the index. */
  readonly without: number
}

/** The values of an index if everyone of the clients meets everyone of the therapists. */
export function weightedValues(
  index: CodeIndex,
  clients: readonly Weighted[],
  therapists: readonly Weighted[],
): WeightedValues {
  const values = pairValues(
    index,
    Uint8Array.from(clients.flatMap(([code]) => therapists.map(() => codeNumber(code)))),
    Uint8Array.from(clients.flatMap(() => therapists.map(([code]) => codeNumber(code)))),
  )
  const weights = clients.flatMap(([, n]) => therapists.map(([, m]) => n * m))
  const byValue = new Map<number, number>()
  let without = 0
  values.forEach((value, i) => {
    if (Number.isNaN(value)) without += weights[i]!
    else byValue.set(value, (byValue.get(value) ?? 0) + weights[i]!)
  })
  const counts = [...byValue].map(([value, pairs]) => ({ value, pairs })).sort((a, b) => a.value - b.value)
  return { counts, without }
}

/** Values this close are equal, as in the standing among all codes. */
const RESOLUTION = 1e-12

/** Where a value stands among these; null if there are none. */
export function standingAmong(index: CodeIndex, value: number, { counts }: WeightedValues): Standing | null {
  const sum = (is: (other: number) => boolean) =>
    counts.reduce((total, it) => (is(it.value) ? total + it.pairs : total), 0)
  const pairs = sum(() => true)
  if (pairs === 0) return null
  const smaller = sum((other) => other < value - RESOLUTION)
  const larger = sum((other) => other > value + RESOLUTION)
  const [lessCongruent, moreCongruent] =
    towardsCongruence(index) === 1 ? [smaller, larger] : [larger, smaller]
  return { pairs, lessCongruent, equallyCongruent: pairs - smaller - larger, moreCongruent }
}
