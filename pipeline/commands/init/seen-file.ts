import type { Role } from '../../congruence/role.ts'
import type { RecordKind } from '../../study/settings/layouts.ts'
import { fieldNamed, type NamedField, roleIn, type SixScores, sixScores } from './field-names.ts'
import type { FirstLook } from './first-look.ts'
import { type ItemNames, itemNames } from './item-names.ts'
import { type SeenColumn, seenColumns } from './seen-columns.ts'
import { type SeenInventory, seenInventory } from './seen-inventory.ts'

/** What a file most likely holds. */
export interface SeenFile {
  readonly look: FirstLook
  readonly columns: readonly SeenColumn[]
  readonly fields: ReadonlyMap<NamedField, string>
  readonly scores: readonly SixScores[]
  readonly codes: readonly { readonly role: Role | null; readonly column: string }[]
  readonly items: readonly ItemNames[]
  /** Answers to the items of an interest inventory; null if no columns look like these. */
  readonly inventory: SeenInventory | null
  /** The records of the file; the first is what its rows are. */
  readonly kinds: readonly RecordKind[]
  /** True if a row has both people. */
  readonly hasBoth: boolean
}

/** The column of REDCap that tells the occasions apart, although REDCap adds it itself. */
export const EVENT = 'redcap_event_name'

/** Fields of answers of a session; a file with one of them has no answers to an inventory. */
const OF_ANSWERS = ['session', 'rater', 'scale', 'item', 'value'] as const

export function seenFile(look: FirstLook): SeenFile {
  const columns = seenColumns(look).filter(({ name }) => name === EVENT || !look.table.isAutomatic?.(name))
  const fields = new Map<NamedField, string>()
  for (const { name } of columns) {
    const field = fieldNamed(name)
    if (field !== null && !fields.has(field)) fields.set(field, name)
  }
  const scores = sixScores(columns)
  const used = new Set([...fields.values(), ...scores.flatMap((it) => it.columns)])
  const codes = columns
    .filter(({ name, isCodes }) => isCodes && !used.has(name))
    .map(({ name }) => ({ role: roleIn(name), column: name }))
  const free = columns.filter(({ name }) => !used.has(name) && !codes.some(({ column }) => column === name))
  const isOfPeople = !OF_ANSWERS.some((field) => fields.has(field))
  const inventory = isOfPeople ? seenInventory(free) : null
  const rated = free.filter((column) => !inventory?.columns.includes(column))
  const items = itemNames(rated, fields.has('session') || look.source.format === 'qualtrics')
  const hasBoth =
    inventory?.isOfBoth ||
    (['client', 'therapist'] as const).every((role) => [...scores, ...codes].some((it) => it.role === role))
  const kinds = kindsOf({
    fields,
    hasBoth,
    hasItems: items.length > 0,
    hasOne: scores.length + codes.length > 0 || inventory !== null,
  })
  return { look, columns, fields, scores, codes, items, inventory, kinds, hasBoth }
}

function kindsOf(seen: {
  readonly fields: ReadonlyMap<NamedField, string>
  readonly hasBoth: boolean
  readonly hasItems: boolean
  readonly hasOne: boolean
}): RecordKind[] {
  const { fields, hasBoth, hasItems, hasOne } = seen
  const hasPair = fields.has('therapist_id') && (fields.has('client_id') || fields.has('person_id'))
  if (hasBoth) return fields.has('session') ? ['ratings'] : ['dyads']
  if (fields.has('value') && (fields.has('item') || fields.has('scale'))) return ['ratings']
  if (hasItems && hasOne && hasPair) return ['people', 'dyads', 'ratings']
  if (hasItems) return hasPair ? ['ratings', 'dyads'] : ['ratings']
  if (hasOne) return ['people']
  return hasPair ? ['dyads'] : []
}
