import type { LineOf } from '../../checked-yaml.ts'
import { ROLES, type Role } from '../../congruence/role.ts'
import { type HollandType, TYPES } from '../../holland/type.ts'
import type { Instrument } from '../../instruments/instrument.ts'
import { type Problem, problem } from '../../problems.ts'
import type { DeclaredInventories, DeclaredInventory } from '../settings/inventory-settings.ts'
import type { DeclaredStudy, Study } from '../study.ts'
import type { Declaration } from './declaration.ts'
import type { Inventory, InventoryByRole } from './inventory.ts'
import { type PlaceInInventory, unsuitableForm } from './inventory-form.ts'
import type { Instruments } from './resolved-scales.ts'
import type { Scale } from './scale.ts'
import { scaleOfForm } from './scale-of-form.ts'

interface Declared {
  readonly inventory?: DeclaredInventories | undefined
  readonly profile_range?: DeclaredStudy['profile_range']
  readonly answered: number
}

type Resolved = Pick<Study, 'inventory' | 'inventoryByRole' | 'profile_range'>

/**
 * The inventory of a study, or that of each role, completed from its instrument, the ranges of scores that follow, and
 * every problem of its declaration.
 */
export function resolvedInventory(
  { inventory: declared, profile_range: known, answered }: Declared,
  instruments: Instruments,
  file: string,
  lineOf: LineOf,
): Resolved & { readonly problems: readonly Problem[] } {
  if (declared === undefined) return { problems: [] }
  const one = (it: DeclaredInventory, role: Role | null) =>
    resolved({ inventory: it, profile_range: known, answered }, role, instruments, file, lineOf)
  if ('instrument' in declared) {
    const { inventory, problems } = one(declared, null)
    return { inventory, problems, ...(inventory && { profile_range: inventory.scoreRange }) }
  }
  const ofRoles = ROLES.flatMap((role) => {
    const own = declared[role]
    return own === undefined ? [] : [{ role, ...one(own, role) }]
  })
  const byRole: InventoryByRole = Object.fromEntries(
    ofRoles.flatMap(({ role, inventory }) => (inventory === undefined ? [] : [[role, inventory]])),
  )
  const ranges = ROLES.flatMap((role) => {
    const range = byRole[role]?.scoreRange ?? (Array.isArray(known) ? known : known?.[role])
    return range === undefined ? [] : [[role, range]]
  })
  return {
    inventoryByRole: byRole,
    profile_range: Object.fromEntries(ranges),
    problems: ofRoles.flatMap(({ problems }) => problems),
  }
}

interface DeclaredOne extends Omit<Declared, 'inventory'> {
  readonly inventory: DeclaredInventory
}

/** One inventory: that of a role, or of everybody. */
function resolved(
  study: DeclaredOne,
  role: Role | null,
  instruments: Instruments,
  file: string,
  lineOf: LineOf,
): { readonly inventory: Inventory | undefined; readonly problems: readonly Problem[] } {
  const { inventory: declared, profile_range: known } = study
  const setting = role === null ? ['inventory'] : ['inventory', role]
  const at: PlaceInInventory = (key, found = null) => ({
    file,
    line: lineOf([...setting, ...(key === null ? [] : [key])]),
    column: [...setting, ...(key === null ? [] : [key])].join('.'),
    found: found === null ? null : String(found),
  })
  const wrong = (...problems: Problem[]) => ({ inventory: undefined, problems })
  const instrument = instruments.named(declared.instrument)
  if (instrument === null) {
    const place = at('instrument', declared.instrument)
    return wrong(problem('unknown-instrument', place, instruments.shipped(), declared.instrument))
  }
  if (!('scales' in instrument)) return wrong(...instrument)
  const unsuitable = unsuitableForm(instrument, declared, at)
  if (unsuitable.length > 0) return wrong(...unsuitable)
  const problems: Problem[] = []
  const scales = TYPES.map((type) =>
    scaleOfForm(declaration(type, declared, instrument, study.answered, at, problems), instrument),
  )
  if (problems.length > 0) return wrong(...problems)
  const inventory = inventoryOf(declared, scales as Scale[])
  const { scoreRange } = inventory
  if (scales.some((scale) => scale!.scoreRange.join() !== scoreRange.join())) {
    const why = 'its six scales have scores of different ranges, which cannot be compared'
    const remedy =
      'write score: mean in an instrument file of your own, or give every scale the same number of items'
    return wrong(problem('wrong-setting', at('instrument', declared.instrument), why, remedy))
  }
  if (known === undefined) return { inventory, problems: [] }
  if (role === null && !Array.isArray(known)) {
    const place = { file, line: lineOf(['profile_range']), column: 'profile_range' }
    const why = 'the ranges differ by role, but one inventory cannot be scored for both roles'
    const remedy =
      'write inventory: { client: …, therapist: … }, each with its instrument and columns, or delete inventory, and give the six scores of both roles in the columns R to C'
    return wrong(problem('wrong-setting', place, why, remedy))
  }
  const path = Array.isArray(known) || role === null ? ['profile_range'] : ['profile_range', role]
  const declaredRange = Array.isArray(known) ? known : known[role!]
  if (declaredRange.join() === scoreRange.join()) return { inventory, problems: [] }
  const place = { file, line: lineOf(path), column: path.join('.'), found: declaredRange.join(' to ') }
  const why = `the scores of the inventory${role === null ? '' : ` of ${role}s`} range from ${scoreRange.join(' to ')}`
  return wrong(problem('wrong-setting', place, why, 'delete profile_range, or correct inventory'))
}

/** The declaration of one scale of the inventory, in the form of a rating scale. */
function declaration(
  type: HollandType,
  { range, answered, already_reversed, instrument: written }: DeclaredInventory,
  { range: known }: Instrument,
  share: number,
  at: PlaceInInventory,
  problems: Problem[],
): Declaration {
  const declared = {
    ...{ instrument: written, scale: type },
    ...(known === null && range !== undefined ? { range } : {}),
    ...(answered === undefined ? {} : { answered }),
    ...(already_reversed === undefined ? {} : { already_reversed }),
  }
  return { key: type, declared, share, at: (_, found) => at(null, found), problems }
}

function inventoryOf({ columns }: DeclaredInventory, scales: readonly Scale[]): Inventory {
  const [first] = scales
  const { form, range, scoreRange } = first!
  const byType = Object.fromEntries(TYPES.map((type, i) => [type, scales[i]!]))
  return { form: form!, columns, scales: byType as Inventory['scales'], range, scoreRange: [...scoreRange] }
}
