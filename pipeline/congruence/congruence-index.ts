import type { Code } from '../holland/code.ts'
import type { Profile } from '../holland/profile.ts'
import type { Role } from './role.ts'

/** Metadata of every congruence index. The client is always first, the therapist second. */
interface Described {
  /** Its key in study.yaml, in artefacts and on the command line. */
  readonly id: string
  /** Its name in a report. */
  readonly title: string
  /** True if the title begins with a proper name, which keeps its capital letter within a sentence. */
  readonly beginsWithName?: true
  /** One sentence: what the number means. */
  readonly meaning: string
  /** The definition as a formula or a rule, in words that a psychologist can compare with the source. */
  readonly definition: string
  /** For an index defined by a table of rules: its rows; the first rule that applies determines the value. */
  readonly rules?: readonly { readonly value: number | string; readonly when: string }[]
  /** Smallest and largest value; null where there is no bound. */
  readonly range: readonly [number | null, number | null]
  /** `similarity`: higher values are more congruent. `distance`: 0 means identical. */
  readonly direction: 'similarity' | 'distance'
  /** False if swapping client and therapist can change the value. */
  readonly symmetric: boolean
  /**
   * True if the value depends on the hexagon; false if every relabelling of the six types leaves it
   * unchanged.
   */
  readonly usesHexagon: boolean
  readonly level: 'binary' | 'ordinal' | 'interval'
  /** How certain it is that this is the published definition; `project` marks a definition of this project. */
  readonly confidence: 'certain' | 'likely' | 'reconstructed' | 'project'
  /** The sources, by their ids in data/references.json; none for a general definition. */
  readonly source: readonly string[]
  /** Which variant is implemented and which others exist, if sources differ. */
  readonly variant?: string
}

/** An index of two codes. It uses the first `letters` letters of each and needs that many. */
export interface CodeIndex extends Described {
  readonly basis: 'code'
  readonly letters: 1 | 2 | 3
  /** True if the order of these letters can change the value. */
  readonly usesOrder: boolean
  /** True if it also compares codes that are shorter than `letters`, over their common length. */
  readonly acceptsShorter?: true
  value(client: Code, therapist: Code): number
  /** The same value computed step by step, for `congruence explain`. */
  worked(client: Code, therapist: Code): string
  /** Worked values; a test executes them. */
  readonly examples: readonly {
    client: string
    therapist: string
    value: number
    /** Number of decimals to which the example is printed; exact if omitted. */
    digits?: number
  }[]
}

/** The mean profile of each role over the pairs of a sample, which distinctive similarity subtracts. */
export interface NormProfiles {
  readonly client: Profile
  readonly therapist: Profile
}

/** An index of two profiles of six scores on the same scale. */
export interface ProfileIndex extends Described {
  readonly basis: 'profile'
  /** True if `value` needs the mean profiles of the sample. */
  readonly needsNorms?: true
  /**
   * True if the value changes when the scores of one person are put on another scale (multiplied, or a constant added),
   * so that both people must have the same inventory.
   */
  readonly comparesPoints?: true
  /** Set if the value depends on one person of the pair only, so that re-pairing people cannot change it. */
  readonly describesOnly?: Role
  /**
   * Null if the index is undefined; {@link undefinedWhen} gives the condition.
   * @throws RangeError if the index needs norms and none are given
   */
  value(client: Profile, therapist: Profile, norms?: NormProfiles): number | null
  /**
   * The one condition under which it is undefined, as a sentence for the `reason` column; null if there is
   * none.
   */
  readonly undefinedWhen: string | null
  worked(client: Profile, therapist: Profile, norms?: NormProfiles): string
  readonly examples: readonly {
    client: Profile
    therapist: Profile
    norms?: NormProfiles
    value: number | null
    /** Number of decimals to which the example is printed; exact if omitted. */
    digits?: number
  }[]
}

/**
 * The norms passed to an index with {@link ProfileIndex.needsNorms}.
 * @throws RangeError if there are none
 */
export function neededNorms(norms: NormProfiles | undefined): NormProfiles {
  if (!norms) throw new RangeError('the mean profiles of the sample are needed: undefined')
  return norms
}

export type CongruenceIndex = CodeIndex | ProfileIndex
