import type { Problem } from '../../problems.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'

/** One row of a researcher's file: the line where an editor shows it, and its cells as text. */
export interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A researcher's file as it stands, whatever its format: nothing is interpreted yet. */
export interface RawTable {
  readonly columns: readonly string[]
  /** The line of the column names. */
  readonly headLine: number
  readonly rows: readonly RawRow[]
  /** What a value stands for, by column, where the file itself says so (SPSS). */
  readonly labels?: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Columns that the program behind the format adds by itself, and nobody expects to be read. */
  readonly isOwn?: (column: string) => boolean
  /** What the program behind the format notes of these rows that makes them doubtful. */
  readonly doubts?: (rows: readonly RawRow[]) => Problem[]
}

/** Reads one format: the table, or what keeps the file from being one. */
export type TableReader = (
  bytes: Uint8Array,
  source: SourceFile,
  /** The name by which messages call the file. */
  file: string,
) => RawTable | Problem | Promise<RawTable | Problem>

export function isProblem(read: RawTable | Problem | string): read is Problem {
  return typeof read === 'object' && 'severity' in read
}
