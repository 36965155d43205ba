import { describe, expect, test } from 'vitest'
import { midranks } from '../../../pipeline/statistics/description/midranks.ts'
import { fc } from '../../support/properties.ts'

describe('midranks', () => {
  test('sum to n(n + 1)/2 and follow the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (x) => {
        const ranks = midranks(x)
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((x.length * (x.length + 1)) / 2)
        for (let i = 1; i < x.length; i++)
          expect(Math.sign(ranks[i]! - ranks[0]!)).toBe(Math.sign(x[i]! - x[0]!))
      }),
    )
  })
  test('all tied', () => expect(midranks([4, 4, 4])).toEqual([2, 2, 2]))
  test('0 and -0 are tied', () => expect(midranks([0, -0, 1])).toEqual([1.5, 1.5, 3]))
  test('refuses NaN', () =>
    expect(() => midranks([1, Number.NaN])).toThrow('x[1] must be a finite number: NaN'))
})
