import type { Rating } from '../artefacts/ratings.ts'
import { type Problem, problem } from '../problems.ts'
import { type ScalesInFile, scalesInFile } from '../study/scales-in-file.ts'
import type { Study } from '../study/study.ts'
import { Cells } from './cells.ts'
import type { DyadsTable } from './dyads-table.ts'
import { ObservedAnswers } from './observed-answers.ts'
import { textTable } from './text-table.ts'

const COLUMNS = ['dyad_id', 'session', 'rater', 'scale', 'item', 'value'] as const

/** Answers as read, and everything wrong with the file. */
export interface RatingsTable {
  readonly ratings: readonly Rating[]
  /** What was found under each word of the scale column, out of range or not. */
  readonly observed: ReadonlyMap<string, ObservedAnswers>
  readonly problems: readonly Problem[]
}

/** The ratings file: one answer a line, `dyad_id, session, rater, scale, item, value`; an empty value is missing. */
export function ratingsTable(
  bytes: Uint8Array | Problem,
  file: string,
  pairs: DyadsTable,
  study: Study,
): RatingsTable {
  const table = textTable(bytes, file, { needed: COLUMNS, optional: [] })
  const problems = [...table.problems]
  const words = scalesInFile(study.scales)
  const lineOf = new Map<string, number>()
  const observed = new Map([...words.keys()].map((word) => [word, new ObservedAnswers()]))
  const ratings: Rating[] = []
  for (const line of table.lines) {
    const cells = new Cells(table, line, problems)
    const dyadId = cells.id('dyad_id')
    if (dyadId !== null && pairs.complete && !pairs.lineOf.has(dyadId)) {
      cells.wrong('dyad_id', (place) => problem('unknown-pair', place, pairs.file))
    }
    const session = cells.wholeNumber('session')
    const rater = cells.word('rater', ['client', 'therapist'])
    const word = scaleIn(cells, [...words.keys()])
    const known = word === null ? null : words.get(word)!
    const item = known === null ? cells.wholeNumber('item') : itemIn(cells, known, observed.get(word!)!)
    const value = known === null ? cells.number('value') : answerIn(cells, word!, known, observed.get(word!)!)
    if (dyadId === null || session === null || rater === null || known === null || item === null) continue
    const key = `${session}\n${rater}\n${word}\n${item}\n${dyadId}`
    const first = lineOf.get(key)
    if (first !== undefined) {
      cells.wrong('item', (place) => problem('repeated-rating', place, first))
      continue
    }
    lineOf.set(key, line.line)
    for (const scale of known.scales.filter((scale) => study.scales[scale]!.items.includes(item)))
      ratings.push({ dyad_id: dyadId, session, rater, scale, item, value })
  }
  return { ratings, observed, problems }
}

function scaleIn(cells: Cells, scales: readonly string[]): string | null {
  const scale = cells.id('scale')
  if (scale === null || scales.includes(scale)) return scale
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
