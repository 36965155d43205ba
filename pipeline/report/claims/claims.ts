import type { Cell as CellValue } from '../../artefacts/artefact.ts'
import type { Input, Provenance } from '../../artefacts/provenance.ts'
import type { Reading } from '../../artefacts/reading.ts'
import { keyColumns, rowKey } from '../../artefacts/row-key.ts'
import type { ReportDocument } from '../../document/document.ts'
import { type PrintedDocument, printed } from '../../document/printed.ts'
import { type MarkedValue, withMarks } from '../../sentences/marked-number.ts'
import { derivationOf, isRound } from './derivation.ts'
import { type Passage, type PrintedPlace, passagesOf } from './passages.ts'
import { type Cell, type CellsAlike, type Recording, recording } from './recording.ts'

/** What a report is written from, as far as it is read for numbers. */
export interface Source extends Reading {
  readonly inputs: readonly Input[]
  readonly software: Provenance['software']
}

/** A cell of an artefact by the key of its row, or a value of plan.json or provenance.json by its path. */
type CellName =
  | {
      readonly file: string
      readonly row: Readonly<Record<string, string | number | null>>
      readonly column: string
    }
  | { readonly file: string; readonly path: string }

/** Where a printed number comes from. */
type Origin =
  | {
      readonly from: 'cell'
      readonly cell: CellName
      /** How many other cells that the report has read hold the same number; the one named was read last, or with its sentence. */
      readonly alike: number
    }
  | { readonly from: 'derived'; readonly how: string; readonly of: readonly CellName[] }
  | { readonly from: 'computed' }
  | { readonly from: 'label' }
  | { readonly from: 'text' }

/** A printed number with its origin. */
export type Claim = PrintedPlace & {
  /** As it is printed. */
  readonly number: string
  /** In full; null if it is no number of the results. */
  readonly value: MarkedValue | null
} & Origin

interface Mark {
  readonly value: MarkedValue
  /** The cells with this value that had been read when it was printed, the last of them by itself; null if there were none. */
  readonly cells: CellsAlike | null
  /** How many numbers had been read by then. */
  readonly moment: number
}

/** How many numbers may have been read between a cell and its number with few digits. */
const JUST_READ = 12

/** The files of settings and of the record, in which values go by their path. */
const PLAN = 'artefacts/plan.json'
const PROVENANCE = 'provenance.json'

/** How many of the last numbers a derived one may follow from. */
const LATEST = 400

/**
 * The origin of every number that a report prints: it is written once more from what notes each cell that is read, with a
 * mark behind each number that is printed.
 * @param document the report as it is printed
 * @param write writes the report, always the same from the same source
 */
export function claimsOf(
  document: PrintedDocument,
  source: Source,
  write: (source: Source) => ReportDocument,
): Claim[] {
  const from = recording(source, PLAN)
  const marks: Mark[] = []
  const marked = withMarks(
    (value) => marks.push(markOf(value, from)) - 1,
    () =>
      printed(
        write({
          ...from.reading,
          inputs: from.value(PROVENANCE, 'inputs', [...source.inputs]),
          software: from.value(PROVENANCE, 'software', { ...source.software }),
        }),
      ),
  )
  const name = naming(source)
  return withMarksOf(document, marked).flatMap((passage) => claimsIn(passage, marks, from, name))
}

function markOf(value: MarkedValue, from: Recording): Mark {
  const known = from.cellsWith(value)
  const moment = from.moment()
  return {
    value,
    cells: known !== null && isBelieved(value, known, moment, from) ? { ...known } : null,
    moment,
  }
}

/**
 * Whether a number is that of the cell with the same value. A full double is. One with few digits may be the same by chance:
 * its cell must have been read just before, and it must not be what the last number that was read gives less 2, as degrees
 * of freedom are.
 */
