import type { InventoryAnswer } from '../artefacts/inventory.ts'
import type { InventorySheet } from './inventory-sheet.ts'

/** The answers to the inventory, one row for each. */
export function inventoryAnswers(sheets: readonly InventorySheet[]): InventoryAnswer[] {
  return sheets.flatMap(({ personId, role, answers }) =>
    [...answers].map(([item, value]) => ({ person_id: personId, role, item, value })),
  )
}
