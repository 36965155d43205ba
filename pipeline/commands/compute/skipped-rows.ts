import { closeSync, lstatSync, openSync, readSync, rmSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import { spreadsheetText } from '../../document/spreadsheet-text.ts'
import { type Problem, problem, StudyProblems } from '../../problems.ts'
import { fileOutput, type TableOutput } from './table-output.ts'

const HEAD = 'line,column,found,reason\n'

/** The list of problems in rows that were left out: `line, column, found, reason`, one line for each problem. */
export class SkippedRows {
  readonly #path: string
  #output: TableOutput | null = null

  /**
   * @param force whether a file of others may be replaced
   * @throws StudyProblems if something else has this name
   */
  constructor(path: string, force: boolean) {
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (found !== undefined && !found.isFile()) throw new StudyProblems([foreign(path, false)])
    if (found !== undefined && !force && !isList(path)) throw new StudyProblems([foreign(path, true)])
    this.#path = path
  }

  add({ line, column, found, message }: Problem): void {
    if (this.#output === null) {
      this.#output = fileOutput(this.#path)
      this.#output.write(Buffer.from(HEAD))
    }
    const texts = [column ?? 'NA', found ?? 'NA', message]
    this.#output.write(Buffer.from(stringify([[line, ...texts.map(spreadsheetText)]])))
  }

  /** Keeps the list; if no row was left out, deletes the list of an earlier run. */
  keep(): void {
    if (this.#output === null) rmSync(this.#path, { force: true })
    else this.#output.keep()
  }

  discard(): void {
    this.#output?.discard()
  }
}

const foreign = (file: string, canBeForced: boolean) =>
  problem(
    'foreign-file',
    { file },
    'the list of rows left out would have this name, and no run has written what is there',
    canBeForced,
  )

/** True if the file begins as a list of an earlier run does. */
function isList(path: string): boolean {
  const start = Buffer.alloc(HEAD.length)
  try {
    const handle = openSync(path, 'r')
    try {
      return readSync(handle, start, 0, start.length, 0) === start.length && start.toString() === HEAD
    } finally {
      closeSync(handle)
    }
  } catch {
    return false
  }
}
