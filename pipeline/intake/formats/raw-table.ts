import type { Problem } from '../../problems.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'

/** One row of a researcher's file: its line in an editor, and its cells as text. */
export interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
  /** True if the row above it is empty. */
  readonly afterEmpty?: boolean
}

/** The content of a researcher's file of any format, not yet interpreted. */
export interface RawTable {
  readonly columns: readonly string[]
  /** The line of the column names. */
  readonly headLine: number
  readonly rows: readonly RawRow[]
  /** The first rows of the file as they stand in it, among which the column names may be. */
  readonly firstRows?: readonly RawRow[]
  /** Value labels by column, if the file has them (SPSS). */
  readonly labels?: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** True for columns that the survey program adds by itself: they need no warning that they are not read. */
  readonly isAutomatic?: (column: string) => boolean
  /** Problems of single cells that the reader itself found. With an error among them, no row is used. */
  readonly problems?: readonly Problem[]
  /** Why the lines of a text do not all have as many cells as its first line, if there is one reason for all. */
  readonly ragged?: Problem
  readonly findings?: Findings
}

/** What is to be said about a table once it is known which of its rows and columns are read. */
type Findings = (selected: readonly RawRow[], isRead: (column: string) => boolean) => Problem[]

/** Reads one format: the table, or the problem why it cannot be read. */
export type TableReader = (
  bytes: Uint8Array,
  source: SourceFile,
  /** The name of the file in messages. */
  file: string,
) => RawTable | Problem | Promise<RawTable | Problem>

export function isProblem(read: object | string): read is Problem {
  return typeof read === 'object' && 'severity' in read
}
