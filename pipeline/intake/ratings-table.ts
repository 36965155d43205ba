import type { Rating } from '../artefacts/ratings.ts'
import { type Place, type Problem, problem } from '../problems.ts'
import type { Study } from '../study/study.ts'
import { type AnswerColumn, AnswerPlaces } from './answer-places.ts'
import { Cells } from './cells.ts'
import type { DyadsTable } from './dyads-table.ts'
import { type Line, placeOf, type TextTable } from './text-table.ts'

/** Answers as read, and everything wrong with the file. */
export interface RatingsTable {
  readonly file: string
  readonly ratings: readonly Rating[]
  /** The row and the column of every answer in a table with a row for each pair and session. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly columnsOf: readonly AnswerColumn[]
  /** Where a field of the i-th answer stands. */
  readonly placeOf: (i: number, field: string) => Place & { readonly line: number }
  readonly problems: readonly Problem[]
}

/** The answers, one a line: `dyad_id, session, rater, scale, item, value`; an empty value is missing. */
export function ratingsTable(table: TextTable, pairs: DyadsTable, study: Study): RatingsTable {
  const problems = [...table.problems]
  const scales = Object.keys(study.scales)
  const places = new AnswerPlaces()
  const rows: number[] = []
  const columns: number[] = []
  const lineOf: Map<number, number>[] = []
  const ratings: Rating[] = []
  const lines: Line[] = []
  const cells = new Cells(table, problems)
  for (const line of table.lines) {
    cells.at(line)
    const dyadId = cells.id('dyad_id')
    if (dyadId !== null && pairs.complete && !pairs.lineOf.has(dyadId)) {
      cells.wrong('dyad_id', (place) => problem('unknown-pair', place, pairs.file))
    }
    const session = cells.wholeNumber('session')
    const rater = cells.word('rater', ['client', 'therapist'])
    const scale = scaleIn(cells, scales)
    const item = scale === null ? cells.wholeNumber('item') : itemIn(cells, study.scales[scale]!.items)
    const value = scale === null ? cells.number('value') : answerIn(cells, scale, study)
    if (dyadId === null || session === null || rater === null || scale === null || item === null) continue
    const row = places.row(dyadId, session)
    const column = places.column(rater, scale, item)
    lineOf[row] ??= new Map()
    const first = lineOf[row].get(column)
    if (first !== undefined) {
      cells.wrong('item', (place) => problem('repeated-rating', place, first))
      continue
    }
    lineOf[row].set(column, line.line)
    rows.push(row)
    columns.push(column)
    lines.push(line)
    ratings.push({ dyad_id: dyadId, session, rater, scale, item, value })
  }
  return {
    file: table.file,
    ratings,
    rows,
    columns,
    columnsOf: places.columns,
    placeOf: (i, field) => placeOf(table, lines[i]!, field),
    problems,
  }
}

function scaleIn(cells: Cells, scales: readonly string[]): string | null {
  const scale = cells.text('scale')
  if (scales.includes(scale)) return scale
  if (scale === '') return cells.id('scale')
  return cells.wrong('scale', (place) => problem('unknown-scale', place, scales, scale))
}

function itemIn(cells: Cells, items: number): number | null {
  const item = cells.wholeNumber('item')
  if (item === null || (item >= 1 && item <= items)) return item
  return cells.wrong('item', (place) => problem('unknown-item', place, items))
}

function answerIn(cells: Cells, scale: string, study: Study): number | null {
  const [low, high] = study.scales[scale]!.range
  const value = cells.number('value')
  if (value === null || (value >= low && value <= high)) return value
  return cells.wrong('value', (place) => problem('rating-out-of-range', place, scale, low, high))
}
