import type { Problem } from '../../problems.ts'
import { ANSWER_FIELDS } from '../../study/layout-fields.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import type { Study } from '../../study/study.ts'
import type { Head, Line, TextTable } from '../text-table.ts'
import { missingWords } from '../words/missing-words.ts'
import { writtenNumber } from '../words/written-number.ts'
import { type ItemColumn, itemColumnOf, itemColumnProblems } from './item-columns.ts'

const FIELDS = ['dyad_id', 'session', 'rater', 'scale', 'item', 'value'] as const

/**
 * The answers of a file with items in columns, one in each line as in a tidy ratings file. Every answer keeps the line
 * and the column it comes from. If all items of a scale are empty in a row, the scale was not given, and the row has no
 * answers to it; if only some are empty, they are missing answers.
 *
 * @returns the answers, with the problems of the wide file
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
  const columns = found.filter(({ item }) => item !== null)
  const isWrong = problems.some(({ severity }) => severity === 'error' && table.lines.length > 0)
  const answers: Line[] = []
  const isMissing = missingTest(table)
  const blocks = blocksOf(columns, table)
  if (!isWrong) {
    for (const { line, cells } of table.lines) {
      for (const block of blocks) {
        if (block.every(({ position }) => isMissing(cells[position]!, position))) continue
        for (const { position, fixed, head, at } of block) {
          const answer = fixed.map((text, i) => text ?? cells[at[i]!] ?? '')
          answer.push(cells[position]!)
          answers.push({ line, cells: answer, head })
        }
      }
    }
  }
  const reading = { ...table.reading, values: otherValues(columns, table.reading.values) }
  return {
    ...table,
    reading,
    head: { ...table.head, fields: FIELDS, written: FIELDS },
    lines: answers,
    problems,
  }
}

/** The words of the file without those for a field that every column name gives, which has the word of this program already. */
function otherValues(columns: readonly ItemColumn[], values: SourceFile['values']): SourceFile['values'] {
  const isFixed = (field: string) =>
    ANSWER_FIELDS.some((it) => it === field && columns.every((c) => c[it] !== null))
  return Object.fromEntries(Object.entries(values).filter(([field]) => !isFixed(field)))
}

/** A test whether the cell at a position is missing, as written, as a number, or by its value label. */
function missingTest({ reading, head }: TextTable): (text: string, position: number) => boolean {
  const missing = missingWords(reading)
  const labels = reading.labels && head.written.map((column) => reading.labels!.get(column))
  return (text, position) => {
    if (missing.has(text)) return true
    const label = labels?.[position]?.get(text)
    if (label !== undefined && missing.has(label)) return true
    const value = writtenNumber(text, reading.decimal)
    return value !== null && missing.hasNumber(value)
  }
}

interface AnswerColumn {
  readonly position: number
  /** Pair, session, rater, scale and item, as far as the column fixes them; null if another column has them. */
  readonly fixed: readonly (string | null)[]
  /** The positions of those other columns. */
  readonly at: readonly number[]
  readonly head: Head
}

/** The item columns, grouped by scale, session and rater. */
function blocksOf(
  columns: readonly (ItemColumn & { position: number })[],
  { head }: TextTable,
): AnswerColumn[][] {
  const at = FIELDS.slice(0, 5).map((field) => head.fields.indexOf(field))
  const blocks = Map.groupBy(columns, ({ scale, session, rater }) => JSON.stringify([scale, session, rater]))
  return [...blocks.values()].map((block) =>
    block.map(({ position, session, rater, scale, item, column }) => {
      const fixed = [null, session, rater, scale, String(item)]
      const written = fixed.map((text, i) => (text === null ? (head.written[at[i]!] ?? column) : column))
      const everyRow = new Set(FIELDS.filter((field, i) => fixed[i] === null && head.everyRow.has(field)))
      const answerHead = { ...head, fields: FIELDS, written: [...written, column], everyRow }
      return { position, fixed, at, head: answerHead }
    }),
  )
}
