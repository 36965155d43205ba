import { problem } from '../../problems.ts'
import { laidOut, tableArea } from './laid-out.ts'
import { isProblem, type TableReader } from './raw-table.ts'
import { signature } from './signature.ts'
import { surveyExport } from './survey-export.ts'
import { workbookGrid } from './workbook-grid.ts'

/** One sheet of an Excel workbook, new (.xlsx) or old (.xls). */
export const workbookFormat: TableReader = async (bytes, source, file) => {
  const known = signature(bytes)
  const kind = known?.format
  if ((kind !== 'xlsx' && kind !== 'xls') || kind !== source.format)
    return problem('wrong-format', { file }, source.format, known)
  const grid = await workbookGrid(bytes, kind, source, file)
  if (isProblem(grid)) return grid
  const area = tableArea(grid, source, file)
  if (isProblem(area)) return area
  return surveyExport(area, source, file) ?? laidOut(area, grid, source, file)
}
