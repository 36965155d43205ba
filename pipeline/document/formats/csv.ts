import { stringify } from 'csv-stringify/sync'
import { plainText, type Table } from '../document.ts'
import type { Format } from './format.ts'

/** Every table of the report as it is printed. */
export const csv: Format = {
  id: 'csv',
  files: 'tables/*.csv',
  write: async ({ sections }) =>
    new Map(
      sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'table' ? [[`tables/${block.id}.csv`, tableCsv(block)] as const] : [],
        ),
      ),
    ),
}

/** A printed table for a spreadsheet; a subheading is repeated in front of its rows. */
function tableCsv({ head, rows }: Table): string {
  const grouped = rows.some((row) => row.length === 1)
  let group = ''
  const lines = rows.flatMap((row) => {
    const cells = row.map(plainText)
    if (row.length > 1) return [grouped ? [group, ...cells] : cells]
    group = cells[0]!
    return []
  })
  const names = head.map(plainText)
  return stringify([grouped ? ['Group', ...names] : names, ...lines])
}
