import type { Argv } from 'yargs'

/** What the program says to the shell at its end. */
export const EXIT = { done: 0, problems: 1, usage: 2 } as const

/** A command: how it is written, and what it does. */
interface Command<Options> {
  /** The name and what follows it, such as `check [study]`. */
  readonly written: string
  readonly purpose: string
  readonly options: (parser: Argv) => Argv<Options>
  /**
   * @param words the command line as it was typed
   * @returns the exit status
   * @throws UsageError if the command line is wrong, StudyProblems if the data are
   */
  readonly run: (options: Options, words: readonly string[]) => Promise<number>
}

/** What a parser with these options makes of a command line. */
export type OptionsOf<Taught> = Taught extends (parser: Argv) => Argv<infer Options> ? Options : never

/** A command in the list of all. */
export interface ListedCommand {
  /** Teaches the parser the command; `chosen` takes what is to be done if it is the one that was typed. */
  addTo(parser: Argv, chosen: (act: (words: readonly string[]) => Promise<number>) => void): void
}

export function command<Options>({ written, purpose, options, run }: Command<Options>): ListedCommand {
  return {
    addTo: (parser, chosen) =>
      parser.command(written, purpose, options, (argv) => chosen((words) => run(argv as Options, words))),
  }
}

/** An option that is one word. */
export const WORD = { type: 'string', requiresArg: true } as const

/** The folder of results as the first word after a command. */
export const resultsFolder = (describe = 'A folder that congruence run has written') =>
  ({ type: 'string', demandOption: true, describe }) as const

/** The keys in a word such as `c-index,iachan-m`; null if there is none. */
export const keysIn = (word: string | undefined): string[] | null =>
  word
    ?.split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '') ?? null
