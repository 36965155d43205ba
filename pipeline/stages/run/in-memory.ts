import { type Artefact, plainRows } from '../../artefacts/artefact.ts'
import type { ResultRow } from '../../artefacts/result-tables.ts'
import type { Problem } from '../../problems.ts'
import type { Study } from '../../study/study.ts'
import { STAGES } from '../stages.ts'
import { dataInputs, instrumentInputs } from './input-files.ts'
import { software } from './software.ts'
import { StudyFiles } from './study-files.ts'

/** What all stages make of a study. */
export interface MadeInMemory {
  readonly study: Study
  /** The rows of every table, in the order of the data's path. */
  readonly tables: ReadonlyMap<Artefact, readonly ResultRow[]>
  /** Figures, printed tables and the report by their paths in a folder of results. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly warnings: readonly Problem[]
}

/**
 * Runs every stage on a study and writes nothing.
 * @throws StudyProblems with everything that is wrong in the study and its files
 */
export async function runInMemory(studyFile: string): Promise<MadeInMemory> {
  const from = new StudyFiles(studyFile)
  const { study } = from
  const sources = from.sources()
  const inputs = [...dataInputs(study, sources, null), ...instrumentInputs(from.instruments, null)]
  const tables = new Map<Artefact, readonly ResultRow[]>()
  const rowsOfFile = new Map<string, readonly unknown[]>()
  const files = new Map<string, Uint8Array>()
  const warnings: Problem[] = []
  for (const stage of STAGES) {
    const made = await stage.make({
      ...{ study, sources, inputs, software: software(), deidentified: false },
      rows: ({ file }) => rowsOfFile.get(file) as never,
      file: (path) => files.get(path)!,
    })
    for (const { artefact, rows } of made.tables ?? []) {
      tables.set(artefact, plainRows(rows))
      rowsOfFile.set(artefact.file, rows)
    }
    for (const [path, content] of made.files ?? []) files.set(path, content)
    warnings.push(...(made.warnings ?? []))
  }
  return { study, tables, files, warnings }
}
