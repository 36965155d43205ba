import { expect, it } from 'vitest'
import { hexagonalDistance } from '../../pipeline/holland/hexagon.ts'
import { isFlat, meanProfile, resolution } from '../../pipeline/holland/profile.ts'
import { TYPES } from '../../pipeline/holland/type.ts'

it('measures the hexagon in steps', () => {
  expect(TYPES.map((a) => TYPES.map((b) => hexagonalDistance(a, b)))).toEqual([
    [0, 1, 2, 3, 2, 1],
    [1, 0, 1, 2, 3, 2],
    [2, 1, 0, 1, 2, 3],
    [3, 2, 1, 0, 1, 2],
    [2, 3, 2, 1, 0, 1],
    [1, 2, 3, 2, 1, 0],
  ])
})

it('compares whole scores exactly and others up to rounding', () => {
  expect(resolution([1, 2, 3, 4, 5, 50])).toBe(0)
  expect(resolution([0.5, 0, 0, 0, 0, 0])).toBe(1e-9)
  expect(resolution([0.5, -200, 0, 0, 0, 0])).toBe(1e-9 * 200)
  expect(isFlat([7, 7, 7, 7, 7, 7])).toBe(true)
  expect(isFlat([7, 7, 7, 8, 7, 7])).toBe(false)
  expect(isFlat([0.3, 0.3, 0.1 + 0.2, 0.3, 0.3, 0.3])).toBe(true)
  expect(isFlat([0.3, 0.3, 0.3001, 0.3, 0.3, 0.3])).toBe(false)
})

it('averages profiles type by type', () => {
  expect(
    meanProfile([
      [1, 2, 3, 4, 5, 6],
      [3, 2, 1, 4, 5, 7],
    ]),
  ).toEqual([2, 2, 2, 4, 5, 6.5])
  expect(() => meanProfile([])).toThrow(RangeError)
})
