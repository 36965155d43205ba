import type { Problem } from '../../problems.ts'
import type { SkippedRows } from './skipped-rows.ts'

/** What happens when a row cannot be used: the whole file is refused, or the row is left out and listed. */
export type OnError = 'stop' | 'skip'

/** So many problems are listed in full; the others are counted. */
export const LISTED = 20

/** Takes every problem of the rows, so that none passes silently. */
export class BadRows {
  /** Number of problems. */
  count = 0
  /** True as soon as the file is refused. */
  isRefused = false
  /** True if nothing more can be read. */
  isHopeless = false
  /** Line of the first problem. */
  first: number | null = null
  readonly #onError: OnError
  readonly #list: SkippedRows | null
  readonly #show: (problem: Problem) => void

  /** @param list where rows that are left out are listed; null to show them */
  constructor(onError: OnError, list: SkippedRows | null, show: (problem: Problem) => void) {
    this.#onError = onError
    this.#list = list
    this.#show = show
  }

  add(problem: Problem): void {
    this.count++
    this.first ??= problem.line
    if (this.#onError === 'stop') {
      this.isRefused = true
      if (this.count <= LISTED) this.#show(problem)
    } else if (this.#list) this.#list.add(problem)
    else this.#show({ ...problem, severity: 'warning' })
  }

  /** A problem behind which nothing can be read: the file is refused in any case. */
  addFatal(problem: Problem): void {
    this.count++
    this.first ??= problem.line
    this.isRefused = true
    this.isHopeless = true
    this.#show(problem)
  }

  keepList(): void {
    this.#list?.keep()
  }

  discardList(): void {
    this.#list?.discard()
  }
}
