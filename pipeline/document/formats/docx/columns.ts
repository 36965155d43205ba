import { type PrintedTable, printedWords } from '../../printed.ts'
import { INCH, TEXT_WIDTH, TURNED_WIDTH } from './page.ts'
import { TABLE_SIZES } from './styles.ts'
import { textWidth } from './text-width.ts'

/** What a column holds: single numbers, several in a cell (an interval, a number with its percentage), or words. */
type Content = 'number' | 'numbers' | 'words'

interface Column {
  readonly content: Content
  readonly width: number
  /** Where the decimal points of its numbers stand, from the left edge of the text in the column. */
  readonly decimalAt: number
}

/** How a table is laid out so that no number is broken: its size in points, and whether its page is turned round. */
interface Layout {
  readonly size: number
  readonly turned: boolean
  readonly columns: readonly Column[]
}

/** Space beside the text of a cell. */
export const PADDING = 70

const NUMBER = /^[<>≤≥=]? ?[+−-]?(\d[\d,]*)?(\.\d+)?%?[*†‡a-z]?$/
/** A dash, also the one in brackets that stands for what is withheld. */
const NOTHING = /^\(?[—–−-]?\)?$/

function contentOf(cells: readonly string[]): Content {
  const filled = cells.filter((cell) => !NOTHING.test(cell))
  if (filled.length === 0) return cells.some((cell) => cell !== '') ? 'number' : 'words'
  if (filled.every((cell) => NUMBER.test(cell))) return 'number'
  return filled.every((cell) => /\d/.test(cell) && !/\p{L}{2}/u.test(cell)) ? 'numbers' : 'words'
}

const widest = (texts: readonly string[], size: number) =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)))

/** The part of a number in front of its decimal point, and the rest. */
function sides(cell: string): [before: string, after: string] {
  const point = cell.search(/\.\d/)
  return point < 0 ? [cell, ''] : [cell.slice(0, point), cell.slice(point)]
}

interface Measured {
  readonly content: Content
  readonly cells: readonly string[]
  /** Without this it would be broken. */
  readonly least: number
  /** With this nothing of it needs a second line. */
  readonly most: number
}

function measured(head: string, cells: readonly string[], first: boolean, size: number): Measured {
  const content = first ? 'words' : contentOf(cells)
  const lines = cells.flatMap((cell) => cell.split('\n'))
  const headWord = widest(head.split(/\s+/), size)
  if (content !== 'words') {
    const before = widest(
      cells.map((cell) => sides(cell)[0]),
      size,
    )
    const after = widest(
      cells.map((cell) => sides(cell)[1]),
      size,
    )
    const text = Math.max(headWord, content === 'number' ? before + after : widest(lines, size))
    return { content, cells, least: text + 2 * PADDING, most: text + 2 * PADDING }
  }
  const longest = Math.min(
    widest(
      lines.flatMap((line) => line.split(/\s+/)),
      size,
    ),
    1.5 * INCH,
  )
  const most = Math.max(widest(lines, size), headWord)
  const readable = Math.min(most, ((first ? 1.9 : 1.4) * INCH * size) / 10)
  return {
    content,
    cells,
    least: Math.max(longest, headWord, readable) + 2 * PADDING,
    most: most + 2 * PADDING,
  }
}

/** Upright before turned round, and then as large as it goes. */
const TRIES = [TEXT_WIDTH, TURNED_WIDTH].flatMap((width) => TABLE_SIZES.map((size) => ({ width, size })))

/** The first layout in which the table has room; if there is none, the last, with its columns narrowed. */
export function layoutOf({ head, rows }: Pick<PrintedTable, 'head' | 'rows'>): Layout {
  const body = rows.filter((row) => row.length > 1).map((row) => row.map(printedWords))
  const columnsAt = (size: number) =>
    head.map((cell, i) =>
      measured(
        printedWords(cell),
        body.map((row) => row[i] ?? ''),
        i === 0,
        size,
      ),
    )
  const room = ({ width, size }: (typeof TRIES)[number]) => width - total(columnsAt(size), 'least')
  const { width, size } = TRIES.find((attempt) => room(attempt) >= 0) ?? TRIES.at(-1)!
  return {
    size,
    turned: width === TURNED_WIDTH,
    columns: spread(columnsAt(size), width).map(({ content, cells, width: given }) => ({
      content,
      width: given,
      decimalAt: decimalAt(cells, given - 2 * PADDING, size),
    })),
  }
}

const total = (columns: readonly Measured[], key: 'least' | 'most') =>
  columns.reduce((sum, column) => sum + column[key], 0)

/** The columns over the whole width: first so that fewer lines are needed, then evenly. */
function spread(columns: readonly Measured[], width: number): (Measured & { readonly width: number })[] {
  const least = total(columns, 'least')
  if (least > width) return columns.map((it) => ({ ...it, width: Math.floor((it.least * width) / least) }))
  const wanted = total(columns, 'most') - least
  const toWords = Math.min(width - least, wanted)
  const each = (width - least - toWords) / columns.length
  return columns.map((it) => ({
    ...it,
    width: Math.floor(it.least + (wanted > 0 ? (toWords * (it.most - it.least)) / wanted : 0) + each),
  }))
}

/** Puts the numbers of a column, which stand one point below another, in its middle. */
function decimalAt(cells: readonly string[], width: number, size: number): number {
  const parts = cells.map(sides)
  const before = widest(
    parts.map(([it]) => it),
    size,
  )
  const after = widest(
    parts.map(([, it]) => it),
    size,
  )
  return Math.round(Math.max(0, (width - before - after) / 2) + before)
}
