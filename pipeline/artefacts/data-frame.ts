import type { DataFrame } from 'danfojs-node'
import { type Cell, plainCell } from './artefact.ts'

/**
 * A table as a data frame of danfojs-node, for people who go on from here in a notebook or a script.
 *
 * The only place that knows the library. It is asked for what it does exactly: columns in and out as they are,
 * selection by a mask, printing. It takes a second to load, so that a run, which needs none of it, does not.
 */
export async function dataFrame(
  rows: readonly Readonly<Record<string, Cell>>[],
  columns: readonly string[],
): Promise<DataFrame> {
  const library = await import('danfojs-node')
  const { DataFrame } = 'default' in library ? (library.default as typeof library) : library
  return new DataFrame(
    Object.fromEntries(columns.map((name) => [name, rows.map((row) => plainCell(row[name] ?? null))])),
  )
}
