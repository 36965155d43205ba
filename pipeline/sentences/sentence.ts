/** What a researcher is told of a problem: what is wrong, and what to write or do instead. */
export interface Sentence {
  readonly severity?: 'warning'
  readonly message: string
  readonly remedy: string
}

/** Sentences by the code of their problem, made from what was found. */
export type Sentences = Record<string, (...args: never[]) => Sentence>

/** Where another line stands that a problem is about; `file` is null if it is in the file of the problem itself. */
export interface Elsewhere {
  readonly file: string | null
  readonly line: number
}
