import { type Problem, problem } from '../problems.ts'
import { excerpt } from '../sentences/wording.ts'
import type { ProblemList } from './problem-list.ts'
import { type Line, placeOf, type TextTable } from './text-table.ts'
import { type MissingWords, missingWords } from './words/missing-words.ts'
import { writtenNumber } from './words/written-number.ts'

/** Identifiers that a spreadsheet changed into a date or a rounded number: 2024-03-01, 1-Mar, Mar-01, 1.2E+11. */
const DATE =
  /^\d{4}-\d{2}-\d{2}|^\d{1,2}[-. ]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[-. ]+\d/i
const ROUNDED = /^\d([.,]\d+)?e\+\d+$/i

/** Longer identifiers are answers in words, or two columns in one. */
const LONGEST_ID = 200

/** A whole number, with or without decimals that are zero; 1.000 may be a thousand. */
const WHOLE = /^(\d{1,9})(?:[.,]0{1,2})?$/

/** Every line of the tables, in order; adds the problems of each table before those of its cells. */
export function* cellsOf(tables: readonly TextTable[], problems: ProblemList): Generator<Cells> {
  for (const table of tables) {
    for (const it of table.problems) problems.push(it)
    const cells = new Cells(table, problems)
    for (const line of table.lines) yield cells.at(line)
  }
}

/** Reads the cells of a table, one line at a time, and collects their problems. */
export class Cells {
  readonly #table: TextTable
  readonly #problems: ProblemList
  readonly #position: ReadonlyMap<string | null, number>
  readonly #missing: MissingWords
  /** By field: the word of this program for each of the researcher's words. */
  readonly #ourWord: ReadonlyMap<string, ReadonlyMap<string, string>>
  #line: Line | null = null

  constructor(table: TextTable, problems: ProblemList) {
    const { values } = table.reading
    this.#table = table
    this.#problems = problems
    this.#position = new Map(table.head.fields.map((field, i) => [field, i]))
    this.#missing = missingWords(table.reading)
    this.#ourWord = new Map(
      Object.entries(values).map(([field, words]) => [
        field,
        new Map(Object.entries(words).flatMap(([ours, theirs]) => theirs.map((it) => [it, ours]))),
      ]),
    )
  }

  /** Goes to a line. */
  at(line: Line): this {
    this.#line = line
    return this
  }

  /** The current line. */
  get line(): Line {
    return this.#line!
  }

  /** The cell as written; empty if the table does not have the column. */
  raw(field: string): string {
    const position = this.#position.get(field)
    return position === undefined ? '' : (this.#line!.cells[position] ?? '')
  }

  /** Whether numbers of occupations stand for their codes. */
  get hasOccupations(): boolean {
    return this.#table.reading.occupations !== undefined
  }

  /** True if the cell or its value label is a word for a missing value. */
  isMissing(field: string): boolean {
    if (this.#missing.has(this.raw(field))) return true
    const label = this.#labelInFile(field)
    return label !== undefined && this.#missing.has(label)
  }

  /** The cell, translated into the word of this program if study.yaml declares one for it or for its value label. */
  text(field: string): string {
    const text = this.raw(field)
    const words = this.#ourWord.get(field)
    if (words === undefined) return text
    const label = this.#labelInFile(field)
    return words.get(text) ?? (label === undefined ? undefined : words.get(label)) ?? text
  }

  /** The researcher's name of the column of this field. */
  written(field: string): string {
    const position = this.#position.get(field)
    return position === undefined ? field : (this.#line!.head.written[position] ?? field)
  }

  /** Adds a problem with the cell of this field. */
  wrong(field: string, problemAt: (place: Parameters<typeof problem>[1]) => Problem): null {
    this.#problems.push(problemAt({ ...placeOf(this.#line!, field), found: this.raw(field) }))
    return null
  }

  /** An identifier: the text as written, so that 007 stays 007. */
  id(field: string): string | null {
    const text = this.raw(field)
    if (text === '')
      return this.wrong(field, (place) => problem('missing-value', place, `the ${this.written(field)}`))
    if (this.#missing.has(text)) return this.wrong(field, (place) => problem('reserved-id', place, text))
    if (text.length > LONGEST_ID)
      return this.wrong(field, (place) =>
        problem('long-id', { ...place, found: excerpt(text) }, text.length, LONGEST_ID),
      )
    if (DATE.test(text)) return this.wrong(field, (place) => problem('date-as-id', place))
    if (ROUNDED.test(text)) return this.wrong(field, (place) => problem('rounded-id', place))
    return text
  }

  /** One of the known words, by the cell or by its value label in the file; capitals do not matter. */
  word<const V extends string>(field: string, known: readonly V[]): V | null {
    const word = this.#known(this.text(field), known) ?? this.#known(this.label(field), known)
    if (word !== null) return word
    if (this.isMissing(field)) {
      return this.wrong(field, (place) => problem('missing-value', place, `the ${this.written(field)}`))
    }
    const theirs = [...(this.#ourWord.get(field)?.keys() ?? [])]
    return this.wrong(field, (place) => {
      const found = this.#labelInFile(field) ?? this.raw(field)
      return problem('unknown-value', { ...place, found }, [...known, ...theirs], found)
    })
  }

  #known<V extends string>(text: string | undefined, known: readonly V[]): V | null {
    if (text === undefined) return null
    for (const value of known) if (value === text) return value
    return known.find((value) => value.toLowerCase() === text.toLowerCase()) ?? null
  }

  /** The value label of the cell in the file, translated like the cell; undefined if it has none. */
  label(field: string): string | undefined {
    const label = this.#labelInFile(field)
    return label === undefined ? undefined : (this.#ourWord.get(field)?.get(label) ?? label)
  }

  #labelInFile(field: string): string | undefined {
    return this.#table.reading.labels?.get(this.written(field))?.get(this.raw(field))
  }

  /** A number; null if it is missing or, with a problem added, not a number. */
  number(field: string): number | null {
    if (this.isMissing(field)) return null
    const text = this.text(field)
    const { decimal } = this.#table.reading
    const value = writtenNumber(text, decimal)
    if (value !== null) return this.#missing.hasNumber(value) ? null : value
    const otherMark = decimal === '.' ? ',' : '.'
    if (/^[+-]?\d+[.,]\d+$/.test(text))
      return this.wrong(field, (place) => problem('other-decimal', place, decimal, otherMark))
    return this.wrong(field, (place) => problem('not-a-number', place, decimal, text))
  }

  /** A whole number that must not be missing. */
  wholeNumber(field: string): number | null {
    if (this.isMissing(field)) {
      return this.wrong(field, (place) => problem('missing-value', place, `the ${this.written(field)}`))
    }
    const text = this.text(field)
    // R and pandas write the whole numbers of a column with gaps as 1.0.
    const whole = WHOLE.exec(text)
    if (whole !== null) return Number(whole[1])
    return this.wrong(field, (place) => problem('not-a-whole-number', place, text))
  }
}
