import { TYPES } from '../../holland/type.ts'
import type { Instrument } from '../../instruments/instrument.ts'
import { type Place, type Problem, problem } from '../../problems.ts'
import type { DeclaredInventory } from '../settings/inventory-settings.ts'

/** The place of a setting of the inventory; null: of the inventory as a whole. */
export type PlaceInInventory = (setting: keyof DeclaredInventory | null, found?: unknown) => Place

/** Reasons why an instrument cannot give six scores: other scales, scores in place of items, unknown items or range. */
export function unsuitableForm(
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
    const why = `an inventory has exactly the scales ${TYPES.join(', ')}, but this form has ${names.join(', ')}`
    return wrong(why, 'name a RIASEC form, or write an instrument file of your own')
  }
  if (names.every((name) => scales[name]!.items?.length === 1)) {
    const why = 'each scale of this form is a single score, so there are no items to score'
    return wrong(why, 'delete inventory, and name the columns of the six scores R, I, A, S, E, C')
  }
  const isUnknown = (name: string) =>
    scales[name]!.items === null || (scales[name]!.reverse === null && already_reversed !== true)
  if (names.some(isUnknown))
    return wrong(
      'the key of this form is not known to this program',
      'write an instrument file of your own with the item numbers',
    )
  if (instrument.range === null && range === undefined) {
    const what = `the lowest and highest answers of ${id} are`
    return [problem('key-not-known', at(null), what, 'range: [lowest, highest]', at(null).column!)]
  }
  if (instrument.range === null || range === undefined || instrument.range.join() === range.join()) return []
  const why = `answers to ${id} range from ${instrument.range.join(' to ')}`
  const remedy = 'delete range, or use an instrument file of your own for another form'
  return [problem('wrong-setting', at('range', range.join(' to ')), why, remedy)]
}
