import type { ProfileRow } from '../../artefacts/profiles.ts'
import type { HollandType } from '../../holland/type.ts'
import type { NestedPairs } from '../nested-pairs.ts'

/** The pairs that have an outcome and the scores of both people on one type, in the order of their identifiers. */
export interface ScoredPairs {
  readonly outcome: readonly number[]
  readonly client: readonly number[]
  readonly therapist: readonly number[]
  readonly therapists: readonly string[]
}

/** @param pairs with the outcome as their only value */
export function scoredPairs(
  { rows, values, therapists }: NestedPairs,
  profiles: readonly ProfileRow[],
  type: HollandType,
): ScoredPairs {
  const scores = new Map(profiles.map((row) => [row.person_id, row[type]]))
  const scored = rows.flatMap((row, i) => {
    const [client, therapist] = [scores.get(row.client) ?? null, scores.get(row.therapist) ?? null]
    return client === null || therapist === null
      ? []
      : [{ outcome: values[0]![i]!, client, therapist, of: therapists[i]! }]
  })
  return {
    outcome: scored.map((pair) => pair.outcome),
    client: scored.map((pair) => pair.client),
    therapist: scored.map((pair) => pair.therapist),
    therapists: scored.map((pair) => pair.of),
  }
}
