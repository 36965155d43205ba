import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type PrintedTable, type PrintedText, printedWords } from '../../printed.ts'
import type { Bookmarks } from './bookmarks.ts'
import { caption, noteBelow } from './caption.ts'
import { layoutOf, PADDING } from './columns.ts'
import { runs } from './runs.ts'
import { cellStyle } from './styles.ts'

const RULE = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const FINE = { ...RULE, size: 4 }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table of at most so many rows stays on one page, and so does a group of rows in a longer one. */
const ON_ONE_PAGE = 20

type Placed = Pick<IParagraphOptions, 'alignment' | 'tabStops' | 'border'>

/** An APA table: number and title, three rules, note; and whether it needs a page turned round. */
export function apaTable(table: PrintedTable, bookmarks: Bookmarks) {
  const { head, rows, spanners, note } = table
  const { size, turned, columns } = layoutOf(table)
  const total = (from: number, to: number) =>
    columns.slice(from, to).reduce((sum, { width }) => sum + width, 0)

  const cell = (
    text: PrintedText,
    from: number,
    to: number,
    placed: Placed,
    { keepNext = false, bold = false, whole = false, ruled = false } = {},
  ) =>
    new TableCell({
      columnSpan: to - from,
      width: { size: total(from, to), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
      ...(ruled ? { borders: { bottom: FINE } } : {}),
      children: [
        new Paragraph({
          style: cellStyle(size),
          keepNext,
          ...placed,
          children: runs(text, bookmarks, whole, bold ? { bold } : {}),
        }),
      ],
    })

  const centred = (i: number): Placed =>
    columns[i]!.content === 'words' ? {} : { alignment: AlignmentType.CENTER }
  const placedIn = (i: number, text: PrintedText): Placed => {
    const { content, decimalAt } = columns[i]!
    if (content === 'number' && /\d/.test(printedWords(text)))
      return { tabStops: [{ type: TabStopType.DECIMAL, position: decimalAt }] }
    return centred(i)
  }

  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, i) => cell(text, i, i + 1, centred(i), { keepNext: true, ruled: true })),
  })
  const together = keptWithNext(rows)
  const bodyRows = rows.map((row, at) => {
    const keepNext = at === rows.length - 1 ? note !== null : together[at]!
    const cells =
      row.length === 1
        ? [cell(row[0]!, 0, columns.length, {}, { keepNext, bold: true })]
        : row.map((text, i) =>
            cell(text, i, i + 1, placedIn(i, text), { keepNext, whole: columns[i]!.content !== 'words' }),
          )
    return new TableRow({ cantSplit: true, children: cells })
  })
  const grid = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total(0, columns.length), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    margins: { marginUnitType: WidthType.DXA, left: PADDING, right: PADDING, top: 0, bottom: 0 },
    borders: {
      top: RULE,
      bottom: RULE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: [
      ...(spanners.length > 0
        ? [new TableRow({ tableHeader: true, cantSplit: true, children: spannerCells() })]
        : []),
      headRow,
      ...bodyRows,
    ],
  })

  /** Words over several columns, each with a rule that leaves a gap to its neighbours. */
  function spannerCells(): TableCell[] {
    const cells: TableCell[] = []
    let next = 0
    for (const { text, from, to } of [...spanners].sort((a, b) => a.from - b.from)) {
      if (from > next) cells.push(cell([], next, from, {}, { keepNext: true }))
      const placed = { alignment: AlignmentType.CENTER, border: { bottom: { ...FINE, space: 1 } } }
      cells.push(cell(text, from, to + 1, placed, { keepNext: true }))
      next = to + 1
    }
    if (next < columns.length) cells.push(cell([], next, columns.length, {}, { keepNext: true }))
    return cells
  }

  return {
    turned,
    children: [...caption(table, bookmarks), grid, noteBelow(note, bookmarks, size)],
  }
}

/** Which rows of a table are on one page with the next: those of a short table or group, and the last two of any. */
function keptWithNext(rows: PrintedTable['rows']): boolean[] {
  if (rows.length <= ON_ONE_PAGE) return rows.map(() => true)
  const starts = rows.flatMap((row, at) => (row.length === 1 ? [at] : []))
  return rows.map((row, at) => {
    const start = starts.findLast((it) => it <= at) ?? 0
    const end = starts.find((it) => it > at) ?? rows.length
    const inShortGroup = end - start <= ON_ONE_PAGE && at < end - 1
    return row.length === 1 || inShortGroup || at === rows.length - 2
  })
}
