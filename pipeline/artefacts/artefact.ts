import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { INDICES } from '../congruence/indices.ts'
import { ROLES } from '../congruence/role.ts'
import { type Code, code } from '../holland/code.ts'

/** What a cell holds in memory. On disk a list is separated by spaces. */
export type Cell = string | number | bigint | readonly string[] | null

/** The records of a study that have an identifier. */
export const IDENTIFIED = [...ROLES, 'pair'] as const

export type Identified = (typeof IDENTIFIED)[number]

type Whose = (row: Readonly<Record<string, Cell>>) => Identified

/** One column of a table on disk: its type, its meaning, and how a cell is read back. */
export interface Column<T extends Cell = Cell> {
  readonly type: 'text' | 'integer' | 'number' | 'choice'
  readonly meaning: string
  readonly unit: string | null
  readonly choices: readonly string[] | null
  /** True if a cell may be missing: null in memory, NA on disk. */
  readonly mayBeMissing: boolean
  /** Whose identifier a cell of a row is; null if the column has none. */
  readonly identifies: Whose | null
  /** @throws RangeError if the text is no value of this column */
  parse(text: string): T
}

/**
 * Who could be recognised in a table. `person`: single people; the report takes only `aggregate` tables, unless a figure
 * says that it shows persons.
 */
type Disclosure = 'person' | 'aggregate'

/** A table that a stage writes: what a row is, who could be recognised in it, and what its columns mean. */
export interface Artefact<
  C extends Record<string, Column> = Record<string, Column>,
  D extends Disclosure = Disclosure,
> {
  readonly file: string
  /** What one row is, such as "one pair × index". */
  readonly row: string
  readonly disclosure: D
  readonly columns: C
}

/** A row of an artefact, its type inferred from the columns. */
export type RowOf<A> =
  A extends Artefact<infer C> ? { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never } : never

export function artefact<const C extends Record<string, Column>, const D extends Disclosure>(
  table: Artefact<C, D>,
): Artefact<C, D> {
  return table
}

function numeric(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new RangeError(`not a number: ${text}`)
  return value
}

/** What holds for a column unless its constructor says otherwise. */
const PLAIN = { unit: null, choices: null, mayBeMissing: false, identifies: null } as const

export function text(meaning: string): Column<string> {
  return { ...PLAIN, type: 'text', meaning, parse: (cell) => cell }
}

/** Keys that are the same in every study; those of outcomes and scales are the study's own. */
const KNOWN = { index: new Set(INDICES.map(({ id }) => id)), outcome: null, scale: null } as const

/** A column of keys of something that is declared elsewhere. */
export function key(of: keyof typeof KNOWN, meaning: string): Column<string> {
  const parseKey = (cell: string) => {
    if (KNOWN[of]?.has(cell) === false) throw new RangeError(`no such ${of}: ${cell}`)
    return cell
  }
  return { ...text(meaning), parse: parseKey }
}

/** A column of several words, none of them with a space in it. */
export function list(meaning: string): Column<readonly string[]> {
  return { ...PLAIN, type: 'text', meaning, parse: (cell) => (cell === '' ? [] : cell.split(' ')) }
}

/** A column of several Holland codes. */
export function codes(meaning: string): Column<readonly Code[]> {
  return { ...PLAIN, type: 'text', meaning, parse: (cell) => cell.split(' ').map(code) }
}

/** A column of whole numbers of any size. Its type on disk is text, as most programs would round them. */
export function bigint(meaning: string): Column<bigint> {
  const parseBigint = (cell: string) => {
    if (!/^-?\d+$/.test(cell)) throw new RangeError(`not a whole number: ${cell}`)
    return BigInt(cell)
  }
  return { ...PLAIN, type: 'text', meaning, parse: parseBigint }
}

/**
 * A column by which a person or a pair is known; a deidentified run writes pseudonyms there.
 * @param whose the record that has this identifier, where rows differ as each row says
 */
export function identifier(whose: Identified | Whose, meaning: string): Column<string> {
  return { ...text(meaning), identifies: typeof whose === 'string' ? () => whose : whose }
}

export function number(meaning: string, unit: string | null = null): Column<number> {
  return { ...PLAIN, type: 'number', meaning, unit, parse: numeric }
}

