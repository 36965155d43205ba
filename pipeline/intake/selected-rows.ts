import { type Problem, problem } from '../problems.ts'
import type { SourceFile } from '../study/settings/source-file.ts'
import type { RawRow, RawTable } from './formats/raw-table.ts'

/** The rows that belong to the study, and the values under `only` and `except` that no row has. */
interface SelectedRows {
  readonly rows: readonly RawRow[]
  readonly problems: readonly Problem[]
}

/** The rows that have one of the values of `only` in each of its columns and none of those of `except`. */
export function selectedRows(table: RawTable, source: SourceFile, file: string): SelectedRows {
  const only = Object.entries(source.only).map((entry) => new Condition(entry, table))
  const except = Object.entries(source.except).map((entry) => new Condition(entry, table))
  if (only.length + except.length === 0) return { rows: table.rows, problems: [] }
  const rows = table.rows.filter((row) => {
    // Every condition sees every row, so that it knows which of its values the column has.
    const chosen = only.map((it) => it.fits(row))
    const leftOut = except.map((it) => it.fits(row))
    return chosen.every(Boolean) && !leftOut.some(Boolean)
  })
  const never = only.filter((it) => it.isNever)
  const problems = [
    ...never.map((it) =>
      problem('no-rows-chosen', { file }, { only: { [it.column]: it.values } }, it.held()),
    ),
    ...only.filter((it) => !never.includes(it)).flatMap((it) => it.problems('only', file)),
    ...except.flatMap((it) => it.problems('except', file)),
  ]
  if (rows.length > 0 || never.length > 0) return { rows, problems }
  return { rows, problems: [...problems, problem('no-rows-chosen', { file }, source)] }
}

/** The values of a column that select rows, as written or by their labels in the file. */
class Condition {
  readonly column: string
  readonly values: readonly string[]
  readonly #rows: readonly RawRow[]
  readonly #at: number
  readonly #labels: ReadonlyMap<string, string> | undefined
  readonly #wanted: ReadonlySet<string>
  readonly #found = new Set<string>()

  constructor([column, values]: [string, readonly string[]], { columns, rows, labels }: RawTable) {
    this.column = column
    this.values = values
    this.#rows = rows
    this.#at = columns.indexOf(column)
    this.#labels = labels?.get(column)
    this.#wanted = new Set(values)
  }

  fits({ cells }: RawRow): boolean {
    const text = cells[this.#at] ?? ''
    const label = this.#labels?.get(text)
    const word = this.#wanted.has(text) ? text : label !== undefined && this.#wanted.has(label) ? label : null
    if (word !== null) this.#found.add(word)
    return word !== null
  }

  /** True if no row has any of the values. */
  get isNever(): boolean {
    return this.#found.size === 0
  }

  /** Each text of the column, with its label if it has one. */
  held(): string[] {
    const texts = [...new Set(this.#rows.map(({ cells }) => cells[this.#at] ?? ''))]
    return texts.map((text) => this.#labels?.get(text) ?? text)
  }

  problems(setting: 'only' | 'except', file: string): Problem[] {
    const absent = this.values.filter((value) => !this.#found.has(value) && !this.#isLabelOfFound(value))
    if (absent.length === 0) return []
    const { column, values } = this
    const held = this.held()
    return absent.map((value) =>
      problem(
        'selects-nothing',
        { file, column, found: value },
        setting,
        column,
        values,
        absent,
        held,
        value,
      ),
    )
  }

  /** True if the value and its label are both written: then only one of them is met in the rows. */
  #isLabelOfFound(value: string): boolean {
    return [...this.#found].some((found) => this.#labels?.get(found) === value)
  }
}
