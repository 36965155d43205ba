import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Artefact } from '../../artefacts/artefact.ts'
import { problem, StudyProblems } from '../../problems.ts'
import { atomicWrite } from '../../stages/disk/atomic-write.ts'
import { type ResultsFolder, resultsFolder } from '../../stages/disk/results-folder.ts'
import { describedTable } from './described-table.ts'
import { TABLE_FORMATS, type TableFormat } from './export-formats.ts'
import { studyLabels } from './study-labels.ts'
import { workbook } from './workbook.ts'

/** What `congruence export` is asked for. */
export interface ExportRequest {
  /** The folder of results. */
  readonly folder: string
  /** One workbook, or a folder with one file for each table. */
  readonly to: 'xlsx' | TableFormat
  /** The workbook or the folder to write; null: beside the folder, with its name. */
  readonly out: string | null
}

/**
 * Writes every table of a folder of results in another format, the dictionary first.
 * @returns the path of the workbook or the folder, and how many tables it has
 * @throws StudyProblems if there are no results, or they cannot be written; nothing is written then
 */
export async function exportResults({
  folder,
  to,
  out,
}: ExportRequest): Promise<{ path: string; tables: number }> {
  const results = resultsFolder(folder)
  const isDictionary = ({ file }: Artefact) => file === 'dictionary.csv'
  const inOrder = [
    ...results.tables.filter(isDictionary),
    ...results.tables.filter((table) => !isDictionary(table)),
  ]
  if (to === 'xlsx') {
    const path = out ?? `${folder}.xlsx`
    if (existsSync(path)) throw new StudyProblems([problem('workbook-exists', { file: path })])
    const content = await workbook(inOrder.map((table) => ({ table, rows: results.rows(table) })))
    atomicWrite(dirname(path), new Map([[basename(path), content]]))
    return { path, tables: inOrder.length }
  }
  const path = out ?? `${folder}-${to}`
  if (existsSync(path)) throw new StudyProblems([problem('export-exists', { file: path })])
  atomicWrite(path, await tableFiles(inOrder, results, to))
  return { path, tables: inOrder.length }
}

/** One file for each table, by its name. */
async function tableFiles(
  tables: readonly Artefact[],
  { rows, plan }: ResultsFolder,
  to: TableFormat,
): Promise<Map<string, Uint8Array>> {
  const labels = studyLabels(plan)
  const { extension, write } = TABLE_FORMATS[to]
  const files = new Map<string, Uint8Array>()
  for (const table of tables) {
    const described = describedTable(table, rows(table), labels)
    files.set(`${described.name}.${extension}`, await write(described))
  }
  return files
}
