import { stringify } from 'csv-stringify/sync'
import { firstLook } from '../../commands/init/first-look.ts'

/** Numbers with a decimal comma. */
const WITH_COMMA = /^[+-]?\d+,\d+$/

/**
 * The table of a workbook, an SPSS file or a text of another form as the CSV file that compute reads, every row in the line
 * that it has in its file. A line break within a cell becomes a blank, a decimal comma a point.
 * @throws StudyProblems if the file cannot be read
 */
export async function pairsAsCsv(file: string, bytes: Uint8Array): Promise<Uint8Array> {
  const { table, source } = await firstLook(file, bytes)
  const parts: string[] = []
  let next = 1
  const add = (line: number, cells: readonly string[]) => {
    parts.push('\n'.repeat(Math.max(0, line - next)), stringify([cells.map(plain)]))
    next = Math.max(line, next) + 1
  }
  const plain = (cell: string) => {
    const text = cell.replaceAll(/\s*[\r\n]+\s*/g, ' ')
    return source.decimal === ',' && WITH_COMMA.test(text) ? text.replace(',', '.') : text
  }
  add(table.headLine, table.columns)
  for (const { line, cells } of table.rows) add(line, cells)
  return new TextEncoder().encode(parts.join(''))
}

/** True if compute reads the file as it is: a text whose column names are in its first line, with decimal points. */
export function isPlain(settings: Readonly<Record<string, unknown>>, bytes: Uint8Array): boolean {
  const isText = !bytes.subarray(0, 512).includes(0)
  return isText && Object.keys(settings).every((key) => key === 'delimiter' && isSeparator(settings[key]))
}

const isSeparator = (delimiter: unknown) => [',', ';', '\t', 'tab'].includes(String(delimiter))
