import type { AnyAnalysis } from '../analyses/analysis.ts'
import type { Input, Provenance } from '../artefacts/provenance.ts'
import type { Reading } from '../artefacts/reading.ts'

/** What a report is written from: the plan, the tables, how they were made, and what each analysis writes from. */
export interface ReportMaterial extends Reading {
  readonly inputs: readonly Input[]
  readonly deidentified: boolean
  readonly software: Provenance['software']
  /** The tables of each analysis by the names that it has for them. */
  readonly results: ReadonlyMap<AnyAnalysis, object>
}
