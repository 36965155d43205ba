/** The words of a problem: what is wrong, and what to write or do instead. */
export interface Sentence {
  readonly severity?: 'warning'
  readonly message: string
  readonly remedy: string
}

/** Sentences by the code of their problem, worded from the details of one case. */
export type Sentences = Record<string, (...args: never[]) => Sentence>

/** Another line that a problem refers to; `file` is null if it is in the same file. */
export interface Elsewhere {
  readonly file: string | null
  readonly line: number
}
