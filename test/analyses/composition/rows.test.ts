import { expect, test } from 'vitest'
import { caseloadRows } from '../../../pipeline/analyses/composition/caseload-rows.ts'
import { compositionRows } from '../../../pipeline/analyses/composition/rows.ts'
import { profiled } from '../../support/profiled.ts'

/** C1's A and S are tied at the top; C2 has ties that leave the first letter alone; T1 and T2 begin with S. */
const people = [
  profiled('C1', 'client', [10, 20, 40, 40, 5, 0]),
  profiled('C2', 'client', [50, 20, 20, 10, 5, 0]),
  profiled('C3', 'client', 'SAE'),
  profiled('T1', 'therapist', 'SAE'),
  profiled('T2', 'therapist', [0, 10, 20, 50, 30, 5]),
]
const pair = (dyad_id: string, client_id: string, therapist_id: string) => ({
  dyad_id,
  client_id,
  therapist_id,
})
const pairs = [pair('D1', 'C1', 'T1'), pair('D2', 'C2', 'T1'), pair('D3', 'C3', 'T2'), pair('D4', 'C1', 'T2')]

const rows = compositionRows(people, pairs)
const of = (role: string, type: string) => rows.find((row) => row.role === role && row.type === type)!

test('people by the first letter of their code', () => {
  expect(rows).toHaveLength(12)
  expect(of('client', 'A')).toMatchObject({ n: 1, n_role: 3, share: 1 / 3 })
  expect(of('client', 'R')).toMatchObject({ n: 1, share: 1 / 3 })
  expect(of('client', 'I')).toMatchObject({ n: 0, share: 0 })
  expect(of('therapist', 'S')).toMatchObject({ n: 2, n_role: 2, share: 1 })
})

test('ties count for the role, and for a type only if they decide the first letter', () => {
  expect(of('client', 'A')).toMatchObject({ n_first_tied: 1, n_role_tied: 2 })
  expect(of('client', 'R')).toMatchObject({ n_first_tied: 0, n_role_tied: 2 })
  expect(of('therapist', 'S')).toMatchObject({ n_first_tied: 0, n_role_tied: 0 })
})

test('therapists have the clients that they see together, a client of two once', () => {
  expect(of('therapist', 'S').clients).toBe(3)
  expect(of('therapist', 'R').clients).toBe(0)
  expect(of('client', 'A').clients).toBeNull()
})

test('caseloads: how many therapists have each number of clients', () => {
  expect(caseloadRows(pairs)).toEqual([{ clients: 2, therapists: 2, clients_together: 3 }])
  expect(caseloadRows(pairs.slice(0, 3))).toEqual([
    { clients: 1, therapists: 1, clients_together: 1 },
    { clients: 2, therapists: 1, clients_together: 2 },
  ])
})

test('without people of a role there are no shares', () => {
  expect(compositionRows([], []).every(({ share, n_role }) => share === 0 && n_role === 0)).toBe(true)
})
