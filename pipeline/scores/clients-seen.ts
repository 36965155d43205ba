import type { Dyad } from '../artefacts/dyads.ts'

/** How many clients of the study some therapists see together; a client of two of them counts once. */
export function clientsSeen(
  pairs: readonly Dyad[],
): (therapists: readonly { readonly person_id: string }[]) => number {
  const pairsOf = Map.groupBy(pairs, (pair) => pair.therapist_id)
  return (therapists) => {
    const seen = therapists.flatMap(({ person_id }) => pairsOf.get(person_id) ?? [])
    return new Set(seen.map(({ client_id }) => client_id)).size
  }
}
