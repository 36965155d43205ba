import type { DataFrame } from 'danfojs-node'
import type { AnalysisRow } from './analysis.ts'

/**
 * The analysis table as a data frame, one row per pair: the only place that knows danfojs-node.
 *
 * The library is used for what it does exactly (columns in and out as they are, selection by a mask); sorting,
 * joining, grouping and every statistic are done elsewhere. It takes a second to load and is therefore loaded here.
 */
export interface AnalysisFrame {
  /** The data frame itself, for notebooks. */
  readonly frame: DataFrame
  /** The values of two columns in the pairs that have both. */
  completePairs(first: string, second: string): { first: number[]; second: number[] }
  /** The values of some columns in the pairs that have all of them. */
  complete(columns: readonly string[]): number[][]
  /** The values of one column that are there. */
  values(column: string): number[]
  rows(): AnalysisRow[]
}

/** @throws RangeError if a column is asked for that the table does not have */
export async function analysisFrame(
  rows: readonly AnalysisRow[],
  columns: readonly string[],
): Promise<AnalysisFrame> {
  const { DataFrame } = await danfojs()
  const frame = new DataFrame(
    Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name] ?? null)])),
  )
  const column = (name: string) => {
    if (!columns.includes(name)) throw new RangeError(`the analysis table has no column ${name}`)
    return frame.column(name).values as (number | null)[]
  }
  const complete = (names: readonly string[]) => {
    const values = names.map(column)
    const mask = rows.map((_, i) => values.every((ofColumn) => ofColumn[i] !== null))
    if (!mask.includes(true)) return names.map(() => [])
    const kept = frame.query(mask)
    return names.map((name) => kept.column(name).values as number[])
  }
  return {
    frame,
    completePairs(first, second) {
      const [a, b] = complete([first, second])
      return { first: a!, second: b! }
    },
    complete,
    values: (name) => complete([name])[0]!,
    rows: () =>
      rows.map(
        (_, i) =>
          Object.fromEntries(columns.map((name) => [name, frame.column(name).values[i]])) as AnalysisRow,
      ),
  }
}

async function danfojs(): Promise<typeof import('danfojs-node')> {
  const library = await import('danfojs-node')
  return 'default' in library ? (library.default as typeof library) : library
}
