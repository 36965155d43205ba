import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { NestedRow } from './row.ts'

const WORDS: ReadonlySet<unknown> = new Set(['predictor', 'effect', 'design', 'method'])

/** The rows of nested.csv. */
export function committedRows(): NestedRow[] {
  return parse(readFileSync(new URL('../nested.csv', import.meta.url)), {
    columns: true,
    cast: (cell, { column, header }) =>
      header || WORDS.has(column) ? cell : cell === '' ? null : Number(cell),
  }) as NestedRow[]
}
