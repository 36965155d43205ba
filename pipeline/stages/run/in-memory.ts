import { type Artefact, plainRows, toCsv } from '../../artefacts/artefact.ts'
import { dictionaryCsv } from '../../artefacts/dictionary.ts'
import type { Reading } from '../../artefacts/reading.ts'
import type { ResultRow } from '../../artefacts/result-tables.ts'
import type { Problem } from '../../problems.ts'
import type { Study } from '../../study/study.ts'
import { STAGES } from '../stages.ts'
import { dataInputs, instrumentInputs } from './input-files.ts'
import { software } from './software.ts'
import type { Rows, Stage } from './stage.ts'
import type { StudyFiles } from './study-files.ts'
import { tablesOfStudy } from './tables.ts'

/** What all stages make of a study. */
export interface MadeInMemory {
  readonly study: Study
  /** The rows of every table, in the order of the data's path. */
  readonly tables: ReadonlyMap<Artefact, readonly ResultRow[]>
  /** Figures, printed tables and the report by their paths in a folder of results. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** All of these as the folder of results has them, tables as CSV, with the dictionary. */
  folder(): ReadonlyMap<string, Uint8Array>
  readonly warnings: readonly Problem[]
  /** The rows of a table as they are computed with. */
  readonly rows: Reading['rows']
}

/**
 * Runs every stage on a study and writes nothing.
 * @param begins told of every stage before it runs
 * @throws StudyProblems with everything that is wrong in the study and its files
 */
export async function runInMemory(
  from: StudyFiles,
  begins: (stage: Stage) => void = () => {},
): Promise<MadeInMemory> {
  const { study } = from
  const sources = from.sources()
  const inputs = [...dataInputs(study, sources, null), ...instrumentInputs(from.instruments, null)]
  const tables = new Map<Artefact, readonly ResultRow[]>()
  const made = new Map<string, Rows>()
  const files = new Map<string, Uint8Array>()
  const warnings: Problem[] = []
  const rows: Reading['rows'] = ({ file }) => made.get(file)?.rows as never
  for (const stage of STAGES) {
    begins(stage)
    const output = await stage.make({
      ...{ study, sources, inputs, software: software(), deidentified: false },
      rows,
      file: (path) => files.get(path)!,
    })
    for (const table of output.tables ?? []) {
      tables.set(table.artefact, plainRows(table.rows))
      made.set(table.artefact.file, table)
    }
    for (const [path, content] of output.files ?? []) files.set(path, content)
    warnings.push(...(output.warnings ?? []))
  }
  return { study, tables, files, rows, warnings, folder: () => folderOf(study, [...made.values()], files) }
}

function folderOf(
  study: Study,
  tables: readonly Rows[],
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const utf8 = new TextEncoder()
  const texts = tables.map(({ artefact, rows }) => [artefact.file, toCsv(artefact, rows)] as const)
  const all = [...texts, ['dictionary.csv', dictionaryCsv(tablesOfStudy(study))] as const]
  return new Map([...all.map(([file, text]) => [`artefacts/${file}`, utf8.encode(text)] as const), ...files])
}
