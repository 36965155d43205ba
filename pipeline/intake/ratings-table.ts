import type { Rating } from '../artefacts/ratings.ts'
import { ROLES } from '../congruence/role.ts'
import { type Place, type Problem, problem } from '../problems.ts'
import { type ScalesInFile, scalesInFile } from '../study/scales/scales-in-file.ts'
import type { Study } from '../study/study.ts'
import { type AnswerColumn, AnswerPlaces } from './answer-places.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { DyadsTable } from './dyads-table.ts'
import { ObservedAnswers } from './observed-answers.ts'
import { ProblemList } from './problem-list.ts'
import { elsewhere, filesOf, type Line, placeOf, type TextTable } from './text-table.ts'
import { UnselectedRows } from './unselected-rows.ts'
import { knownForm, similarId } from './words/similar-id.ts'

/** The answers as read, and all problems of the files. */
export interface RatingsTable {
  readonly files: readonly string[]
  /** The answers; one that belongs to several scales is repeated for each. */
  readonly ratings: readonly Rating[]
  /** The row and the column of every answer in a table with a row for each pair and session. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly columnsOf: readonly AnswerColumn[]
  /** True if the i-th answer repeats the one before it, for another scale. */
  readonly isRepeat: readonly boolean[]
  /** The answers and items under each word of the scale column, including those out of range. */
  readonly observed: ReadonlyMap<string, ObservedAnswers>
  /** The line of the i-th answer. */
  readonly lines: readonly Line[]
  /** The place of a field of the i-th answer. */
  readonly placeOf: (i: number, field: string) => Place
  readonly problems: readonly Problem[]
}

/** The answers, one in each line: `dyad_id, session, rater, scale, item, value`; an empty value is missing. */
export function ratingsTable(tables: readonly TextTable[], pairs: DyadsTable, study: Study): RatingsTable {
  const problems = new ProblemList()
  const words = scalesInFile(study.scales)
  const known = [...words.keys()]
  const observed = new Map(known.map((word) => [word, new ObservedAnswers()]))
  const asWritten = new AnswerPlaces()
  const places = new AnswerPlaces()
  const rows: number[] = []
  const columns: number[] = []
  const isRepeat: boolean[] = []
  const lineOf: Map<number, Line>[] = []
  const ratings: Rating[] = []
  const lines: Line[] = []
  const unselectedRows = new UnselectedRows()
  const isPair = (id: string) => pairs.lineOf.has(id)
  const similarPair = similarId(pairs.lineOf)
  for (const cells of cellsOf(tables, problems)) {
    const { line } = cells
    const written = cells.id('dyad_id')
    const dyadId = written === null ? null : knownForm(written, isPair)
    const isKnown = dyadId === null || pairs.lineOf.has(dyadId)
    if (!isKnown && pairs.unselected.has(dyadId)) {
      unselectedRows.add(line, 'dyad_id')
      continue
    }
    if (!isKnown && pairs.complete) {
      cells.wrong('dyad_id', (place) =>
        problem('unknown-pair', place, pairs.files, similarPair(dyadId), dyadId),
      )
    }
    const session = cells.wholeNumber('session')
    const rater = cells.word('rater', ROLES)
    const word = scaleIn(cells, known)
    const inFile = word === null ? null : words.get(word)!
    const item = inFile === null ? cells.wholeNumber('item') : itemIn(cells, inFile, observed.get(word!)!)
    const value =
      inFile === null ? cells.number('value') : answerIn(cells, word!, inFile, observed.get(word!)!)
    if (dyadId === null || session === null || rater === null || inFile === null || item === null) continue
    const row = places.row(dyadId, session)
    const column = asWritten.column(rater, word!, item)
    lineOf[row] ??= new Map()
    const first = lineOf[row].get(column)
    if (first !== undefined) {
      cells.wrong('item', (place) => problem('repeated-rating', place, elsewhere(line, first)))
      continue
    }
    lineOf[row].set(column, line)
    let isFurtherScale = false
    for (const scale of inFile.scales) {
      if (!study.scales[scale]!.items.includes(item)) continue
      rows.push(row)
      columns.push(places.column(rater, scale, item))
      isRepeat.push(isFurtherScale)
      lines.push(line)
      ratings.push({ dyad_id: dyadId, session, rater, scale, item, value })
      isFurtherScale = true
    }
  }
  return {
    files: filesOf(tables),
    ratings,
    rows,
    columns,
    columnsOf: places.columns,
    isRepeat,
    observed,
    lines,
    placeOf: (i, field) => placeOf(lines[i]!, field),
    problems: [...problems.list(), ...unselectedRows.problems()],
  }
}

function scaleIn(cells: Cells, scales: readonly string[]): string | null {
  const scale = cells.text('scale')
  if (scales.includes(scale)) return scale
  const label = cells.label('scale')
  if (label !== undefined && scales.includes(label)) return label
  if (scale === '') return cells.id('scale')
  const found = label ?? scale
  return cells.wrong('scale', (place) => problem('unknown-scale', { ...place, found }, scales, found))
}

function itemIn(cells: Cells, { items }: ScalesInFile, observed: ObservedAnswers): number | null {
  // A scale with one number a session needs no number of an item.
  const item = items.length === 1 && cells.raw('item') === '' ? items[0]! : cells.wholeNumber('item')
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
