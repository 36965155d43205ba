import { describe, expect, test } from 'vitest'
import type { PairsSeen } from '../../../pipeline/commands/compute/seen-pairs.ts'
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
  test('comes from the names, also in German, in whatever order', () => {
    const of = seen(column('Therapeut Code', null, true), column('Klient Code', null, true))
    expect(proposedMatching(of).matching).toEqual({ client: 'Klient Code', therapist: 'Therapeut Code' })
  })
  test('is the first two columns of codes if no name says more', () => {
    const of = seen(column('id'), column('a', null, true), column('b', null, true))
    expect(proposedMatching(of)).toEqual({
      matching: { client: 'a', therapist: 'b' },
      why: { client: 'cells', therapist: 'cells' },
    })
  })
  test('is never the column of the other person', () => {
    const of = seen(column('therapist_code', null, true), column('Klient', null, false))
    expect(proposedMatching(of).matching).toEqual({ therapist: 'therapist_code' })
  })
})

test('what is missing is told', () => {
  expect(missingIn({})).toMatch(/code of the client/)
  expect(missingIn({ client: 'a', therapist: 'a' })).toMatch(/chosen twice/)
  expect(missingIn({ client: 'a', therapist_R: 'R' })).toMatch(/therapist has columns for 1 of six/)
  expect(missingIn({ client: 'a', therapist: 'b' })).toBeNull()
  expect(missingIn(proposedMatching(seen(...sixOf('client'), ...sixOf('therapist'))).matching)).toBeNull()
})

test('a file whose columns are named as compute names them is taken as it is', () => {
  const plain = seen(column('client', 'client'), column('therapist', 'therapist'), column('age'))
  expect(columnsToCompute({ client: 'client', therapist: 'therapist' }, plain)).toBeNull()
  expect(columnsToCompute({ client: 'age', therapist: 'therapist' }, plain)).toEqual({
    client: 'age',
    therapist: 'therapist',
  })
  const also = seen(column('client', 'client'), column('therapist', 'therapist'), ...sixOf('client'))
  expect(columnsToCompute({ client: 'client', therapist: 'therapist' }, also)).not.toBeNull()
})
