import { stringify } from 'csv-stringify/sync'
import { blocksOf } from '../blocks-of.ts'
import { type PrintedBlock, type PrintedTable, printedWords } from '../printed.ts'
import { spreadsheetText } from '../spreadsheet-text.ts'
import type { Format } from './format.ts'

/** Every table of the report as it is printed. */
export const csv: Format = {
  id: 'csv',
  files: 'tables/*.csv',
  write: async ({ body, supplement }) =>
    new Map(
      blocksOf<PrintedBlock>([...body, ...supplement]).flatMap((block) =>
        block.kind === 'table' ? [[`tables/${block.id}.csv`, tableCsv(block)] as const] : [],
      ),
    ),
}

/** A printed table for a spreadsheet, without formulas; a subheading is repeated in front of its rows. */
function tableCsv({ spanners, head, rows }: PrintedTable): string {
  const grouped = rows.some((row) => row.length === 1)
  let group = ''
  const lines = rows.flatMap((row) => {
    const cells = row.map(printedWords)
    if (row.length > 1) return [grouped ? [group, ...cells] : cells]
    group = cells[0]!
    return []
  })
  const names = head.map((cell, i) => {
    const over = spanners.find(({ from, to }) => from <= i && i <= to)
    return over === undefined ? printedWords(cell) : `${printedWords(over.text)}: ${printedWords(cell)}`
  })
  const written = [grouped ? ['Group', ...names] : names, ...lines]
  return stringify(written.map((cells) => cells.map(spreadsheetText)))
}
