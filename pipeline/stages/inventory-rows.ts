import type { InventoryAnswer } from '../artefacts/inventory.ts'
import type { InventoryItemRow } from '../artefacts/inventory-items.ts'
import { type InventoryReliabilityRow, PEOPLE } from '../artefacts/inventory-reliability.ts'
import type { Person } from '../artefacts/people.ts'
import { TYPES } from '../holland/type.ts'
import type { InventorySheet } from '../intake/inventory-sheet.ts'
import type { Inventory } from '../study/inventory.ts'
import { keyedAnswers, scaleAgreement } from './scale-agreement.ts'

/** The answers to the inventory of these people, one a row. */
export function inventoryRows(
  sheets: readonly InventorySheet[],
  people: readonly Person[],
): InventoryAnswer[] {
  const ids = new Set(people.map(({ person_id }) => person_id))
  return sheets
    .filter(({ personId }) => ids.has(personId))
    .flatMap(({ personId, role, answers }) =>
      [...answers].map(([item, value]) => ({ person_id: personId, role, item, value })),
    )
}

/** The reliability of the six scales of the inventory and of their items: of clients, of therapists and of everybody. */
export function inventoryReliabilityRows(
  answers: readonly InventoryAnswer[],
  { scales }: Inventory,
  confidence: number,
): { scales: InventoryReliabilityRow[]; items: InventoryItemRow[] } {
  const each = PEOPLE.flatMap((role) => {
    const own = role === 'everybody' ? answers : answers.filter((answer) => answer.role === role)
    const byPerson = Map.groupBy(own, ({ person_id }) => person_id)
    const sheets = [...byPerson.values()].map(
      (given) => new Map(given.map(({ item, value }) => [item, value])),
    )
    return TYPES.map((type) => {
      const shared = { scale: type, role }
      const answersTo = keyedAnswers(sheets, scales[type])
      const { scale, items } = scaleAgreement(answersTo, scales[type], confidence, 'person')
      return { scale: { ...shared, ...scale }, items: items.map((item) => ({ ...shared, ...item })) }
    })
  })
  return { scales: each.map(({ scale }) => scale), items: each.flatMap(({ items }) => items) }
}
