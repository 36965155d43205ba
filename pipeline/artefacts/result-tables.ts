import type { DataFrame } from 'danfojs-node'
import { nearest } from '../sentences/wording.ts'
import type { Artefact } from './artefact.ts'
import { dataFrame } from './data-frame.ts'

/** One row of a table: texts, numbers, and null for missing values. */
export type ResultRow = Readonly<Record<string, string | number | null>>

/** The tables of one run by name: the file name without its extension, such as `associations`. */
export interface ResultTables {
  readonly names: readonly string[]
  /**
   * The rows of a table.
   * @throws RangeError if there is no such table
   */
  rows(name: string): readonly ResultRow[]
  /**
   * The table as a data frame of danfojs-node.
   * @throws RangeError if there is no such table
   */
  frame(name: string): Promise<DataFrame>
}

/** The content of these tables, read on request. */
export function resultTables(
  tables: readonly Artefact[],
  rowsOf: (table: Artefact) => readonly ResultRow[],
): ResultTables {
  const byName = new Map(tables.map((table) => [tableName(table), table]))
  const names = [...byName.keys()]
  const named = (name: string) => {
    const table = byName.get(name)
    if (!table)
      throw new RangeError(`There is no table ${JSON.stringify(name)}.${nearest(String(name), names)}`)
    return table
  }
  return {
    names,
    rows: (name) => rowsOf(named(name)),
    frame: async (name) => {
      const table = named(name)
      return dataFrame(rowsOf(table), Object.keys(table.columns))
    },
  }
}

/** The name of a table: its file name without extension. */
export const tableName = ({ file }: Pick<Artefact, 'file'>) => file.replace(/\.csv$/, '')
