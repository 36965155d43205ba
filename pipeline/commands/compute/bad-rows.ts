import type { Problem } from '../../problems.ts'
import type { SkippedRows } from './skipped-rows.ts'

/** The treatment of a row that cannot be used: refuse the whole file, or leave the row out and list it. */
export type OnError = 'stop' | 'skip'

/** The number of problems that are printed; further ones are only counted. */
export const LISTED = 20

/** Collects the problems of rows. */
export class BadRows {
  /** Number of problems. */
  count = 0
  /** True as soon as the file is refused. */
  isRefused = false
  /** True if the rest of the file cannot be read. */
  isUnreadable = false
  /** Line of the first problem. */
  first: number | null = null
  readonly #onError: OnError
  readonly #list: SkippedRows | null
  readonly #print: (problem: Problem) => void

  /** @param list the list of rows that are left out; null to print them */
  constructor(onError: OnError, list: SkippedRows | null, print: (problem: Problem) => void) {
    this.#onError = onError
    this.#list = list
    this.#print = print
  }

  add(problem: Problem): void {
    this.count++
    this.first ??= problem.line
    if (this.#onError === 'stop') {
      this.isRefused = true
      if (this.count <= LISTED) this.#print(problem)
    } else if (this.#list) this.#list.add(problem)
    else this.#print({ ...problem, severity: 'warning' })
  }

  /** Adds a problem after which the rest of the file cannot be read: the file is always refused. */
  addFatal(problem: Problem): void {
    this.count++
    this.first ??= problem.line
    this.isRefused = true
    this.isUnreadable = true
    this.#print(problem)
  }

  keepList(): void {
    this.#list?.keep()
  }

  discardList(): void {
    this.#list?.discard()
  }
}
