import { type Artefact, type Cell, plainCell } from './artefact.ts'

type Row = Readonly<Record<string, Cell>>

/**
 * The columns that tell the rows of a table apart: as few and as far to the left as possible, measured numbers last; none if
 * two rows are the same.
 */
export function keyColumns({ columns }: Pick<Artefact, 'columns'>, rows: readonly Row[]): string[] {
  const names = Object.keys(columns)
  const isMeasured = (name: string) => columns[name]!.type === 'number'
  const candidates = [...names.filter((name) => !isMeasured(name)), ...names.filter(isMeasured)]
  const chosen: string[] = []
  let different = Math.min(rows.length, 1)
  for (const name of candidates) {
    if (different === rows.length) break
    const with_ = distinct(rows, [...chosen, name])
    if (with_ === different) continue
    chosen.push(name)
    different = with_
  }
  if (different < rows.length) return []
  const needed = chosen.filter((name, i) => {
    const others = chosen.filter((_, j) => j !== i)
    return distinct(rows, others) < rows.length || others.length === 0
  })
  const kept = distinct(rows, needed) === rows.length ? needed : chosen
  return kept.length > 0 ? kept : names.slice(0, 1)
}

/** The cells of these columns, as other programs know them. */
export function rowKey(row: Row, columns: readonly string[]): Record<string, string | number | null> {
  return Object.fromEntries(columns.map((name) => [name, plainCell(row[name] ?? null)]))
}

function distinct(rows: readonly Row[], columns: readonly string[]): number {
  return new Set(rows.map((row) => JSON.stringify(Object.values(rowKey(row, columns))))).size
}
