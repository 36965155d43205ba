import { artefact, choice, integer, type RowOf } from '../../artefacts/artefact.ts'
import { TYPES } from '../../holland/type.ts'
import { itemBehaviour } from '../reliability/item-table.ts'
import { PEOPLE } from './scale-table.ts'

/** Statistics of every item of the RIASEC inventory within its scale, after reversal. */
export const inventoryItems = artefact({
  file: 'inventory_items.csv',
  row: 'one scale of the inventory × role × item',
  disclosure: 'aggregate',
  columns: {
    scale: choice(TYPES, 'scale of the inventory'),
    role: choice(PEOPLE, 'whose answers: of one role, or of clients and therapists together'),
    item: integer('number of the item in the form'),
    reversed: choice(['yes', 'no'], 'whether it was reversed first'),
    n: integer('people with an answer to every item of the scale'),
    ...itemBehaviour,
  },
})

export type InventoryItemRow = RowOf<typeof inventoryItems>
