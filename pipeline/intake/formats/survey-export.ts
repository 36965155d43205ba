import { type Problem, problem } from '../../problems.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import type { TableArea } from './grid.ts'
import type { RawRow } from './raw-table.ts'

/** The columns that Qualtrics adds to every export. */
const OF_QUALTRICS = new Set([
  ...['StartDate', 'EndDate', 'Status', 'IPAddress', 'Progress', 'Duration (in seconds)', 'Finished'],
  ...['RecordedDate', 'ResponseId', 'RecipientLastName', 'RecipientFirstName', 'RecipientEmail'],
  ...['ExternalReference', 'LocationLatitude', 'LocationLongitude', 'DistributionChannel', 'UserLanguage'],
])

export function isOfQualtrics(column: string): boolean {
  return OF_QUALTRICS.has(column)
}

/** Whether a row holds the identifiers of questions, such as {"ImportId":"QID1"}. */
export function hasImportIds({ cells }: RawRow): boolean {
  return cells.some((cell) => /^\{\s*"ImportId"\s*:/.test(cell))
}

/** Whether the row below the column names of a Qualtrics export holds texts: there is no digit where a date should be. */
export function isTexts(names: readonly string[], { cells }: RawRow): boolean {
  const dates = ['StartDate', 'EndDate', 'RecordedDate'].map((date) => cells[names.indexOf(date)] ?? '')
  return names.filter(isOfQualtrics).length >= 3 && dates.some(Boolean) && !/\d/.test(dates.join(''))
}

/**
 * The problem of a Qualtrics export that is read in another format, so that its texts of questions would be taken for
 * records; null if it is none. Rows that `only` selects may be right.
 */
export function surveyExport({ names, body }: TableArea, source: SourceFile, file: string): Problem | null {
  const [first, second] = body
  if (first === undefined || Object.keys(source.only).length > 0) return null
  const isQualtrics = hasImportIds(first) || (second && hasImportIds(second)) || isTexts(names, first)
  return isQualtrics ? problem('survey-export', { file, line: first.line }, 'Qualtrics', 'qualtrics') : null
}
