import { ROLES, type Role } from '../../congruence/role.ts'
import { type HollandType, TYPES } from '../../holland/type.ts'
import type { Form, Scale } from './scale.ts'

/** The RIASEC inventory of a study that has answers to its items, from which the six scores are calculated. */
export interface Inventory {
  readonly form: Form
  /** Pattern of the names of the item columns. */
  readonly columns: string
  /** One scale for each type. */
  readonly scales: Readonly<Record<HollandType, Scale>>
  /** Lowest and highest answer to an item. */
  readonly range: readonly [low: number, high: number]
  /** Lowest and highest possible score, the same for all six. */
  readonly scoreRange: [low: number, high: number]
}

/** The inventory of each role that has one. */
export type InventoryByRole = Readonly<Partial<Record<Role, Inventory>>>

/** An inventory, whose it is, and the setting that declares it. */
export interface InventoryInUse {
  readonly inventory: Inventory
  readonly people: Role | 'everybody'
  readonly setting: string
}

interface WithInventories {
  readonly inventory?: Inventory | undefined
  readonly inventoryByRole?: InventoryByRole | undefined
}

/** The inventories of a study: one of everybody, or those of the roles that have one. */
export function inventoriesInUse({ inventory, inventoryByRole }: WithInventories): InventoryInUse[] {
  if (inventory !== undefined) return [{ inventory, people: 'everybody', setting: 'inventory' }]
  return ROLES.flatMap((role) => {
    const own = inventoryByRole?.[role]
    return own === undefined ? [] : [{ inventory: own, people: role, setting: `inventory.${role}` }]
  })
}

/** The inventory of a role; null if it has none. */
export function inventoryOf({ inventory, inventoryByRole }: WithInventories, role: Role): Inventory | null {
  return inventory ?? inventoryByRole?.[role] ?? null
}

/** The numbers of the scored items, in ascending order. */
export function itemsOf({ scales }: Inventory): number[] {
  return [...new Set(TYPES.flatMap((type) => scales[type].items))].sort((a, b) => a - b)
}
