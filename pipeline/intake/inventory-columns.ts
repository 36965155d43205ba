import { TYPES } from '../holland/type.ts'
import { peopleRecord, type SourceFiles } from '../study/layout.ts'
import type { RecordKind } from '../study/settings/layouts.ts'
import type { Study } from '../study/study.ts'
import { NUMBER, nameRule } from './name-rule.ts'

/** A column with the answers to one item of the inventory, recognised by its name. */
export interface InventoryColumn {
  /** `client_` or `therapist_` in a row with both people. */
  readonly role: string
  /** The number of the item in the form; null if the form does not have this item. */
  readonly item: number | null
  /** The written number, and the permitted numbers. */
  readonly written: number
  readonly known: readonly number[] | null
}

/** Recognises a column of the inventory by its name; null for other columns. */
export type InventoryColumns = (column: string) => InventoryColumn | null

/** Recognises the columns of the inventory; null for a file without the people of the study. */
export function inventoryColumnsOf(
  { inventory, layout }: Study,
  kind: RecordKind,
  files: SourceFiles,
): InventoryColumns | null {
  if (inventory === undefined || kind !== peopleRecord(layout, files)) return null
  const allowed = { scale: '[RIASECriasec]', item: NUMBER }
  const rule = nameRule(inventory.columns, allowed, kind === 'people' ? '' : '(?<role>client_|therapist_)')
  return (column) => {
    const parts = rule.exec(column)?.groups
    if (!parts) return null
    const { scale } = parts
    const role = parts.role?.toLowerCase() ?? ''
    const written = Number(parts.item)
    const type = TYPES.find((type) => type === scale?.toUpperCase())
    if (type === undefined) {
      const item = written >= 1 && written <= inventory.form.formItems ? written : null
      return { role, item, written, known: null }
    }
    const { items } = inventory.scales[type]
    return { role, item: items[written - 1] ?? null, written, known: items.map((_, i) => i + 1) }
  }
}
