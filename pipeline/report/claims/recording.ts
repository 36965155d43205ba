import type { Artefact, Column, RowOf } from '../../artefacts/artefact.ts'
import type { Reading } from '../../artefacts/reading.ts'
import type { MarkedValue } from '../../sentences/marked-number.ts'

/** A cell of a table, or a value of a JSON file, that was read. */
export interface Cell {
  /** Such as artefacts/leading.csv. */
  readonly file: string
  /** The row, counted from 0, and its column; null for a JSON file. */
  readonly table: Artefact | null
  readonly row: number
  /** The name of the column, or the path in the JSON file. */
  readonly column: string
}

/** The cells that hold the same value, and which of them was read last, and when. */
export interface CellsAlike {
  readonly all: ReadonlySet<Cell>
  readonly last: Cell
  /** How many numbers had been read by then. */
  readonly moment: number
}

/** What a report reads while it is written. */
export interface Recording {
  /** A reading that notes every number that is read. */
  readonly reading: Reading
  /** A value of a JSON file that notes every number and text that is read in it. */
  value<T extends object>(file: string, path: string, value: T): T
  /** The cells with this value that have been read so far, and which of them was read last; null if there are none. */
  cellsWith(value: MarkedValue): CellsAlike | null
  /** How many numbers have been read so far. */
  moment(): number
  /** The last numbers that had been read at a moment, the last first. */
  before(moment: number, most: number): readonly { readonly cell: Cell; readonly value: number }[]
}

/** Wraps what a report is written from, so that it is known which cell each number came from. */
export function recording({ study, rows }: Reading, planFile: string): Recording {
  const byValue = new Map<MarkedValue, { readonly all: Set<Cell>; last: Cell; moment: number }>()
  const [readCells, readValues]: [Cell[], number[]] = [[], []]
  const note = (value: unknown, cell: Cell) => {
    const key = keyOf(value)
    if (key === null) return
    const known = byValue.get(key)
    if (known === undefined) byValue.set(key, { all: new Set([cell]), last: cell, moment: readCells.length })
    else {
      known.all.add(cell)
      known.last = cell
      known.moment = readCells.length
    }
    if (typeof value !== 'number') return
    readCells.push(cell)
    readValues.push(value)
  }
  const places = new Map<string, Cell>()
  const cellAt = (file: string, column: string): Cell => {
    const name = `${file} ${column}`
    const known = places.get(name) ?? { file, table: null, row: 0, column }
    places.set(name, known)
    return known
  }
  const proxies = new WeakMap<object, object>()
  const value = <T extends object>(file: string, path: string, of: T): T => {
    const known = proxies.get(of)
    if (known !== undefined) return known as T
    const proxy = new Proxy(of, {
      get(target, name) {
        const found = Reflect.get(target, name)
        if (typeof name === 'symbol' || typeof found === 'function') return found
        const at =
          Array.isArray(target) && name !== 'length'
            ? `${path}[${name}]`
            : path === ''
              ? name
              : `${path}.${name}`
        if (typeof found === 'object' && found !== null) return value(file, at, found)
        note(found, cellAt(file, at))
        return found
      },
    })
    proxies.set(of, proxy)
    return proxy
  }
  const tables = new Map<string, readonly object[]>()
  const recordedRows = <C extends Record<string, Column>>(
    table: Artefact<C>,
  ): readonly RowOf<Artefact<C>>[] => {
    const known = tables.get(table.file)
    if (known !== undefined) return known as readonly RowOf<Artefact<C>>[]
    const file = `artefacts/${table.file}`
    const wrapped = rows(table).map((row, i) => {
      const cells: Record<string, Cell> = {}
      return new Proxy(row as object, {
        get(target, name) {
          const found = Reflect.get(target, name)
          if (typeof name === 'symbol') return found
          cells[name] ??= { file, table: table as unknown as Artefact, row: i, column: name }
          note(found, cells[name])
          return found
        },
      })
    })
    tables.set(table.file, wrapped)
    return wrapped as unknown as readonly RowOf<Artefact<C>>[]
  }
  return {
    reading: { study: value(planFile, '', study), rows: recordedRows },
    value,
    cellsWith: (of) => byValue.get(of) ?? null,
    moment: () => readCells.length,
    before: (moment, most) =>
      Array.from({ length: Math.min(moment, most) }, (_, i) => ({
        cell: readCells[moment - 1 - i]!,
        value: readValues[moment - 1 - i]!,
      })),
  }
}

/** The value by which a number is found again; null if it is none. */
function keyOf(value: unknown): MarkedValue | null {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return String(value)
  return typeof value === 'string' && isNumber(value) ? value : null
}

/** Texts that hold a number, such as one of any size, or a version. */
function isNumber(text: string): boolean {
  const first = text.charCodeAt(0)
  return first >= 48 && first <= 57 && text.length < 40
}
