import type { Code } from '../holland/code.ts'
import type { Profile } from '../holland/profile.ts'
import type { CongruenceIndex, NormProfiles } from './congruence-index.ts'
import { tieMean } from './tie-mean.ts'

/** One person for an index: always a code, and six scores if they are known. */
export interface Compared {
  readonly code: Code
  /** Every code that the person's ties allow, including the one above. */
  readonly tieCodes: readonly Code[]
  readonly profile: Profile | null
}

/** A value, or the reason why it is undefined. */
export type PairValue =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: string }

/** An index averaged over tied codes, and the number of combinations. */
interface TieMean {
  readonly tie_mean: number | null
  readonly n_tie_pairs: number | null
}

/** The index of one client and one therapist; if it is undefined, the reason in a researcher's words. */
export function pairValue(
  index: CongruenceIndex,
  client: Compared,
  therapist: Compared,
  norms?: NormProfiles,
): PairValue {
  const none = (reason: string): PairValue => ({ value: null, reason })
  if (index.basis === 'code') {
    for (const [role, { code }] of [['client', client] as const, ['therapist', therapist] as const]) {
      if (code.length >= index.letters || index.acceptsShorter) continue
      return none(`the ${role}'s code has fewer than ${index.letters} letters`)
    }
    return { value: index.value(client.code, therapist.code), reason: null }
  }
  if (client.profile === null) return none("the client's six scores are not known")
  if (therapist.profile === null) return none("the therapist's six scores are not known")
  const value = index.value(client.profile, therapist.profile, norms)
  return value === null
    ? none(index.undefinedWhen ?? 'the scores are too large for it to be computed')
    : { value, reason: null }
}

/**
 * The index averaged over all codes that the ties of both people allow; null for an index of scores, or if
 * undefined.
 */
export function pairTieMean(index: CongruenceIndex, client: Compared, therapist: Compared): TieMean {
  if (index.basis === 'profile') return { tie_mean: null, n_tie_pairs: null }
  const tie_mean = tieMean(index, client.tieCodes, therapist.tieCodes)
  return { tie_mean, n_tie_pairs: client.tieCodes.length * therapist.tieCodes.length }
}
