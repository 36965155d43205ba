import type { Rating } from '../artefacts/ratings.ts'
import { ROLES } from '../congruence/role.ts'
import { type Place, type Problem, problem } from '../problems.ts'
import { type ScalesInFile, scalesInFile } from '../study/scales/scales-in-file.ts'
import type { Study } from '../study/study.ts'
import { type AnswerColumn, AnswerPlaces } from './answer-places.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { DyadsTable } from './dyads-table.ts'
import { likeId } from './like-id.ts'
import { ObservedAnswers } from './observed-answers.ts'
import { RowsOfUnchosen } from './rows-of-unchosen.ts'
import { elsewhere, filesOf, type Line, placeOf, type TextTable } from './text-table.ts'

/** Answers as read, and everything wrong with the files. */
export interface RatingsTable {
  readonly files: readonly string[]
  /** An answer that belongs to several scales stands here once for each. */
  readonly ratings: readonly Rating[]
  /** The row and the column of every answer in a table with a row for each pair and session. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly columnsOf: readonly AnswerColumn[]
  /** True where the i-th answer is the one before it once more, for another scale. */
  readonly again: readonly boolean[]
  /** What was found under each word of the scale column, out of range or not. */
  readonly observed: ReadonlyMap<string, ObservedAnswers>
  /** The line of the i-th answer. */
  readonly lines: readonly Line[]
  /** Where a field of the i-th answer stands. */
  readonly placeOf: (i: number, field: string) => Place
  readonly problems: readonly Problem[]
}

/** The answers, one a line: `dyad_id, session, rater, scale, item, value`; an empty value is missing. */
export function ratingsTable(tables: readonly TextTable[], pairs: DyadsTable, study: Study): RatingsTable {
  const problems: Problem[] = []
  const words = scalesInFile(study.scales)
  const known = [...words.keys()]
  const observed = new Map(known.map((word) => [word, new ObservedAnswers()]))
  const asWritten = new AnswerPlaces()
  const places = new AnswerPlaces()
  const rows: number[] = []
  const columns: number[] = []
  const again: boolean[] = []
  const lineOf: Map<number, Line>[] = []
  const ratings: Rating[] = []
  const lines: Line[] = []
  const leaving = new RowsOfUnchosen()
  const pairLike = likeId(pairs.lineOf)
  for (const cells of cellsOf(tables, problems)) {
    const { line } = cells
    const dyadId = cells.id('dyad_id')
    const isKnown = dyadId === null || pairs.lineOf.has(dyadId)
    if (!isKnown && pairs.unchosen.has(dyadId)) {
      leaving.add(line, 'dyad_id')
      continue
    }
    if (!isKnown && pairs.complete) {
      cells.wrong('dyad_id', (place) => problem('unknown-pair', place, pairs.files, pairLike(dyadId)))
    }
    const session = cells.wholeNumber('session')
    const rater = cells.word('rater', ROLES)
    const word = scaleIn(cells, known)
    const held = word === null ? null : words.get(word)!
    const item = held === null ? cells.wholeNumber('item') : itemIn(cells, held, observed.get(word!)!)
    const value = held === null ? cells.number('value') : answerIn(cells, word!, held, observed.get(word!)!)
    if (dyadId === null || session === null || rater === null || held === null || item === null) continue
    const row = places.row(dyadId, session)
    const column = asWritten.column(rater, word!, item)
    lineOf[row] ??= new Map()
    const first = lineOf[row].get(column)
    if (first !== undefined) {
      cells.wrong('item', (place) => problem('repeated-rating', place, elsewhere(line, first)))
      continue
    }
    lineOf[row].set(column, line)
    let isAgain = false
    for (const scale of held.scales) {
      if (!study.scales[scale]!.items.includes(item)) continue
      rows.push(row)
      columns.push(places.column(rater, scale, item))
      again.push(isAgain)
      lines.push(line)
      ratings.push({ dyad_id: dyadId, session, rater, scale, item, value })
      isAgain = true
    }
  }
  return {
    files: filesOf(tables),
    ratings,
    rows,
    columns,
    columnsOf: places.columns,
    again,
    observed,
    lines,
    placeOf: (i, field) => placeOf(lines[i]!, field),
    problems: [...problems, ...leaving.problems()],
  }
}

function scaleIn(cells: Cells, scales: readonly string[]): string | null {
  const scale = cells.text('scale')
  if (scales.includes(scale)) return scale
  const label = cells.label('scale')
  if (label !== undefined && scales.includes(label)) return label
  if (scale === '') return cells.id('scale')
  return cells.wrong('scale', (place) => problem('unknown-scale', place, scales, scale))
}

function itemIn(cells: Cells, { items }: ScalesInFile, observed: ObservedAnswers): number | null {
  const item = cells.wholeNumber('item')
  if (item !== null) observed.addItem(item)
  if (item === null || items.includes(item)) return item
  return cells.wrong('item', (place) => problem('unknown-item', place, items))
}

function answerIn(
  cells: Cells,
  word: string,
  { range: [low, high] }: ScalesInFile,
  observed: ObservedAnswers,
): number | null {
  const value = cells.number('value')
  if (value !== null) observed.addAnswer(value)
  if (value === null || (value >= low && value <= high)) return value
  return cells.wrong('value', (place) => problem('rating-out-of-range', place, word, low, high))
}
