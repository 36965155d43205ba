import { csvFormat } from './csv-format.ts'
import { isProblem, type TableReader } from './raw-table.ts'

/**
 * A REDCap export as CSV, raw or with labels. REDCap puts every form into one table, one row for each record and
 * event, and adds columns of its own; `only: { redcap_event_name: [...] }` in study.yaml picks the rows of a form.
 */
export const redcapFormat: TableReader = async (bytes, source, file) => {
  const table = await csvFormat(bytes, source, file)
  if (isProblem(table)) return table
  return { ...table, isOwn: (column) => /^redcap_|_complete$|_timestamp$|^Complete\?$/.test(column) }
}
