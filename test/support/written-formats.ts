import { utils, write } from '@e965/xlsx'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import type { Table } from './example-layouts.ts'
import { type SavVariable, savFile } from './sav-file.ts'

/** A table as the bytes of a file, with what study.yaml has to say of it. */
interface Written {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
  readonly bytes: Buffer
}

const isNumber = (cell: string) => /^\d+$/.test(cell)

/** The same table in every format that can be read. */
export const WRITTEN: Readonly<Record<string, (name: string, table: Table) => Written>> = {
  csv: (name, table) => ({ name: `${name}.csv`, options: {}, bytes: Buffer.from(stringify([...table])) }),

  /** As a German Excel saves "Unicode text", with a code for missing values. */
  'utf-16': (name, table) => {
    const [head, ...rows] = table
    const numeric = head!.map((column) => /^(R|I|A|S|E|C|value|.*_\d+)$/.test(column))
    const text = stringify(
      [
        head!,
        ...rows.map((row) =>
          row.map((cell, i) => (cell === '' ? '-99' : numeric[i] && isNumber(cell) ? `${cell},0` : cell)),
        ),
      ],
      { delimiter: ';', record_delimiter: '\r\n' },
    )
    return {
      name: `${name}.csv`,
      options: { delimiter: ';', decimal: ',', encoding: 'utf-16le', missing: [-99] },
      bytes: iconv.encode(text, 'utf-16le', { addBOM: true }),
    }
  },

  xlsx: (name, table) => {
    const book = utils.book_new()
    const cells = table.map((row) =>
      row.map((cell) => (cell === '' ? null : isNumber(cell) ? Number(cell) : cell)),
    )
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Notes on the data']]), 'Notes')
    utils.book_append_sheet(book, utils.aoa_to_sheet([[], ...cells]), 'Data')
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' })
    return { name: `${name}.xlsx`, options: { sheet: 'Data' }, bytes }
  },

  /** Roles and raters as labelled numbers, missing values as 999. */
  sav: (name, table) => {
    const [head, ...rows] = table
    const labels = new Map([
      [1, 'client'],
      [2, 'Therapist'],
    ])
    const variables = head!.map((column, i): SavVariable => {
      if (column === 'role' || column === 'rater') return { name: column, width: 0, labels }
      const isText = rows.some((row) => row[i] !== '' && !isNumber(row[i]!))
      return isText ? { name: column, width: 12 } : { name: column, width: 0, missing: [998, 999] }
    })
    const cells = rows.map((row) =>
      row.map((cell, i) => {
        if (variables[i]!.labels) return cell === 'client' ? 1 : 2
        if (variables[i]!.width > 0) return cell
        return cell === '' ? 999 : Number(cell)
      }),
    )
    return { name: `${name}.sav`, options: {}, bytes: savFile(variables, cells, { compressed: true }) }
  },

  /** Two columns of its own, and the three rows that stand above the answers. */
  qualtrics: (name, table) => {
    const [head, ...rows] = table
    const columns = ['StartDate', 'ResponseId', ...head!]
    const text = stringify([
      columns,
      columns.map((column) => `Please tell us,\nhonestly: ${column}?`),
      columns.map((_, i) => JSON.stringify({ ImportId: `QID${i}` })),
      ...rows.map((row, i) => ['2025-03-01 10:00:00', `R_${i}`, ...row]),
    ])
    return { name: `${name}.csv`, options: { format: 'qualtrics' }, bytes: Buffer.from(`\uFEFF${text}`) }
  },

  /** All events of the project in one table, of which one holds the records; labelled columns of its own. */
  redcap: (name, table) => {
    const [head, ...rows] = table
    const text = stringify([
      ['record_no', 'redcap_event_name', ...head!, 'form_complete'],
      ...rows.flatMap((row, i) => [
        [String(i + 1), 'intake_arm_1', ...row, '2'],
        [String(i + 1), 'followup_arm_1', ...row.map(() => ''), '0'],
      ]),
    ])
    const only = { redcap_event_name: ['intake_arm_1'] }
    return { name: `${name}.csv`, options: { format: 'redcap', only }, bytes: Buffer.from(text) }
  },
}
