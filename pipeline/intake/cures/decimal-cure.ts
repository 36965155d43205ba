import type { Problem } from '../../problems.ts'
import { CURES } from '../../sentences/cures.ts'
import type { ProblemFile } from './problem-file.ts'

/** Declares the other decimal mark if all numbers of these columns have it; otherwise counts both. */
export function decimalCure({ source, tables, problems }: ProblemFile): (it: Problem) => string | null {
  const columns = new Set(problems.flatMap(({ code, column }) => (code === 'other-decimal' ? column : [])))
  if (columns.size === 0) return () => null
  const marks = { ',': 0, '.': 0 }
  const table = tables[0]!
  const positions = [...columns].map((column) => table.head.written.indexOf(column!))
  for (const { cells } of table.lines) {
    for (const at of positions) {
      const mark = /^[+-]?\d+([.,])\d+$/.exec(cells[at] ?? '')?.[1] as ',' | '.' | undefined
      if (mark !== undefined) marks[mark]++
    }
  }
  const other = source.decimal === '.' ? ',' : '.'
  const remedy = marks[source.decimal] > 0 ? CURES.decimals(marks[','], marks['.']) : CURES.decimal(other)
  return ({ code }) => (code === 'other-decimal' ? remedy : null)
}
