import type { Artefact } from '../../artefacts/artefact.ts'
import type { Provenance } from '../../artefacts/provenance.ts'
import type { Study } from '../../study/study.ts'

/** A table of a deposit, in a file by the rules of Psych-DS. */
export interface DataFile {
  readonly path: string
  readonly table: Artefact
  readonly bytes: Uint8Array
}

/** What is deposited of a study. */
export interface Deposited {
  readonly study: Study
  readonly provenance: Provenance
  /** Whether the ratings are those of other clients, so that no number is one of the study. */
  readonly shuffled: boolean
  /** The day of the deposit, and the licence, if the author has named them. */
  readonly date: string | null
  readonly license: string | null
  /** The tables about people and pairs. */
  readonly data: readonly DataFile[]
  /** Numbers of the people and pairs in them. */
  readonly counts: { readonly clients: number; readonly therapists: number; readonly pairs: number }
  /** The folder of the results. */
  readonly folder: 'results' | 'results-shuffled'
  /** The results as the run has written them, by their path in the folder. */
  readonly results: ReadonlyMap<string, Uint8Array>
  /** The tables among them. */
  readonly tables: readonly Artefact[]
  /** How results that are made again from these data differ, in sentences. */
  readonly apart: readonly string[]
}

/** The licence as an address: that of SPDX for its short names. */
export const licenseAddress = (license: string) =>
  /^https?:/.test(license) ? license : `https://spdx.org/licenses/${license}`

/** What the ratings of a shuffled deposit are, wherever it is described. */
export const SHUFFLED =
  'The ratings are shuffled among clients: those of each pair are the ratings of another pair. They serve to run the analysis; no number here is a result of the study.'

/** The same after "The data are simulated:" and "Simulated:", which pages and figures of the report say. */
export const SHUFFLED_IN_REPORT =
  'the ratings, which are shuffled among clients, so that each pair has the ratings of another pair'

/** The same behind the name of a file. */
export const SHUFFLED_MARK = ' (from shuffled ratings: no result of the study)'

/** What is in the deposit, in sentences. */
export function described({ study, shuffled, counts }: Deposited): string {
  const { clients, therapists, pairs } = counts
  return [
    ...(shuffled ? [SHUFFLED] : study.simulated === false ? [] : [simulatedIn(study)]),
    `Data, analysis plan and results of “${study.title}”: congruence of Holland types in pairs of client and therapist, and early ratings of their sessions.`,
    `${pairs} pairs of ${clients} clients and ${therapists} therapists.`,
  ].join(' ')
}

const simulatedIn = ({ simulated }: Study) =>
  simulated === true
    ? 'The data are simulated: no real person is in them.'
    : `The data are simulated: ${String(simulated).replace(/\.$/, '')}.`
