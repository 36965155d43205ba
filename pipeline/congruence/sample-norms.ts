import { meanProfile } from '../holland/profile.ts'
import type { NormProfiles } from './congruence-index.ts'
import type { Compared } from './pair-value.ts'
import type { Role } from './role.ts'

/**
 * The mean client profile and the mean therapist profile over the pairs of a sample, from all people whose
 * six scores are known. A therapist counts once for each client, so that re-pairing people within their roles
 * does not change the profiles. Undefined if nobody of a role has scores.
 */
export function sampleNorms(
  pairs: readonly { readonly client: Compared; readonly therapist: Compared }[],
): NormProfiles | undefined {
  const known = (role: Role) => pairs.map((pair) => pair[role].profile).filter((profile) => profile !== null)
  const [clients, therapists] = [known('client'), known('therapist')]
  if (clients.length === 0 || therapists.length === 0) return undefined
  return { client: meanProfile(clients), therapist: meanProfile(therapists) }
}
