import type { LineOf } from '../../checked-yaml.ts'
import { type HollandType, TYPES } from '../../holland/type.ts'
import type { Instrument } from '../../instruments/instrument.ts'
import { type Problem, problem } from '../../problems.ts'
import type { DeclaredInventory } from '../settings/inventory-settings.ts'
import type { DeclaredStudy } from '../study.ts'
import type { Declaration } from './declaration.ts'
import type { Inventory } from './inventory.ts'
import { type PlaceInInventory, unsuitableForm } from './inventory-form.ts'
import type { Instruments } from './resolved-scales.ts'
import type { Scale } from './scale.ts'
import { scaleOfForm } from './scale-of-form.ts'

interface Declared {
  readonly inventory?: DeclaredInventory | undefined
  readonly profile_range?: DeclaredStudy['profile_range']
  readonly answered: number
}

/** The inventory of a study, completed from its instrument, and every problem of its declaration. */
export function resolvedInventory(
  study: Declared,
  instruments: Instruments,
  file: string,
  lineOf: LineOf,
): { readonly inventory: Inventory | undefined; readonly problems: readonly Problem[] } {
  const { inventory: declared, profile_range: known } = study
  if (declared === undefined) return { inventory: undefined, problems: [] }
  const at: PlaceInInventory = (setting, found = null) => ({
    file,
    line: lineOf(['inventory', ...(setting === null ? [] : [setting])]),
    column: setting === null ? 'inventory' : `inventory.${setting}`,
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
  if (known === undefined || (Array.isArray(known) && known.join() === scoreRange.join()))
    return { inventory, problems: [] }
  const place = {
    file,
    line: lineOf(['profile_range']),
    column: 'profile_range',
    found: Array.isArray(known) ? known.join(' to ') : null,
  }
  if (!Array.isArray(known)) {
    const why = 'the ranges differ by role, but one inventory cannot be scored for both roles'
    return wrong(
      problem(
        'wrong-setting',
        place,
        why,
        'delete inventory, and give the six scores of both roles in the columns R to C',
      ),
    )
  }
  const why = `the scores of the inventory range from ${scoreRange.join(' to ')}`
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
