import { describe, expect, test } from 'vitest'
import {
  columnsOfInventory,
  likeliestPattern,
} from '../../../../pipeline/page/study/form/inventory-columns.ts'
import { inventoryPath, withInventory } from '../../../../pipeline/page/study/form/inventory-settings.ts'

const named = (...names: string[]) => ({ columns: names.map((name) => ({ name })) }) as never
const column = (name: string) => ({ name, filled: 1, words: ['1'], range: null, missing: [] }) as never
const FILES = [
  { name: 'clients.csv', columns: [column('ip_1'), column('ip_2')] },
  { name: 'therapists.csv', columns: [column('R1'), column('I1')] },
]
const FORM = { instrument: 'riasec-60', columns: 'ip_{item}', range: [1, 5] } as const
const OTHER = { instrument: 'riasec-30', columns: '{scale}{item}' }
const SETTINGS = {
  profile_range: [0, 50],
  files: {
    people: [
      { file: 'clients.csv', every_row: { role: 'client' } },
      { file: 'therapists.csv', every_row: { role: 'therapist' } },
    ],
  },
}
const CLIENTS = { kind: 'people', file: 'clients.csv', path: ['files', 'people', 0] } as const
const THERAPISTS = { kind: 'people', file: 'therapists.csv', path: ['files', 'people', 1] } as const

describe('the inventory of the people in a file', () => {
  test('is that of everybody, and the range of the scores follows from it', () => {
    const one = withInventory(SETTINGS, CLIENTS, FILES, FORM)
    expect(one).toEqual({ files: SETTINGS.files, inventory: FORM })
    expect(inventoryPath(one, CLIENTS, FILES)).toEqual(['inventory'])
    expect(inventoryPath(one, THERAPISTS, FILES)).toBeNull()
  })

  test('is that of their role if the others have another one, and the one that is left is that of everybody', () => {
    const one = withInventory(SETTINGS, CLIENTS, FILES, FORM)
    const two = withInventory(one, THERAPISTS, FILES, OTHER)
    expect(two.inventory).toEqual({ client: FORM, therapist: OTHER })
    expect(inventoryPath(two, THERAPISTS, FILES)).toEqual(['inventory', 'therapist'])
    expect(withInventory(two, CLIENTS, FILES, undefined).inventory).toEqual(OTHER)
    expect(withInventory(one, CLIENTS, FILES, undefined)).not.toHaveProperty('inventory')
  })
})

test('columns are found by their pattern, with the role before it in a row with both people', () => {
  const people = { kind: 'people' } as const
  const names = (pattern: string, of: { kind: 'people' | 'dyads' }, file: never) =>
    columnsOfInventory(pattern, of, file).map(({ name }) => name)
  expect(names('{scale}{item}', people, named('R1', 'c10', 'X1', 'IP1', 'S'))).toEqual(['R1', 'c10'])
  expect(names('ip_{item}', { kind: 'dyads' }, named('client_ip_1', 'ip_1'))).toEqual(['client_ip_1'])
  expect(names('ip_', people, named('ip_1'))).toEqual([])
})

test.each([
  ['ip_{item}', 'people', ['id', 'ip_1', 'ip_2', 'x1']],
  ['{scale}{item}', 'people', ['R1', 'R2', 'I1', 'I2']],
  ['i{item}', 'dyads', ['client_i1', 'therapist_i1', 'wai1']],
  ['item_{item}', 'people', ['id']],
] as const)('the likeliest pattern is the one that fits most columns: %s', (pattern, kind, names) => {
  expect(likeliestPattern({ kind }, named(...names))).toBe(pattern)
})
