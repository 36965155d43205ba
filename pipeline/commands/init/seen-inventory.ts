import { ROLES } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import type { Instrument } from '../../instruments/instrument.ts'
import { shippedInstruments } from '../../instruments/instruments.ts'
import { itemPatterns } from '../../instruments/item-patterns.ts'
import { HIGHEST_ANSWER } from './item-names.ts'
import type { SeenColumn } from './seen-columns.ts'

/** Columns that may have the answers to an interest inventory: their number and their names are those of a shipped form. */
export interface SeenInventory {
  readonly form: Instrument
  /** The pattern of their names; in a row with both people, that of the names without the role. */
  readonly pattern: string
  readonly columns: readonly SeenColumn[]
  /** Lowest and highest answer that was observed. */
  readonly range: readonly [low: number, high: number]
  /** True if a row has the answers of both people. */
  readonly isOfBoth: boolean
}

/** The answers to an inventory among these columns; null if no shipped form fits them. */
export function seenInventory(columns: readonly SeenColumn[]): SeenInventory | null {
  const numeric = columns.filter(({ range, words }) => range !== null || words.length === 0)
  const [client, therapist] = ROLES.map((role) => fitting(numeric, `${role}_`))
  if (client && therapist && client.form === therapist.form && client.pattern === therapist.pattern) {
    const both = [...client.columns, ...therapist.columns]
    const [low, high] = [client, therapist].map(({ range }) => range) as [Range, Range]
    const range: Range = [Math.min(low[0], high[0]), Math.max(low[1], high[1])]
    return { ...client, columns: both, range, isOfBoth: true }
  }
  const all = fitting(numeric, '')
  return all === null ? null : { ...all, isOfBoth: false }
}

type Range = SeenInventory['range']

/** A column by its pattern, and its place in a form: a number such as 7, or a number within a scale such as R7. */
interface Placed {
  readonly pattern: string
  readonly place: string
  readonly column: SeenColumn
}

function fitting(columns: readonly SeenColumn[], before: string): Omit<SeenInventory, 'isOfBoth'> | null {
  const own = columns.filter(({ name }) => name.toLowerCase().startsWith(before))
  const groups = Map.groupBy(
    own.flatMap((column) => placed(column.name.slice(before.length), column)),
    ({ pattern }) => pattern.toLowerCase(),
  )
  for (const group of groups.values()) {
    const values = group.flatMap(({ column }) => column.range ?? [])
    if (values.length === 0) continue
    const range: Range = [Math.min(...values), Math.max(...values)]
    const form = [...shippedInstruments().values()].find((it) => isFormOf(it, group, range))
    const [{ pattern }] = group as [Placed]
    if (form !== undefined) return { form, pattern, columns: group.map(({ column }) => column), range }
  }
  return null
}

/** Columns that are named by a number alone may be anything. */
const placed = (name: string, column: SeenColumn): Placed[] =>
  itemPatterns(name)
    .filter(({ pattern }) => pattern !== '{item}')
    .map(({ pattern, type, number }) => {
      return { pattern, place: (type ?? '').toUpperCase() + Number(number), column }
    })

/** True if the columns are the items of this form, each once, and their answers are possible in it. */
function isFormOf({ scales, items, range }: Instrument, group: readonly Placed[], [low, high]: Range) {
  const sizes = TYPES.map((type) => scales[type]?.items?.length ?? 0)
  if (Object.keys(scales).length !== TYPES.length || sizes.some((size) => size < 2)) return false
  const [least, most] = range ?? [0, HIGHEST_ANSWER]
  if (low < least || high > most) return false
  const upTo = (size: number) => Array.from({ length: size }, (_, i) => i + 1)
  const isWithin = group[0]!.pattern.includes('{scale}')
  const places: readonly string[] = isWithin
    ? TYPES.flatMap((type, i) => upTo(sizes[i]!).map((number) => type + number))
    : upTo(items).map(String)
  const written = new Set(group.map(({ place }) => place))
  return group.length === places.length && places.every((place) => written.has(place))
}
