import { ROLES } from '../../../congruence/role.ts'
import type { FileSeen } from '../../engine/messages.ts'
import { type Entry, entriesOf } from './entries.ts'
import { columnsOfInventory } from './inventory-columns.ts'
import { type Path, type Settings, valueAt, withValue } from './settings.ts'

/** An inventory as study.yaml declares it. */
export interface Inventory {
  readonly instrument: string
  readonly columns: string
  readonly range?: readonly [low: number, high: number]
}

type Files = readonly Pick<FileSeen, 'name' | 'columns'>[]

/** Where the inventory of the people in a file is declared; null if they have none, or only people in other files have one. */
export function inventoryPath(settings: Settings, entry: Entry, files: Files): Path | null {
  const declared = settings.inventory as Inventory | Settings | undefined
  if (declared === undefined) return null
  if (isByRole(declared)) {
    const role = roleOf(settings, entry)
    return role !== undefined && role in declared ? ['inventory', role] : null
  }
  const fits = ({ kind, file }: Entry) => {
    const own = files.find(({ name }) => name === file)
    return own !== undefined && columnsOfInventory(String(declared.columns), { kind }, own).length > 0
  }
  const others = entriesOf(settings).filter(({ kind, file }) => kind === entry.kind && file !== entry.file)
  return !fits(entry) && others.some(fits) ? null : ['inventory']
}

/**
 * The settings with another inventory, or without one, for the people in a file. If those in another file have an inventory
 * already, each role has its own. The range of the six scores follows from the inventory, and is not declared besides.
 */
export function withInventory(
  settings: Settings,
  entry: Entry,
  files: Files,
  inventory: Inventory | undefined,
): Settings {
  const path = inventoryPath(settings, entry, files)
  if (inventory === undefined) return path === null ? settings : withoutInventory(settings, path)
  const { profile_range: _, ...others } = settings
  if (path !== null) return withValue(others, path, inventory)
  const role = roleOf(settings, entry)
  if (settings.inventory === undefined || role === undefined) return { ...others, inventory }
  const byRole = ROLES.map((it) => [it, it === role ? inventory : settings.inventory])
  return { ...others, inventory: Object.fromEntries(byRole) }
}

/** One that is left is declared as that of everybody. */
function withoutInventory(settings: Settings, path: Path): Settings {
  const { inventory, ...others } = withValue(settings, path, undefined)
  if (inventory === undefined) return others
  return { ...others, inventory: Object.values(inventory as Settings)[0] }
}

const isByRole = (declared: object) => ROLES.some((role) => role in declared)

/** The role of everybody in a file; undefined if a column says it. */
const roleOf = (settings: Settings, { path }: Entry) =>
  ROLES.find((role) => role === valueAt(settings, [...path, 'every_row', 'role']))
