import { TYPES } from '../holland/type.ts'
import { peopleRecord, type SourceFiles } from '../study/layout.ts'
import type { RecordKind } from '../study/settings/layouts.ts'
import type { Study } from '../study/study.ts'
import { NUMBER, nameRule } from './name-rule.ts'

/** A column that holds the answers to one item of the inventory, as its name tells. */
export interface InventoryColumn {
  /** `client_` or `therapist_` in a row with both people. */
  readonly role: string
  /** Its number in the form; null if the form has no such item. */
  readonly item: number | null
  /** The number as it is written, and the numbers that could be written there. */
  readonly written: number
  readonly known: readonly number[] | null
}

/** Recognises a column of the inventory by its name; null if it is none. */
export type InventoryColumns = (column: string) => InventoryColumn | null

/** The rule for the names of the inventory's columns; null for a file that does not hold the people of the study. */
export function inventoryColumnsOf(
  { inventory, layout }: Study,
  kind: RecordKind,
  files: SourceFiles,
): InventoryColumns | null {
  if (inventory === undefined || kind !== peopleRecord(layout, files)) return null
  const allowed = { scale: '[RIASECriasec]', item: NUMBER }
  const rule = nameRule(inventory.columns, allowed, kind === 'people' ? '' : '(?<role>client_|therapist_)')
  return (column) => {
    const told = rule.exec(column)?.groups
    if (!told) return null
    const { role = '', scale } = told
    const written = Number(told.item)
    const type = TYPES.find((type) => type === scale?.toUpperCase())
    if (type === undefined) {
      const item = written >= 1 && written <= inventory.form.formItems ? written : null
      return { role, item, written, known: null }
    }
    const { items } = inventory.scales[type]
    return { role, item: items[written - 1] ?? null, written, known: items.map((_, i) => i + 1) }
  }
}
