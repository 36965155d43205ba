import { problem } from '../../problems.ts'
import { textTable } from './csv-format.ts'
import type { TableArea } from './grid.ts'
import { laidOut, recordsBelow } from './laid-out.ts'
import { isProblem, type TableReader } from './raw-table.ts'
import { signature } from './signature.ts'
import { hasImportIds, isOfQualtrics, isTexts } from './survey-export.ts'
import { textGrid } from './text-grid.ts'
import { workbookGrid } from './workbook-grid.ts'

/**
 * A Qualtrics export as CSV, TSV or Excel workbook. Its first rows are the column names, the texts of the questions and
 * the identifiers that Qualtrics gives them; workbooks can lack the last.
 */
export const qualtricsFormat: TableReader = async (bytes, source, file) => {
  const kind = signature(bytes)?.format
  const isWorkbook = kind === 'xlsx' || kind === 'xls'
  const text = isWorkbook ? null : textGrid(bytes, source, file)
  const grid = isWorkbook ? await workbookGrid(bytes, kind, source, file) : text!
  if (isProblem(grid)) return grid
  const [names, texts, identifiers] = grid.rows
  if (names === undefined) return problem('empty-file', { file })
  const above = identifiers !== undefined && hasImportIds(identifiers) ? identifiers : texts
  if (above === undefined || !(hasImportIds(above) || (isWorkbook && isTexts(names.cells, above))))
    return problem('not-qualtrics', { file, line: identifiers?.line ?? 1 })
  const area: TableArea = {
    names: names.cells,
    headLine: names.line,
    ...recordsBelow(grid.rows, above, source),
  }
  const laid = laidOut(area, grid, source, file)
  const table = text === null || isProblem(text) ? laid : textTable(area, text, laid, file)
  const isAutomatic = (column: string) => isOfQualtrics(column) || laid.isAutomatic?.(column) === true
  return { ...table, isAutomatic }
}
