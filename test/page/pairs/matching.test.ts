import { describe, expect, test } from 'vitest'
import type { PairsSeen } from '../../../pipeline/page/engine/messages.ts'
import { columnsToCompute, missingIn, proposedMatching } from '../../../pipeline/page/pairs/matching.ts'

type Column = PairsSeen['columns'][number]
const column = (name: string, meaning: Column['meaning'] = null, isCodes = false): Column => ({
  name,
  meaning,
  isCodes,
})
const seen = (...columns: Column[]): PairsSeen => ({ columns, firstRows: [], rows: null, settings: {} })
const sixOf = (role: 'client' | 'therapist') =>
  [...'RIASEC'].map((type) => column(`${role}_${type}`, `${role}_${type}` as Column['meaning']))

describe('what is proposed', () => {
  test('comes from the names, in whatever order', () => {
    const of = seen(column('Therapeutencode', null, true), column('Klientencode', null, true))
    expect(proposedMatching(of)).toEqual({ client: 'Klientencode', therapist: 'Therapeutencode' })
    const known = seen(
      column('t', 'therapist', true),
      column('c', 'client', true),
      column('client 2', null, true),
    )
    expect(proposedMatching(known)).toEqual({ client: 'c', therapist: 't' })
  })
  test('is nothing for a column of codes whose name does not say whose it is', () => {
    expect(proposedMatching(seen(column('a', null, true), column('b', null, true)))).toEqual({})
    expect(proposedMatching(seen(column('client of therapist', null, true)))).toEqual({})
    expect(proposedMatching(seen(column('therapist_code', null, true), column('Klient')))).toEqual({
      therapist: 'therapist_code',
    })
  })
})

test('what is missing is told', () => {
  expect(missingIn({})).toMatch(/code of the client/)
  expect(missingIn({ client: 'a', therapist: 'a' })).toMatch(/chosen twice/)
  expect(missingIn({ client: 'a', therapist_R: 'R' })).toMatch(/therapist has columns for 1 of six/)
  expect(missingIn({ client: 'a', therapist: 'b' })).toBeNull()
  expect(missingIn(proposedMatching(seen(...sixOf('client'), ...sixOf('therapist'))))).toBeNull()
})

test('a file whose columns are named as compute names them is taken as it is', () => {
  const plain = seen(column('client', 'client'), column('therapist', 'therapist'), column('age'))
  expect(columnsToCompute('a.csv', { client: 'client', therapist: 'therapist' }, plain)).toBeNull()
  expect(columnsToCompute('a.csv', { client: 'age', therapist: 'therapist' }, plain)).toEqual({
    client: 'age',
    therapist: 'therapist',
  })
  const also = seen(column('client', 'client'), column('therapist', 'therapist'), ...sixOf('client'))
  expect(columnsToCompute('a.csv', { client: 'client', therapist: 'therapist' }, also)).not.toBeNull()
  expect(columnsToCompute('a.sav', { client: 'client', therapist: 'therapist' }, plain)).not.toBeNull()
  const below = { ...plain, settings: { header: 3 } }
  expect(columnsToCompute('a.csv', { client: 'client', therapist: 'therapist' }, below)).not.toBeNull()
})
