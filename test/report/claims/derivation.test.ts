import { expect, test } from 'vitest'
import { derivationOf, isRound } from '../../../pipeline/report/claims/derivation.ts'

const table = null
const read = (value: number, column = 'n', row = 0) => ({
  value,
  cell: { file: 't.csv', table, row, column },
})

const how = (value: number, ...latest: ReturnType<typeof read>[]) => {
  const found = derivationOf(value, latest)
  return found && [found.how, ...found.of.map(({ row, column }) => `${column}${row}`)]
}

test('degrees of freedom follow from the number that was read last, and from no other', () => {
  expect(how(30, read(32))).toEqual(['a − 2', 'n0'])
  expect(how(30, read(14), read(32))).toBeNull()
})

test('a full double follows from any number before it', () => {
  expect(how(1 - 0.123456789, read(7), read(0.123456789, 'share'))).toEqual(['1 − a', 'share0'])
  expect(how(0.9123456 - 0.4123411, read(0.4123411, 'b'), read(0.9123456, 'a'))).toEqual([
    'a − b',
    'a0',
    'b0',
  ])
  expect(how(0.777777777, read(0.4123411))).toBeNull()
})

test('a sum is that of the cells of one column that were read just before', () => {
  expect(how(14, read(5, 'n', 2), read(4, 'n', 1), read(5, 'n', 0), read(9, 'other'))).toEqual([
    ...['the sum of these', 'n0', 'n1', 'n2'],
  ])
  expect(how(14, read(9, 'other'), read(5, 'n', 2), read(4, 'n', 1), read(5, 'n', 0))).toBeNull()
})

test('a number with few digits may be equal to others by chance', () => {
  expect([0, 5, 0.05, 39_000_000, 1234.5, -0.25].map(isRound)).toEqual(Array(6).fill(true))
  expect([0.5145875654072143, 123456, 0.050000000000000044].map(isRound)).toEqual([false, false, false])
})
