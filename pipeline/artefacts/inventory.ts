import { ROLES, type Role } from '../congruence/role.ts'
import { artefact, choice, identifier, integer, number, orMissing, type RowOf } from './artefact.ts'

/** Every original answer to the RIASEC inventory, if the six scores are made from items. */
export const inventory = artefact({
  file: 'inventory.csv',
  row: 'one answer: person × item',
  disclosure: 'person',
  columns: {
    person_id: identifier(({ role }) => role as Role, 'identifier of the person'),
    role: choice(ROLES, 'client or therapist'),
    item: integer('number of the item in the form'),
    value: orMissing(number('answer, not reversed', 'points of the item')),
  },
})

export type InventoryAnswer = RowOf<typeof inventory>
