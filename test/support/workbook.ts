import { utils, write } from '@e965/xlsx'
import JSZip from 'jszip'

type Cells = Parameters<typeof utils.aoa_to_sheet>[0]

/** What a sheet says besides the values of its cells. Rows and columns count from 0. */
interface Marks {
  readonly merged?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

/** A workbook with these rows in its sheet Data; merged areas are written as C4:C6. */
export function workbook(
  rows: Cells,
  { merged = [], hiddenRows = [], hiddenColumns = [] }: Marks = {},
): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (cell === '' ? null : cell))))
  sheet['!merges'] = merged.map((area) => {
    const [s, e] = area.split(':').map((cell) => {
      const [, letter, line] = /^([A-Z])(\d+)$/.exec(cell)!
      return { r: Number(line) - 1, c: letter!.charCodeAt(0) - 65 }
    })
    return { s: s!, e: e! }
  })
  const marks = (hidden: readonly number[]) =>
    Array.from({ length: Math.max(-1, ...hidden) + 1 }, (_, i) =>
      hidden.includes(i) ? { hidden: true } : undefined,
    )
  sheet['!rows'] = marks(hiddenRows)
  sheet['!cols'] = marks(hiddenColumns)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Data')
  return write(book, { type: 'buffer', bookType: 'xlsx' })
}

/** The workbook with the XML of its sheet changed. */
export async function withSheetXml(bytes: Uint8Array, changed: (xml: string) => string): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes)
  const name = 'xl/worksheets/sheet1.xml'
  archive.file(name, changed(await archive.file(name)!.async('string')))
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
