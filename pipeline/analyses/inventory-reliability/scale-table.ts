import { artefact, choice, integer, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import { ROLES } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import { agreement } from '../reliability/scale-table.ts'

/** The groups whose answers are analysed: one role, or all people. */
export const PEOPLE = [...ROLES, 'everybody'] as const

/** Internal consistency of every scale of the RIASEC inventory in this sample, after reversal. */
export const inventoryReliability = artefact({
  file: 'inventory_reliability.csv',
  row: 'one scale of the inventory × role',
  disclosure: 'aggregate',
  columns: {
    scale: choice(TYPES, 'scale of the inventory'),
    role: choice(PEOPLE, 'whose answers: of one role, or of clients and therapists together'),
    items: integer('items of the scale'),
    from_items: integer('people whose score was made from the items'),
    given: integer('people who answered no item and whose score comes from the files'),
    n: integer('people with an answer to every item'),
    clients: integer(
      'clients in the study of the therapists among them; the report withholds figures that rest on few clients, this table does not',
    ),
    ...agreement,
    conf_low: orMissing(number('lower end of its interval (Feldt), assuming independent people')),
  },
})

export type InventoryReliabilityRow = RowOf<typeof inventoryReliability>
