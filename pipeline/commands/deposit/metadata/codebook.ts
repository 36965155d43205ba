import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Artefact } from '../../../artefacts/artefact.ts'
import { spreadsheetText } from '../../../document/spreadsheet-text.ts'
import { type Deposited, described } from '../deposited.ts'
import { fileWords } from './file-words.ts'

interface Entry {
  readonly file: string
  readonly row: string
  readonly column: string
  readonly type: string
  readonly unit: string
  readonly choices: string
  readonly missing: string
  readonly meaning: string
}

const HEAD = ['file', 'row', 'column', 'type', 'unit', 'choices', 'missing', 'meaning'] as const

/** codebook.csv: every column of every table of the deposit. */
export function codebook(deposited: Deposited): string {
  const lines = entriesIn(deposited).map((entry) => HEAD.map((name) => spreadsheetText(entry[name])))
  return stringify([[...HEAD], ...lines])
}

function entriesIn(deposited: Deposited): Entry[] {
  const { data, tables, folder, results } = deposited
  const ofTable = (file: string, { row, columns }: Artefact): Entry[] =>
    Object.entries(columns).map(([column, { type, unit, choices, mayBeMissing, meaning }]) => ({
      ...{ file, row, column, type, meaning },
      unit: unit ?? '',
      choices: choices?.join(' | ') ?? '',
      missing: mayBeMissing ? 'NA' : 'never',
    }))
  const printed = [...results].filter(([path]) => path.startsWith('tables/'))
  return [
    ...data.flatMap(({ path, table }) => ofTable(path, table)),
    ...tables.flatMap((table) => ofTable(`${folder}/artefacts/${table.file}`, table)),
    ...printed.flatMap(([path, bytes]) => {
      const file = `${folder}/${path}`
      const meaning = fileWords(deposited, file)
      const names = (parse(new TextDecoder().decode(bytes), { to_line: 1 }) as string[][])[0] ?? []
      return names.map((column) => ({
        ...{ file, row: 'one row of the printed table', column, type: 'text', meaning },
        ...{ unit: '', choices: '', missing: 'never' },
      }))
    }),
  ]
}

/** codebook.md: the columns of the data, for reading. */
export function codebookText(deposited: Deposited): string {
  const tables = deposited.data.map(({ path, table }) => {
    const columns = Object.entries(table.columns).map(([name, { meaning, unit, choices, mayBeMissing }]) => {
      const more = [
        ...(unit === null ? [] : [`in ${unit}`]),
        ...(choices === null ? [] : [`one of ${choices.join(', ')}`]),
        ...(mayBeMissing ? ['NA if missing'] : []),
      ]
      return `- \`${name}\`: ${[meaning, ...more].join('; ')}`
    })
    return [`## ${path}`, `One row is ${table.row}.`, columns.join('\n')].join('\n\n')
  })
  return [
    '# Codebook',
    described(deposited),
    `Every column of every table, those of the results among them, is also in codebook.csv.`,
    ...tables,
  ]
    .join('\n\n')
    .concat('\n')
}
