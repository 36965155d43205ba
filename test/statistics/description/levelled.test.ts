import { expect, test } from 'vitest'
import { levelled } from '../../../pipeline/statistics/description/levelled.ts'

test('values that differ by rounding are one value, in their places', () => {
  expect(levelled([1, 0.1 + 0.2, 2, 0.3], 1e-9)).toEqual([1, 0.3, 2, 0.3])
})

test('values that are apart stay as they are', () => {
  expect(levelled([3, 1, 2, 1], 1e-9)).toEqual([3, 1, 2, 1])
  expect(levelled([], 1)).toEqual([])
})
