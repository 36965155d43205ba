import type { Role } from '../../congruence/role.ts'
import { roleIn } from './field-names.ts'
import type { SeenColumn } from './seen-columns.ts'

/** Columns whose names differ only in numbers, with the pattern that fits all of them. */
export interface ItemNames {
  readonly pattern: string
  readonly scale: string
  readonly rater: Role | null
  readonly columns: readonly SeenColumn[]
  /** The numbers of the items; none if there is one score a session. */
  readonly items: readonly number[]
  /** Lowest and highest of the values; null if there are none. */
  readonly range: readonly [number, number] | null
  /** Why the pattern may be wrong; null if the names leave no doubt. */
  readonly doubt: string | null
}

const SESSION = /(^|[^\p{L}])(s|t|session|sitzung|time|visit|termin|mzp)[^\p{L}\d]*$/iu

/** Values above this are seldom answers to an item. */
export const HIGHEST_ANSWER = 10

/** Patterns for the columns that may have answers: at least two whose names differ only in numbers. */
export function itemNames(columns: readonly SeenColumn[], hasSession: boolean): readonly ItemNames[] {
  const numeric = columns.filter(
    ({ name, range, words }) => /^[^{}]*\d[^{}]*$/.test(name) && (range !== null || words.length === 0),
  )
  const groups = Map.groupBy(numeric, ({ name }) => name.replace(/\d+/g, '#'))
  return [...groups].flatMap(([skeleton, group]) => {
    if (group.length < 2) return []
    const texts = skeleton.split('#')
    const numbers = group.map(({ name }) => name.match(/\d+/g)!)
    const varying = texts
      .slice(1)
      .flatMap((_, k) => (new Set(numbers.map((it) => it[k])).size > 1 ? [k] : []))
    if (varying.length === 0 || varying.length > 2) return []
    const values = group.flatMap(({ range }) => range ?? [])
    const range = values.length === 0 ? null : ([Math.min(...values), Math.max(...values)] as const)
    const isLarge = range !== null && range[1] > HIGHEST_ANSWER
    const [session, item, doubt] = places(texts, varying, hasSession, isLarge)
    const parts = texts.map((text, k) => {
      if (k === 0) return text
      const place = k - 1
      const number = place === session ? '{session}' : place === item ? '{item}' : numbers[0]![place]
      return `${number}${text}`
    })
    const items =
      item === null ? [] : [...new Set(numbers.map((it) => Number(it[item])))].sort((a, b) => a - b)
    const scale = scaleName(texts, numbers[0]!, session, item)
    return [{ pattern: parts.join(''), scale, rater: roleIn(skeleton), columns: group, items, range, doubt }]
  })
}

/** Which of the numbers that vary is the session and which the item, and what is uncertain about it. */
function places(
  texts: readonly string[],
  varying: readonly number[],
  hasSession: boolean,
  isLarge: boolean,
): readonly [session: number | null, item: number | null, doubt: string | null] {
  const first = varying[0]!
  const named = varying.find((k) => SESSION.test(texts[k]!))
  if (varying.length === 2) {
    const session = named ?? first
    const doubt = named === undefined ? 'which of the two numbers is the session and which the item' : null
    return [session, varying.find((k) => k !== session)!, doubt]
  }
  if (hasSession) return [null, first, null]
  if (named !== undefined || isLarge)
    return [first, null, named === undefined ? 'whether the number is that of a session' : null]
  return [null, first, 'the session: if the number is that of a session, write {session} in place of {item}']
}

/** A short name for the scale: the last word of the name that is neither a role nor a session. */
function scaleName(
  texts: readonly string[],
  numbers: readonly string[],
  session: number | null,
  item: number | null,
): string {
  const kept = texts.map((text, k) => {
    const own = k === session ? text.replace(SESSION, ' ') : text
    const before = k - 1
    return k > 0 && before !== session && before !== item ? numbers[before] + own : own
  })
  const words =
    kept
      .join(' ')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z][a-z\d]*/g) ?? []
  return words.filter((word) => roleIn(word) === null && word !== 'item').at(-1) ?? 'rating'
}
