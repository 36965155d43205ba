import { type Problem, problem } from '../../problems.ts'
import { csvRows } from './csv-format.ts'
import type { RawRow, TableReader } from './raw-table.ts'

/** What Qualtrics notes of every answer besides the questions. */
const OWN = new Set([
  ...['StartDate', 'EndDate', 'Status', 'IPAddress', 'Progress', 'Duration (in seconds)', 'Finished'],
  ...['RecordedDate', 'ResponseId', 'RecipientLastName', 'RecipientFirstName', 'RecipientEmail'],
  ...['ExternalReference', 'LocationLatitude', 'LocationLongitude', 'DistributionChannel', 'UserLanguage'],
])

const PREVIEW = new Set(['1', 'Survey Preview'])

/** What stands in the column Finished for an answer that is not, with what stands there for one that is. */
const UNFINISHED = new Map([
  ['0', '1'],
  ['False', 'True'],
  ['FALSE', 'TRUE'],
])

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
  const isOwn = (column: string) => OWN.has(column)
  const doubts = (rows: readonly RawRow[]) => [
    ...previews(rows, names!.cells.indexOf('Status'), file),
    ...unfinished(rows, names!.cells.indexOf('Finished'), file),
  ]
  return { columns: names!.cells, headLine: names!.line, rows: answers, isOwn, doubts }
}

function previews(rows: readonly RawRow[], status: number, file: string): Problem[] {
  return rows
    .filter(({ cells }) => PREVIEW.has(cells[status] ?? ''))
    .map(({ cells, line }) =>
      problem('survey-preview', { file, line, column: 'Status', found: cells[status]! }),
    )
}

/** One warning for all: an interrupted survey is common, and what of it counts is the researcher's decision. */
function unfinished(rows: readonly RawRow[], finished: number, file: string): Problem[] {
  const broken = rows.filter(({ cells }) => UNFINISHED.has(cells[finished] ?? ''))
  const first = broken[0]
  if (first === undefined) return []
  const found = first.cells[finished]!
  const place = { file, line: first.line, column: 'Finished', found }
  return [problem('unfinished-answer', place, broken.length, 'Finished', UNFINISHED.get(found)!)]
}
