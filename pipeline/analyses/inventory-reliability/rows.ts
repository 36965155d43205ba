import type { Dyad } from '../../artefacts/dyads.ts'
import type { InventoryAnswer } from '../../artefacts/inventory.ts'
import type { Person } from '../../artefacts/people.ts'
import { TYPES } from '../../holland/type.ts'
import { clientsSeen } from '../../scores/clients-seen.ts'
import { keyedAnswers, scaleAgreement } from '../../scores/scale-agreement.ts'
import type { Inventory } from '../../study/scales/inventory.ts'
import type { InventoryItemRow } from './item-table.ts'
import { type InventoryReliabilityRow, PEOPLE } from './scale-table.ts'

/** The reliability of the six scales of the inventory and of their items: of clients, of therapists and of everybody. */
export function inventoryReliabilityRows(
  people: readonly Person[],
  pairs: readonly Dyad[],
  answers: readonly InventoryAnswer[],
  { scales }: Inventory,
  confidence: number,
  whose: readonly (typeof PEOPLE)[number][] = PEOPLE,
): { scales: InventoryReliabilityRow[]; items: InventoryItemRow[] } {
  const seenBy = clientsSeen(pairs)
  const answersOf = Map.groupBy(answers, ({ person_id }) => person_id)
  const each = whose.flatMap((role) => {
    const own = people.filter((person) => role === 'everybody' || person.role === role)
    const sheets = own.map(
      ({ person_id }) => new Map(answersOf.get(person_id)?.map(({ item, value }) => [item, value])),
    )
    return TYPES.map((type) => {
      const shared = { scale: type, role }
      const scored = own.filter((person) => person[type] !== null)
      const made = scored.filter(({ person_id }) => answersOf.has(person_id)).length
      const origin = { from_items: made, given: scored.length - made }
      const answersTo = keyedAnswers(sheets, scales[type])
      const complete = own.filter((_, i) => answersTo[i]!.every((answer) => answer !== null))
      const clients = seenBy(complete.filter((person) => person.role === 'therapist'))
      const { scale, items } = scaleAgreement(answersTo, scales[type], confidence, 'person')
      return {
        scale: { ...shared, ...origin, ...scale, clients },
        items: items.map((item) => ({ ...shared, ...item })),
      }
    })
  })
  return { scales: each.map(({ scale }) => scale), items: each.flatMap(({ items }) => items) }
}