export function integer(meaning: string, unit: string | null = null): Column<number> {
  const parseInteger = (cell: string) => {
    const value = numeric(cell)
    if (!Number.isInteger(value)) throw new RangeError(`not a whole number: ${cell}`)
    return value
  }
  return { ...PLAIN, type: 'integer', meaning, unit, parse: parseInteger }
}

export function choice<const V extends string>(choices: readonly V[], meaning: string): Column<V> {
  const parseChoice = (cell: string) => {
    if (!(choices as readonly string[]).includes(cell)) throw new RangeError(`not one of ${choices}: ${cell}`)
    return cell as V
  }
  return { ...PLAIN, type: 'choice', meaning, choices, parse: parseChoice }
}

/** The same column with cells that may be missing. */
export function orMissing<T extends Cell>(column: Column<T>): Column<T | null> {
  return { ...column, mayBeMissing: true, parse: (cell) => (cell === 'NA' ? null : column.parse(cell)) }
}

/** The table as CSV: shortest text that reads back to the same double, NA for missing, newline \n. */
export function toCsv<C extends Record<string, Column>>(
  table: Artefact<C>,
  rows: readonly RowOf<Artefact<C>>[],
): string {
  const names = Object.keys(table.columns)
  const lines = rows.map((row) =>
    lineOf(names.map((name) => cellText(table, name, (row as Record<string, Cell>)[name]))),
  )
  return `${lineOf(names)}${lines.join('')}`
}

/** One line of CSV. The library quotes what needs it; a line in which nothing does is joined, fifty times as fast. */
function lineOf(cells: readonly string[]): string {
  const joined = cells.join()
  const isPlain = !/["\n\r]/.test(joined) && cells.every((cell) => !cell.includes(','))
  return isPlain ? `${joined}\n` : stringify([cells])
}

/** A cell for programs that know texts and numbers only: lists and numbers of any size as on disk. */
export function plainCell(value: Cell): string | number | null {
  if (typeof value === 'bigint') return String(value)
  return typeof value === 'object' && value !== null ? value.join(' ') : value
}

function cellText(table: Artefact, name: string, value: Cell | undefined): string {
  if (value === null && table.columns[name]!.mayBeMissing) return 'NA'
  const plain = value === undefined ? null : plainCell(value)
  if (typeof plain === 'string') return plain
  if (typeof plain === 'number' && Number.isFinite(plain)) return String(plain)
  throw new Error(`${table.file}: column ${name} cannot hold ${value}`)
}

/**
 * The rows that the CSV text holds.
 * @throws RangeError naming the first cell that does not fit the artefact
 */
export function fromCsv<C extends Record<string, Column>>(
  table: Artefact<C>,
  csv: string,
): RowOf<Artefact<C>>[] {
  const names = Object.keys(table.columns)
  const columns = names.map((name) => table.columns[name]!)
  const rows: Record<string, Cell>[] = []
  let isHead = true
  for (const cells of recordsOf(csv)) {
    if (isHead) {
      if (cells.join() !== names.join())
        throw new RangeError(`${table.file} has other columns than ${names.join(', ')}`)
      isHead = false
      continue
    }
    if (cells.length !== names.length)
      throw new RangeError(`${table.file} has a line of ${cells.length} cells`)
    const row: Record<string, Cell> = {}
    for (let i = 0; i < names.length; i++) row[names[i]!] = columns[i]!.parse(cells[i]!)
    rows.push(row)
  }
  if (isHead) throw new RangeError(`${table.file} has other columns than ${names.join(', ')}`)
  return rows as RowOf<Artefact<C>>[]
}

/**
 * The cells of each line. Unlike the files of a researcher, a table that a stage wrote has no other form than `toCsv`
 * gives it: without quotation marks in the text a line is simply cut at its commas, several times as fast as csv-parse.
 */
function* recordsOf(csv: string): Generator<readonly string[]> {
  if (csv.includes('"')) {
    yield* parse(csv) as string[][]
    return
  }
  for (let from = 0; from < csv.length; ) {
    const found = csv.indexOf('\n', from)
    const to = found === -1 ? csv.length : found
    yield csv.slice(from, to).split(',')
    from = to + 1
  }
}

/** Rows with cells as other programs take them: a list or a whole number of any size is the text that lies on disk. */
export function plainRows(
  rows: readonly Readonly<Record<string, Cell>>[],
): Readonly<Record<string, string | number | null>>[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainCell(value)])),
  )
}
