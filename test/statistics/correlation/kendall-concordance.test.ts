import { expect, test } from 'vitest'
import { concordance } from '../../../pipeline/statistics/correlation/kendall-concordance.ts'
import { fc } from '../../support/properties.ts'

/** Concordant minus discordant pairs, looking at every pair of rows. */
function sOfEveryPair(x: readonly number[], y: readonly number[]): number {
  let s = 0
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) s += Math.sign(x[i]! - x[j]!) * Math.sign(y[i]! - y[j]!)
  return s
}

test.each([1, 2, 3, 4, 5, 8, 9, 1000])('S of up to %i distinct values is that of every pair', (distinct) => {
  const row = fc.tuple(fc.nat(distinct - 1), fc.nat(distinct - 1))
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 60 }), (rows) => {
      const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)]
      expect(concordance(x, y).s).toBe(sOfEveryPair(x, y))
      expect(concordance(y, x).s).toBe(sOfEveryPair(x, y))
    }),
  )
})

test('S of 2,000 pairs without ties is that of every pair', () => {
  const x = Array.from({ length: 2000 }, (_, i) => (i * 757) % 2003)
  const y = Array.from({ length: 2000 }, (_, i) => (i * i * 31) % 2003)
  expect(concordance(x, y).s).toBe(sOfEveryPair(x, y))
})
