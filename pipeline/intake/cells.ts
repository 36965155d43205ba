import { type Problem, problem } from '../problems.ts'
import type { Line, TextTable } from './text-table.ts'

/** What a researcher writes for a value that is not there. */
const MISSING: ReadonlySet<string> = new Set(['', 'NA'])

/** Reads the cells of one line and collects what is wrong with them. */
export class Cells {
  readonly #table: TextTable
  readonly #line: Line
  readonly #problems: Problem[]

  constructor(table: TextTable, line: Line, problems: Problem[]) {
    this.#table = table
    this.#line = line
    this.#problems = problems
  }

  /** The cell as it stands; empty where the table has no such column. */
  raw(column: string): string {
    return this.#line.cells[column] ?? ''
  }

  isMissing(column: string): boolean {
    return MISSING.has(this.raw(column))
  }

  /** Notes a problem with the cell of this column. */
  wrong(column: string, complain: (place: Parameters<typeof problem>[1]) => Problem): null {
    const place = { file: this.#table.file, line: this.#line.line, column, found: this.raw(column) }
    this.#problems.push(complain(place))
    return null
  }

  /** An identifier: text as it stands, so that 007 stays 007. */
  id(column: string): string | null {
    const text = this.raw(column)
    if (text === '') return this.wrong(column, (place) => problem('missing-value', place, `the ${column}`))
    if (text === 'NA') return this.wrong(column, (place) => problem('reserved-id', place))
    return text
  }

  /** One of the known words, whatever its capitals. */
  word<const V extends string>(column: string, known: readonly V[]): V | null {
    const text = this.raw(column)
    const word = known.find((value) => value.toLowerCase() === text.toLowerCase())
    if (word !== undefined) return word
    if (this.isMissing(column)) {
      return this.wrong(column, (place) => problem('missing-value', place, `the ${column}`))
    }
    return this.wrong(column, (place) => problem('unknown-value', place, known, text))
  }

  /** A number; null if it is missing or, with a problem noted, no number. */
  number(column: string): number | null {
    if (this.isMissing(column)) return null
    const text = this.raw(column)
    const isDecimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)
    if (isDecimal && Number.isFinite(Number(text))) return Number(text)
    return this.wrong(column, (place) => problem('not-a-number', place))
  }

  /** A whole number that must be there. */
  wholeNumber(column: string): number | null {
    const text = this.raw(column)
    if (this.isMissing(column)) {
      return this.wrong(column, (place) => problem('missing-value', place, `the ${column}`))
    }
    if (/^\d{1,9}$/.test(text)) return Number(text)
    return this.wrong(column, (place) => problem('not-a-whole-number', place))
  }
}
