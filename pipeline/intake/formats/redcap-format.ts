import { csvFormat } from './csv-format.ts'
import { isProblem, type TableReader } from './raw-table.ts'

/**
 * A REDCap export as CSV, raw or with labels. REDCap exports all forms in one table, one row for each record and event,
 * and adds columns; `only: { redcap_event_name: [...] }` in study.yaml selects the rows of a form.
 */
export const redcapFormat: TableReader = async (bytes, source, file) => {
  const table = await csvFormat(bytes, source, file)
  if (isProblem(table)) return table
  const isAutomatic = (column: string) => isOfRedcap(column) || table.isAutomatic?.(column) === true
  return { ...table, isAutomatic }
}

/** Whether columns are evidently those of an export of REDCap. */
export function isRedcapExport(columns: readonly string[]): boolean {
  const hasForms = columns.includes('record_id') && columns.some((column) => column.endsWith('_complete'))
  return hasForms || columns.some((column) => /^redcap_(event_name|repeat_instrument)$/.test(column))
}

/** Whether REDCap adds a column of this name to an export. */
export function isOfRedcap(column: string): boolean {
  return /^redcap_|_complete$|_timestamp$|^Complete\?$/.test(column)
}
