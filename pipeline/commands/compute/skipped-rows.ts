import { rmSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import type { Problem } from '../../problems.ts'
import { fileOutput, type TableOutput } from './table-output.ts'

/** The list of what was wrong in rows that were left out: `line, column, found, reason`, one line a problem. */
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

  /** Leaves the list, or no list where nothing was left out: one from an earlier run would be false. */
  keep(): void {
    if (this.#output === null) rmSync(this.#path, { force: true })
    else this.#output.keep()
  }

  discard(): void {
    this.#output?.discard()
  }
}
