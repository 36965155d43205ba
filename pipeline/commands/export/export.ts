import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { problem, StudyProblems } from '../../problems.ts'
import { atomicWrite } from '../../stages/disk/atomic-write.ts'
import { resultsFolder } from '../../stages/disk/results-folder.ts'
import { workbook } from './workbook.ts'

/** What `congruence export` is asked for. */
export interface ExportRequest {
  /** The folder of results. */
  readonly folder: string
  /** The workbook to write; null: beside the folder, with its name. */
  readonly out: string | null
}

/**
 * Writes every table of a folder of results to one workbook, the dictionary first.
 * @returns the path of the workbook, and how many tables it has
 * @throws StudyProblems if there are no results, or the workbook cannot be written; nothing is written then
 */
export async function exportResults({
  folder,
  out,
}: ExportRequest): Promise<{ path: string; tables: number }> {
  const { tables, rows } = resultsFolder(folder)
  const path = out ?? `${folder}.xlsx`
  if (existsSync(path)) throw new StudyProblems([problem('workbook-exists', { file: path })])
  const isDictionary = ({ file }: { file: string }) => file === 'dictionary.csv'
  const inOrder = [...tables.filter(isDictionary), ...tables.filter((table) => !isDictionary(table))]
  const content = await workbook(inOrder.map((table) => ({ table, rows: rows(table) })))
  atomicWrite(dirname(path), new Map([[basename(path), content]]))
  return { path, tables: inOrder.length }
}
