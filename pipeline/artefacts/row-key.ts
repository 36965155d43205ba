import { type Artefact, type Cell, plainCell } from './artefact.ts'

type Row = Readonly<Record<string, Cell>>

/**
 * The columns that tell the rows of a table apart: as few and as far to the left as possible, measured numbers last; none if
 * two rows are the same.
 */
export function keyColumns({ columns }: Pick<Artefact, 'columns'>, rows: readonly Row[]): readonly string[] {
  const names = Object.keys(columns)
  const isMeasured = (name: string) => columns[name]!.type === 'number'
  const candidates = [...names.filter((name) => !isMeasured(name)), ...names.filter(isMeasured)]
  if (rows.length < 2) return candidates.slice(0, 1)
  const chosen: string[] = []
  let different = 1
  for (const name of candidates) {
    const tried = distinct(rows, [...chosen, name])
    if (tried > different) chosen.push(name)
    different = Math.max(different, tried)
    if (different === rows.length) return withoutNeedless(chosen, rows)
  }
  return []
}

/** The cells of these columns, as other programs know them. */
export function rowKey(row: Row, columns: readonly string[]): Record<string, string | number | null> {
  return Object.fromEntries(columns.map((name) => [name, plainCell(row[name] ?? null)]))
}

/** A column chosen early may tell nothing that those chosen after it do not. */
function withoutNeedless(chosen: readonly string[], rows: readonly Row[]): readonly string[] {
  return chosen.toReversed().reduce((kept: readonly string[], name) => {
    const others = kept.filter((it) => it !== name)
    return others.length > 0 && distinct(rows, others) === rows.length ? others : kept
  }, chosen)
}

function distinct(rows: readonly Row[], columns: readonly string[]): number {
  return new Set(rows.map((row) => columns.map((name) => plainCell(row[name] ?? null)).join('\u0000'))).size
}
