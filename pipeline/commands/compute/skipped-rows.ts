import { rmSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import type { Problem } from '../../problems.ts'
import { fileOutput, type TableOutput } from './table-output.ts'

/** The list of problems in rows that were left out: `line, column, found, reason`, one line for each problem. */
export class SkippedRows {
  readonly #path: string
  #output: TableOutput | null = null

  constructor(path: string) {
    this.#path = path
  }

  add({ line, column, found, message }: Problem): void {
    if (this.#output === null) {
      this.#output = fileOutput(this.#path)
      this.#output.write(Buffer.from('line,column,found,reason\n'))
    }
    this.#output.write(Buffer.from(stringify([[line, column ?? 'NA', found ?? 'NA', message]])))
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
