import { TYPES } from '../../../holland/type.ts'
import { itemPatterns } from '../../../instruments/item-patterns.ts'
import { NUMBER, nameRule } from '../../../intake/name-rule.ts'
import type { FileSeen, KnownInstrument } from '../../engine/messages.ts'
import type { Entry } from './entries.ts'

/** The shipped inventories: forms with several items for each of the six types. */
export const inventoryForms = (instruments: readonly KnownInstrument[]): readonly KnownInstrument[] =>
  instruments.filter(
    ({ items, scales }) =>
      items > TYPES.length && TYPES.every((type) => scales.some(({ id }) => id === type)),
  )

/** The columns that a pattern such as `ip_{item}` fits. In a row with both people, names begin with the role. */
export function columnsOfInventory(
  pattern: string,
  { kind }: Pick<Entry, 'kind'>,
  { columns }: Pick<FileSeen, 'columns'>,
): FileSeen['columns'] {
  if (!pattern.includes('{item}')) return []
  const allowed = { scale: `[${TYPES.join('')}]`, item: NUMBER }
  const rule = nameRule(pattern, allowed, kind === 'people' ? '' : '(?:client_|therapist_)')
  return columns.filter(({ name }) => rule.test(name))
}

/** Lowest and highest of the numbers in columns; null if there are none. */
export function observedIn(columns: FileSeen['columns']): readonly [number, number] | null {
  const ends = columns.flatMap(({ range }) => range ?? [])
  return ends.length === 0 ? null : [Math.min(...ends), Math.max(...ends)]
}

/** The pattern that fits most columns whose names end with a number. */
export function likeliestPattern(entry: Pick<Entry, 'kind'>, file: Pick<FileSeen, 'columns'>): string {
  const patterns = file.columns.flatMap(({ name }) =>
    itemPatterns(entry.kind === 'people' ? name : name.replace(/^(client|therapist)_/i, '')),
  )
  const fits = (pattern: string) => columnsOfInventory(pattern, entry, file).length
  return [...new Set(patterns.map(({ pattern }) => pattern))].reduce(
    (best, it) => (fits(it) > fits(best) ? it : best),
    'item_{item}',
  )
}
