import { problem } from '../../problems.ts'
import { inventoryOf } from '../../study/scales/inventory.ts'
import { itemField } from '../inventory-columns.ts'
import { ENOUGH_ANSWERS } from './answer-sheets.ts'
import type { Suspicion } from './suspicion.ts'

/** People who gave the same answer to every item of the inventory: their profile is flat and carries no information. */
export const constantInventory: Suspicion = ({ study, people: { sheets, placeOf } }) =>
  sheets.flatMap(({ personId, role, answers }) => {
    const given = [...answers].filter(([, answer]) => answer !== null)
    if (given.length < ENOUGH_ANSWERS || new Set(given.map(([, answer]) => answer)).size > 1) return []
    const [item, answer] = given[0]!
    const place = { ...placeOf(personId, itemField(study, role, item)), found: String(answer) }
    const who = `the ${role} ${personId} to ${inventoryOf(study, role)!.form.id}`
    const rule = `{ people: [${personId}], reason: the same answer to every item }`
    return [problem('straight-lining', place, given.length, who, rule)]
  })
