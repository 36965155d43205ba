import { type Problem, problem } from '../../problems.ts'
import type { TableArea } from './grid.ts'
import { laidOut, tableArea } from './laid-out.ts'
import { isProblem, type RawTable, type TableReader } from './raw-table.ts'
import { surveyExport } from './survey-export.ts'
import { type TextGrid, textGrid } from './text-grid.ts'

/** A text file with delimiters: comma, semicolon, tab, or the declared one. */
export const csvFormat: TableReader = (bytes, source, file) => {
  const grid = textGrid(bytes, source, file)
  if (isProblem(grid)) return grid
  const area = tableArea(grid, source, file)
  if (isProblem(area)) return area
  return surveyExport(area, source, file) ?? textTable(area, grid, laidOut(area, grid, source, file), file)
}

/** The table of a text file, with the reason if its lines do not all have as many cells as the first. */
export function textTable(area: TableArea, grid: TextGrid, table: RawTable, file: string): RawTable {
  const ragged = raggedness(area, grid.text, file)
  return ragged === null ? table : { ...table, ragged }
}

function raggedness({ names, body }: TableArea, text: string, file: string): Problem | null {
  const width = names.length
  const wrong = body.filter(({ cells }) => cells.length !== width)
  const first = wrong[0]
  if (first === undefined) return null
  const place = { file, line: first.line }
  const lone = text.match(/\r(?![\r\n])/g)?.length ?? 0
  const others = text.match(/\n/g)?.length ?? 0
  if (lone > 0 && others > 0) return problem('mixed-line-ends', place, lone, others)
  if (wrong.length < body.length || wrong.some(({ cells }) => cells.length !== width + 1)) return null
  if (wrong.every(({ cells }) => cells.at(-1) === '')) return problem('short-header', place, 'end', width)
  const isNamed = new Set(wrong.map(({ cells }) => cells[0])).size === wrong.length
  return isNamed ? problem('short-header', place, 'row names', width) : null
}
