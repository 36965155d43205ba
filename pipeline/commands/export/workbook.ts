import type { Artefact } from '../../artefacts/artefact.ts'
import { type ResultRow, tableName } from '../../artefacts/result-tables.ts'
import { problem, StudyProblems } from '../../problems.ts'
import { sheetNames } from './sheet-names.ts'

/** A table with its rows. */
export interface Sheet {
  readonly table: Artefact
  readonly rows: readonly ResultRow[]
}

/** What Excel holds: rows of a sheet besides the head, and characters of a cell. */
const MOST = { rows: 2 ** 20 - 1, characters: 32_767 }

/**
 * The tables as one workbook of Excel, one sheet for each: numbers as numbers, missing cells empty, text as text even if
 * it looks like a formula. The same tables give the same bytes: the workbook has no clock and no author.
 * @throws StudyProblems if a table is larger than a sheet can be
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const beyond = sheets.flatMap(({ table, rows }) => {
    const why = tooLarge(rows)
    return why === null ? [] : [problem('beyond-workbook', { file: table.file }, why)]
  })
  if (beyond.length > 0) throw new StudyProblems(beyond)
  const { utils, write } = await import('@e965/xlsx')
  const names = sheetNames(sheets.map(({ table }) => tableName(table)))
  const book = utils.book_new()
  sheets.forEach(({ table, rows }, i) => {
    const columns = Object.keys(table.columns)
    const cells = rows.map((row) => columns.map((column) => cell(row[column] ?? null)))
    utils.book_append_sheet(book, utils.aoa_to_sheet([columns, ...cells]), names[i]!)
  })
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true })
}

/** In a workbook `_x0041_` means the letter A; what only looks like it is marked. */
const cell = (value: string | number | null) =>
  typeof value === 'string' ? value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : value

function tooLarge(rows: readonly ResultRow[]): string | null {
  if (rows.length > MOST.rows)
    return `the table has ${rows.length} rows, and a sheet holds ${MOST.rows} and the head`
  const lengths = rows.flatMap((row) => Object.values(row).map((value) => String(value).length))
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return longest > MOST.characters
    ? `a cell has ${longest} characters, and a workbook holds ${MOST.characters}`
    : null
}
