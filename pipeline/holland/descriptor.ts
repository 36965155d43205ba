import type { Code } from './code.ts'
import type { Profile } from './profile.ts'

/** Metadata of every descriptor of one person. */
interface Described {
  /** Its key in artefacts. */
  readonly id: string
  /** Its name in a report. */
  readonly title: string
  /** One sentence: what the number means. */
  readonly meaning: string
  /** The definition as a formula; x(k) is the k-th highest of the six scores. */
  readonly definition: string
  /** Full source in APA style. */
  readonly source: string
  /** Which variant is implemented and which others exist, if sources differ. */
  readonly variant?: string
  /** The one condition under which it is undefined, as a sentence; null if there is none. */
  readonly undefinedWhen: string | null
}

/** A descriptor of a person's code. */
export interface CodeDescriptor extends Described {
  readonly basis: 'code'
  value(code: Code): number | null
  /** Worked values; a test executes them. */
  readonly examples: readonly { code: string; value: number | null }[]
}

/** A descriptor of a person's six scores. */
export interface ProfileDescriptor extends Described {
  readonly basis: 'profile'
  value(profile: Profile): number | null
  /** Worked values; `digits` is the number of decimals to which one is printed, exact if omitted. */
  readonly examples: readonly { profile: Profile; value: number | null; digits?: number }[]
}

export type Descriptor = CodeDescriptor | ProfileDescriptor
