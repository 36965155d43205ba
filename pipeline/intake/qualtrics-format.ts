import { problem } from '../problems.ts'
import { csvRows } from './csv-format.ts'
import type { TableReader } from './raw-table.ts'

/** What Qualtrics notes of every answer besides the questions. */
const OWN = new Set([
  ...['StartDate', 'EndDate', 'Status', 'IPAddress', 'Progress', 'Duration (in seconds)', 'Finished'],
  ...['RecordedDate', 'ResponseId', 'RecipientLastName', 'RecipientFirstName', 'RecipientEmail'],
  ...['ExternalReference', 'LocationLatitude', 'LocationLongitude', 'DistributionChannel', 'UserLanguage'],
])

const PREVIEW = new Set(['1', 'Survey Preview'])

/**
 * A Qualtrics export as CSV. Three rows stand above the answers: the names of the columns, the text of the questions
 * and the identifiers by which Qualtrics knows them.
 */
export const qualtricsFormat: TableReader = (bytes, source, file) => {
  const rows = csvRows(bytes, source, file)
  if (!Array.isArray(rows)) return rows
  const [names, , identifiers, ...answers] = rows
  if (!identifiers?.cells.some((cell) => /^\{\s*"ImportId"\s*:/.test(cell)))
    return problem('not-qualtrics', { file, line: identifiers?.line ?? 1 })
  const status = names!.cells.indexOf('Status')
  const warnings = answers
    .filter(({ cells }) => PREVIEW.has(cells[status] ?? ''))
    .map(({ cells, line }) =>
      problem('survey-preview', { file, line, column: 'Status', found: cells[status]! }),
    )
  const isOwn = (column: string) => OWN.has(column)
  return { columns: names!.cells, headLine: names!.line, rows: answers, isOwn, warnings }
}
