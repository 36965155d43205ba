import { expect, test } from 'vitest'
import { inventoryReliabilityRows } from '../../../pipeline/analyses/inventory-reliability/rows.ts'
import { person } from '../../support/profiled.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const { inventory } = smallStudy({ inventory: { instrument: 'riasec-30', columns: 'ip_{item}' } })
const key = inventory!.scales.R

const people = [
  person('C1', 'client', [5, 5, 5, 5, 5, 5]),
  person('C2', 'client', [5, 5, 5, 5, 5, 5]),
  person('C3', 'client', 'RIA'),
  person('T1', 'therapist', [5, 5, 5, 5, 5, 5]),
  person('T2', 'therapist', [9, 9, 9, 9, 9, 9]),
]
const pairs = [
  { dyad_id: 'D1', client_id: 'C1', therapist_id: 'T1' },
  { dyad_id: 'D2', client_id: 'C2', therapist_id: 'T2' },
]

/** C1, C2 and T1 answered R alone: all items alike, 1, 2 and 3. Alpha of items that say the same is 1. */
const answers = ['C1', 'C2', 'T1'].flatMap((person_id, i) =>
  key.items.map((item) => ({
    person_id,
    role: person_id === 'T1' ? ('therapist' as const) : ('client' as const),
    item,
    value: i + 1,
  })),
)

const { scales, items } = inventoryReliabilityRows(people, pairs, answers, inventory!, 0.95)
const of = (role: string, scale = 'R') => scales.find((row) => row.role === role && row.scale === scale)!

test('six scales of clients, of therapists and of everybody', () => {
  expect(scales).toHaveLength(3 * 6)
  expect(items).toHaveLength(3 * 30)
  expect(of('everybody')).toMatchObject({ items: 5, n: 3 })
  expectClose(of('everybody').alpha, 1, TOLERANCE.closedForm)
})

test('people whose scores come from answers, and those whose scores were given; without scores neither', () => {
  expect(of('client')).toMatchObject({ from_items: 2, given: 0 })
  expect(of('therapist')).toMatchObject({ from_items: 1, given: 1 })
  expect(of('everybody')).toMatchObject({ from_items: 3, given: 1 })
})

test('the clients of the therapists who answered every item', () => {
  expect([of('client'), of('therapist'), of('everybody')].map(({ clients }) => clients)).toEqual([0, 1, 1])
})

test('what too few answered has no coefficient', () => {
  expect(of('client')).toMatchObject({
    n: 2,
    alpha: null,
    alpha_reason: 'fewer than 3 people answered every item',
  })
  expect(of('everybody', 'I')).toMatchObject({ n: 0, alpha: null })
})
