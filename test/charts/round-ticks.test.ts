import { describe, expect, test } from 'vitest'
import { roundTicks } from '../../pipeline/charts/round-ticks.ts'

describe('round numbers of an axis', () => {
  test.each([
    [0, 18, 9, [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]],
    [0, 18, 7, [0, 3, 6, 9, 12, 15, 18]],
    [1, 5, 7, [1, 2, 3, 4, 5]],
    [1, 7, 4, [1, 3, 5, 7]],
    [22, 28, 3, [22, 24, 26, 28]],
    [-1, 1, 3, [-1, 0, 1]],
    [-0.2, 1, 3, [0, 0.5, 1]],
    [0.3, 7.9, 4, [2, 4, 6]],
  ])('from %d to %d in at most %d steps', (low, high, most, expected) => {
    expect(roundTicks(low, high, most)).toEqual(expected)
  })

  test('are two at least, however little room there is', () => {
    expect(roundTicks(-0.5, 0.5, 1, 0.5).length).toBeGreaterThan(1)
    expect(roundTicks(23, 28, 1).length).toBeGreaterThan(1)
    expect(roundTicks(0, 1, 3, 1)).toEqual([0, 1])
  })

  test('are no finer than asked for; one value has itself', () => {
    expect(roundTicks(0, 2, 5, 1)).toEqual([0, 1, 2])
    expect(roundTicks(4, 4, 5)).toEqual([4])
  })
})
