import { TYPES } from '../../holland/type.ts'
import type { Instrument } from '../../instruments/instrument.ts'
import { type Place, type Problem, problem } from '../../problems.ts'
import type { DeclaredInventory } from '../settings/inventory-settings.ts'

/** Where a setting of the inventory stands; null: the inventory as a whole. */
export type PlaceInInventory = (setting: keyof DeclaredInventory | null, found?: unknown) => Place

/** What keeps an instrument from giving six scores: other scales, single scores, numbers or a range not known. */
export function unfitForm(
  instrument: Instrument,
  { instrument: written, range, already_reversed }: DeclaredInventory,
  at: PlaceInInventory,
): Problem[] {
  const { id, scales } = instrument
  const names = Object.keys(scales)
  const wrong = (why: string, remedy: string) => [
    problem('wrong-setting', at('instrument', written), why, remedy),
  ]
  if ([...names].sort().join() !== [...TYPES].sort().join()) {
    const why = `an inventory has exactly the scales ${TYPES.join(', ')}, and this form has ${names.join(', ')}`
    return wrong(why, 'name a RIASEC form, or write a file of your own for yours')
  }
  if (names.every((name) => scales[name]!.items?.length === 1)) {
    const why = 'its scales have one item each: these are scores already'
    return wrong(why, 'leave inventory out, and name the columns of the six scores R, I, A, S, E, C')
  }
  const isUnknown = (name: string) =>
    scales[name]!.items === null || (scales[name]!.reverse === null && already_reversed !== true)
  if (names.some(isUnknown))
    return wrong('its key is not known to this program', 'write a file of your own with the item numbers')
  if (instrument.range === null && range === undefined) {
    const what = `the lowest and highest answers of ${id} are`
    return [problem('key-not-known', at(null), what, 'range: [lowest, highest]', 'inventory')]
  }
  if (instrument.range === null || range === undefined || instrument.range.join() === range.join()) return []
  const why = `the answers of ${id} lie between ${instrument.range.join(' and ')}`
  const remedy = 'leave range out, or use a file of your own for another form'
  return [problem('wrong-setting', at('range', range.join(' to ')), why, remedy)]
}
