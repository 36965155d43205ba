import type { Dyad } from '../../artefacts/dyads.ts'
import type { Subset } from './choices.ts'
import type { Material } from './table.ts'

/**
 * Whether each pair stays when these are left out. The one client that each therapist keeps is the first of `pairs`;
 * if several therapists have the largest caseload, all of them leave.
 */
export function keptPairs(
  exclusion: Subset,
  { profiles }: Pick<Material, 'profiles'>,
  pairs: readonly Dyad[],
): boolean[] {
  const clients = Map.groupBy(pairs, ({ therapist_id }) => therapist_id)
  const caseload = ({ therapist_id }: Dyad) => clients.get(therapist_id)!.length
  const largest = pairs.reduce((most, pair) => Math.max(most, caseload(pair)), 0)
  const tied = new Set(profiles.flatMap((row) => ((row.n_tie_codes ?? 1) > 1 ? [row.person_id] : [])))
  const stays: Readonly<Record<Subset, (pair: Dyad) => boolean>> = {
    none: () => true,
    'tied-codes': (pair) => !tied.has(pair.client_id) && !tied.has(pair.therapist_id),
    'single-clients': (pair) => caseload(pair) > 1,
    'largest-caseload': (pair) => caseload(pair) < largest,
    'further-clients': (pair) => clients.get(pair.therapist_id)![0] === pair,
  }
  return pairs.map(stays[exclusion])
}
