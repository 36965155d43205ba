import type { Problem } from '../problems.ts'
import type { SourceFile } from '../study/settings/source-file.ts'
import type { Study } from '../study/study.ts'
import { type ItemColumn, itemColumnOf, itemColumnProblems } from './item-columns.ts'
import type { Head, Line, TextTable } from './text-table.ts'

const FIELDS = ['dyad_id', 'session', 'rater', 'scale', 'item', 'value'] as const

/**
 * The answers of a file with items in columns, one a line as in a tidy ratings file. Every answer keeps the line and
 * the column it comes from. Where all items of a scale are empty in a row, the scale was not given, and there is no
 * answer; a single empty item is a missing one.
 *
 * @returns the answers; the problems of the wide file itself are among its problems
 */
export function answersOfItems(table: TextTable, study: Study, source: SourceFile): TextTable {
  const recognised = itemColumnOf(study, source)
  const found = table.head.written.flatMap((column, position) => {
    const it = table.head.fields[position] === null ? recognised(column) : null
    return it === null ? [] : [{ ...it, position }]
  })
  const problems: Problem[] = [...table.problems]
  if (table.complete || table.lines.length > 0)
    problems.push(...itemColumnProblems(found, table, study, source))
  const isWrong = problems.some(({ severity }) => severity === 'error' && table.lines.length > 0)
  const answers: Line[] = []
  const missing = new Set(['', ...table.reading.missing])
  const blocks = blocksOf(found, table)
  if (!isWrong) {
    for (const { line, cells } of table.lines) {
      for (const block of blocks) {
        if (block.every(({ position }) => missing.has(cells[position]!))) continue
        for (const { position, told, head, at } of block) {
          const own = told.map((text, i) => text ?? cells[at[i]!] ?? '')
          own.push(cells[position]!)
          answers.push({ line, cells: own, head })
        }
      }
    }
  }
  return { ...table, head: { ...table.head, fields: FIELDS, written: FIELDS }, lines: answers, problems }
}

interface Answered {
  readonly position: number
  /** What the column tells of pair, session, rater, scale and item; null where another column of the row does. */
  readonly told: readonly (string | null)[]
  /** Where in the row the rest stands. */
  readonly at: readonly number[]
  readonly head: Head
}

/** The item columns of each scale, session and rater together. */
function blocksOf(found: readonly (ItemColumn & { position: number })[], { head }: TextTable): Answered[][] {
  const at = FIELDS.slice(0, 5).map((field) => head.fields.indexOf(field))
  const blocks = Map.groupBy(found, ({ scale, session, rater }) => JSON.stringify([scale, session, rater]))
  return [...blocks.values()].map((block) =>
    block.map(({ position, session, rater, scale, item, column }) => {
      const told = [null, session, rater, scale, String(item)]
      const written = told.map((text, i) => (text === null ? (head.written[at[i]!] ?? column) : column))
      const everyRow = new Set(FIELDS.filter((field, i) => told[i] === null && head.everyRow.has(field)))
      const own = { ...head, fields: FIELDS, written: [...written, column], everyRow }
      return { position, told, at, head: own }
    }),
  )
}
