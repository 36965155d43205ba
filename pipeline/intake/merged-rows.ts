import { type Place, type Problem, problem } from '../problems.ts'
import { Cells } from './cells.ts'
import { elsewhere, type Line, placeOf, type TextTable } from './text-table.ts'

interface Merging {
  readonly line: Line
  readonly cells: string[]
  /** The line that each cell comes from. */
  readonly from: Line[]
  readonly ofOtherRows: Map<string, Place>
}

/**
 * The rows with the same identifier, which is the first field, put together into one where the first of them stands, in
 * our words; table by table, with a problem for each contradiction.
 * @param called the names that the fields have from here on
 */
export function mergedRows(
  tables: readonly TextTable[],
  fields: readonly string[],
  called: readonly string[],
): { lines: Line[]; problems: Problem[] }[] {
  const known = new Map<string, Merging>()
  return tables
    .map((table) => {
      const id = fields[0]!
      const problems: Problem[] = []
      const here: Merging[] = []
      const cells = new Cells(table, problems)
      for (const line of table.lines) {
        cells.at(line)
        if (cells.isMissing(id)) continue
        const own = fields.map((field) => (field === id || !cells.isMissing(field) ? cells.text(field) : ''))
        const first = known.get(cells.raw(id))
        if (first === undefined) {
          const begun = { line, cells: own, from: own.map(() => line), ofOtherRows: new Map() }
          known.set(cells.raw(id), begun)
          here.push(begun)
        } else fillIn(first, own, line, cells)
      }
      return { here, problems }
    })
    .map(({ here, problems }) => ({ lines: here.map(lineOf), problems }))

  function fillIn(first: Merging, own: readonly string[], line: Line, cells: Cells): void {
    for (const [i, cell] of own.entries()) {
      const earlier = first.cells[i]!
      if (cell === '' || cell === earlier) continue
      if (earlier === '') {
        first.cells[i] = cell
        first.from[i] = line
        first.ofOtherRows.set(called[i]!, placeOf(line, fields[i]!))
      } else {
        cells.wrong(fields[i]!, (place) =>
          problem('conflicting-values', place, first.cells[0]!, elsewhere(line, first.from[i]!), earlier),
        )
      }
    }
  }

  /** The line under the names that its cells have from here on. */
  function lineOf({ line, cells, ofOtherRows }: Merging): Line {
    const { file, fields: all, written, everyRow } = line.head
    const head = {
      file,
      fields: called,
      written: fields.map((field) => written[all.indexOf(field)] ?? field),
      everyRow: new Set(called.filter((_, i) => everyRow.has(fields[i]!))),
      ofOtherRows,
    }
    return { line: line.line, cells, head }
  }
}
