import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { INDICES } from '../congruence/indices.ts'
import { ROLES } from '../congruence/role.ts'
import { type Code, code } from '../holland/code.ts'

/** The value of a cell in memory. On disk a list is separated by spaces. */
export type Cell = string | number | bigint | readonly string[] | null

/** The records of a study that have an identifier. */
export const IDENTIFIED = [...ROLES, 'pair'] as const

export type Identified = (typeof IDENTIFIED)[number]

type Whose = (row: Readonly<Record<string, Cell>>) => Identified

/** One column of a table on disk: its type, its meaning, and a function that parses a cell. */
export interface Column<T extends Cell = Cell> {
  readonly type: 'text' | 'integer' | 'number' | 'choice'
  readonly meaning: string
  readonly unit: string | null
  readonly choices: readonly string[] | null
  /** True if a cell may be missing: null in memory, NA on disk. */
  readonly mayBeMissing: boolean
  /** Whose identifier a cell of a row is; null if the column contains no identifier. */
  readonly identifies: Whose | null
  /** @throws RangeError if the text is not a value of this column */
  parse(text: string): T
}

/**
 * Who could be recognised in a table. `person`: single people. The report uses only `aggregate` tables,
 * except for a figure that says that it shows persons.
 */
type Disclosure = 'person' | 'aggregate'

/**
 * A table that a stage writes: the meaning of a row, who could be recognised in it, and the meaning of its
 * columns.
 */
export interface Artefact<
  C extends Record<string, Column> = Record<string, Column>,
  D extends Disclosure = Disclosure,
> {
  readonly file: string
  /** The meaning of one row, such as "one pair × index". */
  readonly row: string
  readonly disclosure: D
  readonly columns: C
}

/** A row of an artefact, with its type inferred from the columns. */
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

/** Default properties of a column. */
const PLAIN = { unit: null, choices: null, mayBeMissing: false, identifies: null } as const

export function text(meaning: string): Column<string> {
  return { ...PLAIN, type: 'text', meaning, parse: (cell) => cell }
}

/** Keys that are the same in every study; those of outcomes and scales depend on the study. */
const KNOWN = { index: new Set(INDICES.map(({ id }) => id)), outcome: null, scale: null } as const

/** A column of keys of something that is declared elsewhere. */
export function key(of: keyof typeof KNOWN, meaning: string): Column<string> {
  const parseKey = (cell: string) => {
    if (KNOWN[of]?.has(cell) === false) throw new RangeError(`no such ${of}: ${cell}`)
    return cell
  }
  return { ...text(meaning), parse: parseKey }
}

/** A column of several words without spaces. */
export function list(meaning: string): Column<readonly string[]> {
  return { ...PLAIN, type: 'text', meaning, parse: (cell) => (cell === '' ? [] : cell.split(' ')) }
}

/** A column of several Holland codes. */
export function codes(meaning: string): Column<readonly Code[]> {
  return { ...PLAIN, type: 'text', meaning, parse: (cell) => cell.split(' ').map(code) }
}

/** A column of whole numbers of any size. Its type on disk is text, because most programs would round them. */
export function bigint(meaning: string): Column<bigint> {
  const parseBigint = (cell: string) => {
    if (!/^-?\d+$/.test(cell)) throw new RangeError(`not a whole number: ${cell}`)
    return BigInt(cell)
  }
  return { ...PLAIN, type: 'text', meaning, parse: parseBigint }
}

/**
 * A column that identifies a person or a pair; a deidentified run writes pseudonyms there.
 * @param whose the record with this identifier, or a function of the row if rows differ
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

/** The same column, but cells may be missing. */
export function orMissing<T extends Cell>(column: Column<T>): Column<T | null> {
  return { ...column, mayBeMissing: true, parse: (cell) => (cell === 'NA' ? null : column.parse(cell)) }
}

/** The table as CSV: the shortest text that reads back to the same double, NA for missing, newline \n. */
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

/**
 * One line of CSV. The library quotes cells that need it; a line without such cells is joined directly, which
 * is fifty times as fast.
 */
function lineOf(cells: readonly string[]): string {
  const joined = cells.join()
  const isPlain = !/["\n\r]/.test(joined) && cells.every((cell) => !cell.includes(','))
  return isPlain ? `${joined}\n` : stringify([cells])
}

/** A cell for programs that know only texts and numbers: lists and numbers of any size are written as on disk. */
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
 * The rows of a CSV text.
 * @throws RangeError with the first cell that does not fit the artefact
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

/** The cells of each line. If the text has no quotation marks, lines are simply split at their commas. */
function* recordsOf(csv: string): Generator<readonly string[]> {
  if (csv.includes('"')) {
    yield* parse(csv) as string[][]
    return
  }
  for (let from = 0; from < csv.length; ) {
    const end = csv.indexOf('\n', from)
    const to = end === -1 ? csv.length : end
    yield csv.slice(from, to).split(',')
    from = to + 1
  }
}

/** Rows with cells for other programs: a list or a whole number of any size is the text on disk. */
export function plainRows(
  rows: readonly Readonly<Record<string, Cell>>[],
): Readonly<Record<string, string | number | null>>[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainCell(value)])),
  )
}
