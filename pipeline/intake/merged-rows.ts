import { type Place, type Problem, problem } from '../problems.ts'
import { Cells } from './cells.ts'
import { ProblemList } from './problem-list.ts'
import { elsewhere, type Line, placeOf, type TextTable } from './text-table.ts'

interface MergedRow {
  readonly line: Line
  readonly cells: string[]
  /** The line that each cell comes from. */
  readonly from: Line[]
  readonly ofOtherRows: Map<string, Place>
}

/**
 * Merges rows with the same identifier (the first field) into one, at the position of the first of them, with the words
 * of this program. The result is table by table, with a problem for each contradiction.
 * @param newNames the names of the fields in the merged rows
 */
export function mergedRows(
  tables: readonly TextTable[],
  fields: readonly string[],
  newNames: readonly string[],
): { lines: Line[]; problems: readonly Problem[] }[] {
  const known = new Map<string, MergedRow>()
  return tables
    .map((table) => {
      const id = fields[0]!
      const problems = new ProblemList()
      const ofTable: MergedRow[] = []
      const cells = new Cells(table, problems)
      for (const line of table.lines) {
        cells.at(line)
        if (cells.isMissing(id)) continue
        const texts = fields.map((field) =>
          field === id || !cells.isMissing(field) ? cells.text(field) : '',
        )
        const first = known.get(cells.raw(id))
        if (first === undefined) {
          const row = { line, cells: texts, from: texts.map(() => line), ofOtherRows: new Map() }
          known.set(cells.raw(id), row)
          ofTable.push(row)
        } else fillIn(first, texts, line, cells)
      }
      return { ofTable, problems }
    })
    .map(({ ofTable, problems }) => ({ lines: ofTable.map(lineOf), problems: problems.list() }))

  function fillIn(first: MergedRow, texts: readonly string[], line: Line, cells: Cells): void {
    for (const [i, cell] of texts.entries()) {
      const earlier = first.cells[i]!
      if (cell === '' || cell === earlier) continue
      if (earlier === '') {
        first.cells[i] = cell
        first.from[i] = line
        first.ofOtherRows.set(newNames[i]!, placeOf(line, fields[i]!))
      } else {
        cells.wrong(fields[i]!, (place) =>
          problem('conflicting-values', place, first.cells[0]!, elsewhere(line, first.from[i]!), earlier),
        )
      }
    }
  }

  /** The merged row as a line with the new names. */
  function lineOf({ line, cells, ofOtherRows }: MergedRow): Line {
    const { file, fields: all, written, everyRow } = line.head
    const head = {
      file,
      fields: newNames,
      written: fields.map((field) => written[all.indexOf(field)] ?? field),
      everyRow: new Set(newNames.filter((_, i) => everyRow.has(fields[i]!))),
      ofOtherRows,
    }
    return { line: line.line, cells, head }
  }
}
