import type { Role } from '../congruence/role.ts'
import { TYPES } from '../holland/type.ts'
import { peopleRecord, type SourceFiles, sourceFiles } from '../study/layout.ts'
import { type Inventory, type InventoryInUse, inventoriesInUse } from '../study/scales/inventory.ts'
import type { RecordKind } from '../study/settings/layouts.ts'
import type { Study } from '../study/study.ts'
import { NUMBER, nameRule } from './name-rule.ts'

/** A column with the answers to one item of the inventory, recognised by its name. */
export interface InventoryColumn {
  readonly owner: InventoryInUse
  /** What the fields of its items begin with; see {@link itemField}. */
  readonly prefix: string
  /** The number of the item in the form; null if the form does not have this item. */
  readonly item: number | null
  /** The written number, and the permitted numbers. */
  readonly written: number
  readonly known: readonly number[] | null
}

/** Recognises a column by its name: one of an inventory, or of both roles’ inventories; none for other columns. */
export type InventoryColumns = (column: string) => readonly InventoryColumn[]

/**
 * What the field of an item begins with. In a file of people it is nothing, or the role whose inventory has the item; in
 * a row with both people it is the person.
 */
const prefixOf = (people: InventoryInUse['people']) => (people === 'everybody' ? '' : `${people}_`)

/** The field of an item of the inventory of a role, in the tidy table of people. */
export function itemField(study: Study, role: Role, item: number): string {
  const isSeparate =
    study.inventory === undefined && peopleRecord(study.layout, sourceFiles(study)) === 'people'
  return `${isSeparate ? prefixOf(role) : ''}item_${item}`
}

/** Recognises the columns of the inventories; null for a file without the people of the study. */
export function inventoryColumnsOf(
  study: Study,
  kind: RecordKind,
  files: SourceFiles,
): InventoryColumns | null {
  const inUse = inventoriesInUse(study)
  if (inUse.length === 0 || kind !== peopleRecord(study.layout, files)) return null
  const allowed = { scale: '[RIASECriasec]', item: NUMBER }
  const rules = inUse.map((owner) => {
    const who =
      owner.people === 'everybody' ? '(?<role>client_|therapist_)' : `(?<role>${prefixOf(owner.people)})`
    return { owner, rule: nameRule(owner.inventory.columns, allowed, kind === 'people' ? '' : who) }
  })
  return (column) =>
    rules.flatMap(({ owner, rule }) => {
      const parts = rule.exec(column)?.groups
      if (!parts) return []
      const prefix = kind === 'people' ? prefixOf(owner.people) : parts.role!.toLowerCase()
      return [{ owner, prefix, ...itemNamed(owner.inventory, parts.scale, Number(parts.item)) }]
    })
}

/** The item that a name gives: by its number in the form, or within a scale. */
function itemNamed({ form, scales }: Inventory, scale: string | undefined, written: number) {
  const type = TYPES.find((type) => type === scale?.toUpperCase())
  if (type === undefined)
    return { item: written >= 1 && written <= form.formItems ? written : null, written, known: null }
  const { items } = scales[type]
  return { item: items[written - 1] ?? null, written, known: items.map((_, i) => i + 1) }
}