function isBelieved(value: MarkedValue, cells: CellsAlike, moment: number, from: Recording): boolean {
  if (typeof value === 'string' || !isRound(value)) return true
  if (moment - cells.moment > JUST_READ) return false
  const [last] = from.before(moment, 1)
  return last === undefined || last.value - 2 !== value || rowOf(last.cell) === rowOf(cells.last)
}

/** The passages of a document with the marks of those that say the same in the marked one. */
function withMarksOf(document: PrintedDocument, marked: PrintedDocument): Passage[] {
  const says = ({ numbers }: Passage) =>
    JSON.stringify(
      numbers
        .filter(({ token }) => /\d/.test(token.text))
        .map(({ place, token: { text, at } }) => [place, text, at]),
    )
  const same = Map.groupBy(passagesOf(marked), says)
  return passagesOf(document).map((passage) => same.get(says(passage))?.shift() ?? passage)
}

/** The claims of a passage. Of cells that hold the same number one in a row is preferred that other numbers of it come from. */
function claimsIn(
  { numbers }: Passage,
  marks: readonly Mark[],
  from: Recording,
  name: (cell: Cell) => CellName,
): Claim[] {
  const certain = numbers.flatMap(({ token }) => {
    const cells = token.mark === null ? null : marks[token.mark]!.cells
    return cells !== null && cells.all.size === 1 && cells.last.table !== null ? [rowOf(cells.last)] : []
  })
  const rows = new Set(certain)
  const chosen = ({ all, last }: CellsAlike): Origin => {
    const better = rows.has(rowOf(last)) ? last : firstIn(all, rows)
    return { from: 'cell', cell: name(better ?? last), alike: all.size - 1 }
  }
  return numbers.map(({ place, token }): Claim => {
    const number = token.text
    const mark = token.mark === null ? null : marks[token.mark]!
    if (mark?.cells) return { ...place, number, value: mark.value, ...chosen(mark.cells) }
    if (mark !== null) return { ...place, number, value: mark.value, ...derived(mark, from, name) }
    if (token.isLabel) return { ...place, number, value: null, from: 'label' }
    const typed = unformatted(number).flatMap((value) => {
      const cells = from.cellsWith(value)
      const isClear = cells !== null && (cells.all.size === 1 || firstIn(cells.all, rows) !== null)
      return isClear ? [{ value, cells }] : []
    })
    const [first] = typed
    return first === undefined
      ? { ...place, number, value: null, from: 'text' }
      : { ...place, number, value: first.value, ...chosen(first.cells) }
  })
}

/** The origin of a number that no cell holds. */
function derived({ value, moment }: Mark, from: Recording, name: (cell: Cell) => CellName): Origin {
  const found = typeof value === 'number' ? derivationOf(value, from.before(moment, LATEST)) : null
  return found === null ? { from: 'computed' } : { from: 'derived', how: found.how, of: found.of.map(name) }
}

/** The first of these cells that is in one of these rows; null if none is. */
function firstIn(cells: ReadonlySet<Cell>, rows: ReadonlySet<string>): Cell | null {
  if (rows.size > 0) for (const cell of cells) if (rows.has(rowOf(cell))) return cell
  return null
}

const rowOf = ({ file, row }: Cell) => `${file} ${row}`

/** The values that are printed like this without any rounding. */
function unformatted(number: string): MarkedValue[] {
  const digits = number.replaceAll(',', '').replace('−', '-')
  const value = Number(digits.replace('%', ''))
  return [digits, ...(Number.isNaN(value) ? [] : [value])]
}

/** The names of cells: the key of a row is worked out once for each table. */
function naming({ rows }: Reading): (cell: Cell) => CellName {
  const keys = new Map<string, readonly string[]>()
  return ({ file, table, row, column }) => {
    if (table === null) return { file, path: column }
    const all = rows(table) as readonly Readonly<Record<string, CellValue>>[]
    const key = keys.get(file) ?? keyColumns(table, all)
    keys.set(file, key)
    return { file, row: rowKey(all[row]!, key), column }
  }
}
