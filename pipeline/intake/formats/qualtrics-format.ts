import { type Problem, problem } from '../../problems.ts'
import { csvRows } from './csv-format.ts'
import type { RawRow, TableReader } from './raw-table.ts'

/** The columns that Qualtrics adds to every export. */
const AUTOMATIC = new Set([
  ...['StartDate', 'EndDate', 'Status', 'IPAddress', 'Progress', 'Duration (in seconds)', 'Finished'],
  ...['RecordedDate', 'ResponseId', 'RecipientLastName', 'RecipientFirstName', 'RecipientEmail'],
  ...['ExternalReference', 'LocationLatitude', 'LocationLongitude', 'DistributionChannel', 'UserLanguage'],
])

const PREVIEW = new Set(['1', 'Survey Preview'])

/** The values of the column Finished for an unfinished response, each with its counterpart for a finished one. */
const UNFINISHED = new Map([
  ['0', '1'],
  ['False', 'True'],
  ['FALSE', 'TRUE'],
])

/**
 * A Qualtrics export as CSV. The first three rows are the column names, the text of the questions and the identifiers
 * that Qualtrics gives them.
 */
export const qualtricsFormat: TableReader = (bytes, source, file) => {
  const rows = csvRows(bytes, source, file)
  if (!Array.isArray(rows)) return rows
  const [names, , identifiers, ...responses] = rows
  if (!identifiers?.cells.some((cell) => /^\{\s*"ImportId"\s*:/.test(cell)))
    return problem('not-qualtrics', { file, line: identifiers?.line ?? 1 })
  const isAutomatic = (column: string) => AUTOMATIC.has(column)
  const warnings = (rows: readonly RawRow[]) => [
    ...previews(rows, names!.cells.indexOf('Status'), file),
    ...unfinished(rows, names!.cells.indexOf('Finished'), file),
  ]
  return { columns: names!.cells, headLine: names!.line, rows: responses, isAutomatic, warnings }
}

function previews(rows: readonly RawRow[], status: number, file: string): Problem[] {
  return rows
    .filter(({ cells }) => PREVIEW.has(cells[status] ?? ''))
    .map(({ cells, line }) =>
      problem('survey-preview', { file, line, column: 'Status', found: cells[status]! }),
    )
}

/** One warning for all unfinished responses: they are common, and the researcher decides which of them to analyse. */
function unfinished(rows: readonly RawRow[], finished: number, file: string): Problem[] {
  const unfinishedRows = rows.filter(({ cells }) => UNFINISHED.has(cells[finished] ?? ''))
  const first = unfinishedRows[0]
  if (first === undefined) return []
  const found = first.cells[finished]!
  const place = { file, line: first.line, column: 'Finished', found }
  return [problem('unfinished-answer', place, unfinishedRows.length, 'Finished', UNFINISHED.get(found)!)]
}
