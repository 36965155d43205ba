import { expect, test } from 'vitest'
import { kendall } from '../../../pipeline/statistics/correlation/kendall.ts'
import { layout, visitAll } from '../../../pipeline/statistics/permutation/arrangement.ts'
import { wholeBlocks, withinBlocks } from '../../../pipeline/statistics/permutation/exchange.ts'
import { exchangeTauMean } from '../../../pipeline/statistics/permutation/exchange-tau-mean.ts'
import { fc } from '../../support/properties.ts'

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.nat(2)), {
  minLength: 3,
  maxLength: 7,
})

test('is the mean of tau over every order, ties and all', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(withinBlocks, wholeBlocks), (own, blocks) => {
      const [x, y] = [own.map(([a]) => a), own.map(([, b]) => b)]
      const exchange = blocks(own.map(([, , cluster]) => cluster))
      const mean = exchangeTauMean(x, y, exchange)
      const places = layout(exchange, x.length)
      const fixed = [...places.rows].map((row) => x[row]!)
      const moved = Float64Array.from(places.rows, (row) => y[row]!)
      const taus: (number | null)[] = []
      visitAll(moved, places, () => taus.push(kendall(fixed, [...moved]).estimate))
      if (taus[0] === null) expect(mean).toBeNull()
      else
        expect(Math.abs(mean! - taus.reduce<number>((sum, tau) => sum + tau!, 0) / taus.length)).toBeLessThan(
          1e-12,
        )
    }),
    { numRuns: 150 },
  )
})

test('a row that is not there: the caller’s mistake', () => {
  expect(() => exchangeTauMean([1], [1], [[[0], [1]]])).toThrow(RangeError)
})
