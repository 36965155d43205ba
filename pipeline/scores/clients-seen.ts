import type { Dyad } from '../artefacts/dyads.ts'

/** Counts the clients in the study of a group of therapists; a client of two of them counts once. */
export function clientsSeen(
  pairs: readonly Dyad[],
): (therapists: readonly { readonly person_id: string }[]) => number {
  const pairsOf = Map.groupBy(pairs, (pair) => pair.therapist_id)
  return (therapists) => {
    const theirPairs = therapists.flatMap(({ person_id }) => pairsOf.get(person_id) ?? [])
    return new Set(theirPairs.map(({ client_id }) => client_id)).size
  }
}
