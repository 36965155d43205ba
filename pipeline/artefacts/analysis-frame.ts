import type { DataFrame } from 'danfojs-node'
import type { AnalysisRow } from './analysis.ts'

/** The analysis table by its columns, one row per pair. */
export interface AnalysisFrame {
  /** The values of two columns in the pairs that have both. */
  completePairs(first: string, second: string): { first: number[]; second: number[] }
  /** The values of some columns in the pairs that have all of them. */
  complete(columns: readonly string[]): number[][]
  /** The values of one column that are there. */
  values(column: string): number[]
  rows(): AnalysisRow[]
  /**
   * The table as a data frame of danfojs-node, for people who go on from here in a notebook.
   *
   * The only place that knows the library. It is asked for what it does exactly: columns in and out as they are,
   * selection by a mask, printing. It takes a second to load, so that a run, which needs none of it, does not.
   */
  dataFrame(): Promise<DataFrame>
}

/** @throws RangeError if a column is asked for that the table does not have */
export function analysisFrame(rows: readonly AnalysisRow[], columns: readonly string[]): AnalysisFrame {
  const byColumn = new Map(columns.map((name) => [name, rows.map((row) => row[name] ?? null)]))
  const column = (name: string) => {
    const values = byColumn.get(name)
    if (!values) throw new RangeError(`the analysis table has no column ${name}`)
    return values as readonly (number | null)[]
  }
  const complete = (names: readonly string[]) => {
    const values = names.map(column)
    const kept = [...rows.keys()].filter((i) => values.every((ofColumn) => ofColumn[i] !== null))
    return values.map((ofColumn) => kept.map((i) => ofColumn[i]!))
  }
  return {
    completePairs(first, second) {
      const [a, b] = complete([first, second])
      return { first: a!, second: b! }
    },
    complete,
    values: (name) => complete([name])[0]!,
    rows: () => rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null]))),
    async dataFrame() {
      const library = await import('danfojs-node')
      const { DataFrame } = 'default' in library ? (library.default as typeof library) : library
      return new DataFrame(Object.fromEntries(byColumn))
    },
  }
}
