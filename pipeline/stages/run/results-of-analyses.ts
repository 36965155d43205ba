import type { AnyAnalysis } from '../../analyses/analysis.ts'
import type { Artefact } from '../../artefacts/artefact.ts'
import type { Reading } from '../../artefacts/reading.ts'

type Named = readonly (readonly [name: string, table: Artefact])[]

/** All tables of an analysis, which its figures can use. */
export const drawnFrom = ({ needs, quotes, writes }: AnyAnalysis): Named =>
  Object.entries({ ...needs, ...quotes, ...writes })

/** The tables that its section can use; the others could identify single people. */
export const writtenFrom = (it: AnyAnalysis): Named =>
  drawnFrom(it).filter(([, { disclosure }]) => disclosure === 'aggregate')

/** The tables, each once. */
export function tablesIn(named: readonly Named[]): Artefact[] {
  return [...new Map(named.flat().map(([, table]) => [table.file, table])).values()]
}

/** The rows of these tables by their names. */
export function rowsIn(named: Named, { rows }: Reading): object {
  return Object.fromEntries(named.map(([name, table]) => [name, rows(table)]))
}
