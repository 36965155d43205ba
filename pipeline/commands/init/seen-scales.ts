import { ROLES, type Role } from '../../congruence/role.ts'
import { EARLY_SESSIONS } from '../../instruments/early-score.ts'
import { writtenNumber } from '../../intake/words/written-number.ts'
import { roleIn } from './field-names.ts'
import type { SeenFile } from './seen-file.ts'

/** A scale that was found in the files. */
export interface SeenScale {
  readonly name: string
  /** The word in the file. */
  readonly word: string
  /** The highest number of an item; null if there is one score a session. */
  readonly items: number | null
  readonly range: readonly [low: number, high: number] | null
  /** Who rated it, as far as the files say so. */
  readonly raters: readonly Role[]
  /** The number of its answers. */
  readonly answers: number
  /** False if the file says of every answer that it is of another session than the early ones. */
  readonly isEarly: boolean
}

const MOST_WORDS = 8

/** The scales in columns with items, and in rows with answers; one in several files once. */
export function seenScales(files: readonly SeenFile[]): readonly SeenScale[] {
  const found = new Map<string, SeenScale>()
  for (const it of files.flatMap((file) => [...inColumns(file), ...inRows(file)])) {
    const before = found.get(it.name)
    const ends = [...(before?.range ?? []), ...(it.range ?? [])]
    found.set(it.name, {
      ...it,
      range: ends.length === 0 ? null : [Math.min(...ends), Math.max(...ends)],
      raters: ROLES.filter((role) => it.raters.includes(role) || before?.raters.includes(role)),
      answers: it.answers + (before?.answers ?? 0),
      isEarly: it.isEarly || (before?.isEarly ?? false),
    })
  }
  return [...found.values()]
}

function inColumns({ items }: SeenFile): SeenScale[] {
  return items.map(({ scale, items, range, rater, columns }) => ({
    ...{ name: scale, word: scale, items: items.at(-1) ?? null, range },
    raters: rater === null ? [] : [rater],
    answers: columns.reduce((sum, { filled }) => sum + filled, 0),
    isEarly: true,
  }))
}

/** One scale for each word of the column that names them; the answers of each are its own. */
function inRows({ look: { table, source }, columns, fields }: SeenFile): SeenScale[] {
  const columnOf = (field: 'scale' | 'item' | 'value' | 'rater' | 'session') =>
    columns.find(({ name }) => name === fields.get(field))
  const [scale, item, value, rater, session] = [
    columnOf('scale'),
    columnOf('item'),
    columnOf('value'),
    columnOf('rater'),
    columnOf('session'),
  ]
  if (value === undefined) return []
  const at = (column: typeof scale) => (column === undefined ? -1 : table.columns.indexOf(column.name))
  const [ofScale, ofItem, ofValue, ofRater] = [at(scale), at(item), at(value), at(rater)]
  const ofSession = at(session)
  const words = scale?.words.slice(0, MOST_WORDS) ?? [null]
  return words.map((word) => {
    const rows = table.rows.filter(({ cells }) => word === null || cells[ofScale] === word)
    const numbersIn = (place: number, missing: readonly string[] = []) =>
      rows.flatMap(({ cells }) => {
        const cell = cells[place] ?? ''
        return missing.includes(cell) ? [] : (writtenNumber(cell, source.decimal) ?? [])
      })
    const range = endsOf(numbersIn(ofValue, value.missing))
    const roles = new Set(ofRater < 0 ? [] : rows.map(({ cells }) => cells[ofRater] ?? ''))
    return {
      ...{ name: nameFrom(word ?? 'rating'), word: word ?? 'rating' },
      ...{ items: endsOf(numbersIn(ofItem))?.[1] ?? 1, range },
      raters: ROLES.filter((role) => [...roles].some((it) => roleIn(it) === role)),
      answers: rows.length,
      isEarly: rows.some(({ cells }) => {
        const number = writtenNumber(cells[ofSession] ?? '', source.decimal)
        return number === null || EARLY_SESSIONS.includes(number)
      }),
    }
  })
}

/** Lowest and highest. There can be more numbers than a function takes arguments. */
function endsOf(numbers: readonly number[]): readonly [number, number] | null {
  if (numbers.length === 0) return null
  return [
    numbers.reduce((least, it) => Math.min(least, it)),
    numbers.reduce((most, it) => Math.max(most, it)),
  ]
}

/** A name for study.yaml from a word of the file. */
function nameFrom(word: string): string {
  const name = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z\d_-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
  return name || 'rating'
}
