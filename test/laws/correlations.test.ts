import { describe, expect, test } from 'vitest'
import { kendall } from '../../pipeline/statistics/correlation/kendall.ts'
import { pearson } from '../../pipeline/statistics/correlation/pearson.ts'
import { spearman } from '../../pipeline/statistics/correlation/spearman.ts'
import { fc } from '../support/properties.ts'
import { expectClose } from '../support/tolerance.ts'

/** Pairs of ratings: small whole numbers, so that ties are frequent, or quarters over a wider range. */
const value = fc.oneof(
  fc.integer({ min: 1, max: 7 }),
  fc.integer({ min: -400, max: 400 }).map((n) => n / 4),
)
const pairs = fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 40 })
const split = (rows: readonly (readonly [number, number])[]) =>
  [rows.map((row) => row[0]), rows.map((row) => row[1])] as const

/** Both undefined for the same reason, or equal in estimate, interval and p. */
function expectSame(one: ReturnType<typeof pearson>, other: ReturnType<typeof pearson>, sign = 1) {
  expect(other.undefinedBecause).toBe(one.undefinedBecause)
  if (one.estimate === null) return
  expectClose(other.estimate, sign * one.estimate, 1e-9, 'estimate')
  if (one.p !== null) expectClose(other.p, one.p, 1e-6, 'p')
  if (one.confLow === null || one.confHigh === null) return
  expectClose(other.confLow, sign === 1 ? one.confLow : -one.confHigh, 1e-9, 'low')
}

describe.each([
  ['pearson', pearson],
  ['spearman', spearman],
  ['kendall', kendall],
])('%s', (name, coefficient) => {
  test('the estimate lies in [-1, 1] and in its interval, p in [0, 1], and nothing is NaN', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const mine = coefficient(...split(rows))
        expect(Object.values(mine).some((v) => Number.isNaN(v))).toBe(false)
        if (mine.estimate === null) return
        expect(Math.abs(mine.estimate)).toBeLessThanOrEqual(1)
        expect(mine.p).toBeGreaterThanOrEqual(0)
        expect(mine.p).toBeLessThanOrEqual(1)
        if (mine.confLow === null) return
        expect(mine.confLow).toBeLessThanOrEqual(mine.estimate + 1e-12)
        expect(mine.confHigh).toBeGreaterThanOrEqual(mine.estimate - 1e-12)
      }),
    )
  })

  test('swapping the variables changes nothing', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = split(rows)
        const [one, other] = [coefficient(x, y), coefficient(y, x)]
        if (one.estimate === null) expect(other.estimate).toBeNull()
        else expectSame(one, other)
      }),
    )
  })

  test('the order of the rows changes nothing', () => {
    const shuffled = pairs.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([rows, others]) =>
        expectSame(coefficient(...split(rows)), coefficient(...split(others))),
      ),
    )
  })

  test('a change of unit changes nothing, a reversal only the sign', () => {
    fc.assert(
      fc.property(
        pairs,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -1000, max: 1000 }),
        (rows, unit, origin) => {
          const [x, y] = split(rows)
          const before = coefficient(x, y)
          expectSame(
            before,
            coefficient(
              x.map((v) => unit * v + origin),
              y,
            ),
          )
          expectSame(
            before,
            coefficient(
              x,
              y.map((v) => origin - unit * v),
            ),
            -1,
          )
        },
      ),
    )
  })

  test('a variable correlates perfectly with itself', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x] = split(rows)
        expect([1, null]).toContain(coefficient(x, x).estimate)
        expect([-1, null]).toContain(
          coefficient(
            x,
            x.map((v) => 7 - v),
          ).estimate,
        )
      }),
    )
  })

  test.skipIf(name === 'pearson')('any rising curve changes nothing', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = split(rows)
        expect(
          coefficient(
            x.map((v) => v ** 3 + v),
            y,
          ),
        ).toEqual(coefficient(x, y))
      }),
    )
  })

  test('the inputs are left alone', () => {
    const x = Object.freeze([3, 1, 2, 2])
    const y = Object.freeze([1, 4, 2, 3])
    expect(coefficient(x, y)).toEqual(coefficient([3, 1, 2, 2], [1, 4, 2, 3]))
  })
})
