import type { Artefact } from '../../artefacts/artefact.ts'
import type { Reading } from '../../artefacts/reading.ts'
import type { Problem } from '../../problems.ts'
import type { Study } from '../../study/study.ts'
import { STAGES } from '../stages.ts'
import { folderInMemory } from './folder-in-memory.ts'
import { dataInputs, instrumentInputs } from './input-files.ts'
import { software } from './software.ts'
import type { Rows, Stage, StageInput, StageOutput } from './stage.ts'
import type { StudyFiles } from './study-files.ts'

/** What all stages make of a study. */
export interface MadeInMemory {
  readonly study: Study
  /** Every table, in the order of the data's path. */
  readonly tables: readonly Artefact[]
  /** Figures, printed tables and the report by their paths in a folder of results. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Every file of the folder of results by its path in it. */
  folder(): ReadonlyMap<string, Uint8Array>
  readonly warnings: readonly Problem[]
  /** The rows of a table as they are computed with. */
  readonly rows: Reading['rows']
}

/**
 * Runs every stage on a study and writes nothing.
 * @param begins is called with each stage before it runs
 * @throws StudyProblems with everything that is wrong in the study and its files
 */
export async function runInMemory(
  from: StudyFiles,
  begins: (stage: Stage) => void = () => {},
): Promise<MadeInMemory> {
  const { study } = from
  const sources = from.sources()
  const inputs = [...dataInputs(study, sources, null), ...instrumentInputs(from.instruments, null)]
  const tables: Artefact[] = []
  const made = new Map<Stage, StageOutput>()
  const known = new Map<string, Rows['rows']>()
  const files = new Map<string, Uint8Array>()
  const warnings: Problem[] = []
  const rows: Reading['rows'] = ({ file }) => known.get(file) as never
  for (const stage of STAGES) {
    begins(stage)
    const kept = await keptOf(stage, {
      ...{ study, sources, inputs, software: software(), deidentified: false },
      rows,
      file: (path) => files.get(path)!,
    })
    made.set(stage, kept)
    for (const table of kept.tables) {
      tables.push(table.artefact)
      known.set(table.artefact.file, table.rows)
    }
    for (const [path, content] of kept.files) files.set(path, content)
    warnings.push(...kept.warnings)
  }
  return { study, tables, files, rows, warnings, folder: () => folderInMemory(from, inputs, made) }
}

/**
 * What is kept of a stage. What else it returns, such as the files as they were read, is larger than all results; a
 * function of its own, so that nothing holds on to it while the next stage is at work.
 */
async function keptOf(stage: Stage, given: StageInput): Promise<Required<StageOutput>> {
  const { tables = [], files = new Map(), warnings = [] } = await stage.make(given)
  return { tables, files, warnings }
}
