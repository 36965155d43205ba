import { plural } from '../../sentences/plural.ts'
import { type BadRows, LISTED } from './bad-rows.ts'
import type { Streamed } from './pair-stream.ts'

/** Why a file was refused, and what is left of its results. */
export function refusal({ count }: BadRows, left: string): string {
  const listed = count > LISTED ? ` (the first ${LISTED} are listed)` : ''
  return `${plural(count, 'problem')}${listed}; ${left}.`
}

/** What is to be said of a file whose values are computed. */
export function doneLines({ table, remarks }: Streamed, where: string): string[] {
  const left = `${plural(table.leftOut, 'row was', 'rows were')} left out, ${where}.`
  return table.leftOut > 0 ? [...remarks.lines(), left] : remarks.lines()
}

/** How much was computed. */
export const sizeOf = ({ table, indices }: Streamed): string =>
  `${plural(table.pairs, 'pair')}, ${plural(indices.length, 'index', 'indices')}`
