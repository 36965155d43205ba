import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { pearson } from '../../../pipeline/statistics/correlation/pearson.ts'
import { type PairedKinds, pairedKinds } from '../../../pipeline/statistics/pairing/paired-kinds.ts'
import { rePairedAssociation } from '../../../pipeline/statistics/pairing/re-paired-association.ts'
import { fc } from '../../support/properties.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'
import { exampleKinds, exampleRatings } from './example-pairs.ts'

const SIDES = ['therapist', 'client'] as const

const associated = (
  kinds: PairedKinds,
  ratings: readonly number[],
  redrawn: (typeof SIDES)[number],
  draws = 2000,
) => rePairedAssociation(kinds, ratings, { redrawn, draws, random: xoroshiro128plus(11) })

/** All n! orders of the numbers below n. */
function orders(left: readonly number[]): number[][] {
  if (left.length === 0) return [[]]
  return left.flatMap((first, i) => orders(left.toSpliced(i, 1)).map((rest) => [first, ...rest]))
}

/** 3 to 5 pairs of two to three kinds, values in halves, whole ratings. */
const sample = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: 1, max: 7 })), { minLength: 3, maxLength: 5 }),
    fc.array(
      fc.integer({ min: -8, max: 8 }).map((n) => n / 2),
      { minLength: 9, maxLength: 9 },
    ),
  )
  .map(([rows, cells]) => ({
    kinds: pairedKinds(
      rows.map(([client]) => client),
      rows.map(([, therapist]) => therapist),
      (client, therapist) => cells[client * 3 + therapist]!,
    ),
    ratings: rows.map(([, , rating]) => rating),
  }))

describe('the example, C index with bond', () => {
  const { pairs, ratings } = exampleRatings('bond')
  const kinds = exampleKinds(pairs)

  test('with the client replaced: mean .29 [.02, .55], one-sided p about .05', () => {
    const { r, exact, orders: made, withoutValue } = associated(kinds, ratings, 'client', 40_000)
    expect([exact, made, withoutValue]).toEqual([false, 40_000, 0])
    expectClose(r!.observed, 0.5145875654072143, TOLERANCE.closedForm)
    expect(Math.abs(r!.mean - 0.288)).toBeLessThan(0.003)
    expect(Math.abs(r!.low - 0.014)).toBeLessThan(0.01)
    expect(Math.abs(r!.high - 0.553)).toBeLessThan(0.01)
    expect(Math.abs(r!.pGreater - 0.0495)).toBeLessThan(4.5 * r!.oneSidedSe)
    expectClose(r!.p, 2 * r!.pGreater, TOLERANCE.closedForm)
  })

  test('with the therapist replaced the null lies lower and p is smaller', () => {
    const { r } = associated(kinds, ratings, 'therapist', 20_000)
    expect(Math.abs(r!.mean - 0.138)).toBeLessThan(0.005)
    expect(Math.abs(r!.pGreater - 0.0052)).toBeLessThan(4.5 * r!.oneSidedSe)
  })

  test('the same state gives the same result, and every draw is in the histogram', () => {
    const one = associated(kinds, ratings, 'client')
    expect(associated(kinds, ratings, 'client')).toEqual(one)
    expect(one.histogram!.counts.reduce((sum, count) => sum + count, 0)).toBe(2000)
    expect([one.histogram!.counts[0], one.histogram!.counts.at(-1)]).not.toContain(0)
  })

  test('finer kinds change nothing', () => {
    const persons = pairedKinds(
      [...pairs.keys()],
      [...pairs.keys()],
      (i, j) => kinds.values[kinds.clientOf[i]! * kinds.therapistKinds + kinds.therapistOf[j]!]!,
    )
    for (const side of SIDES)
      expect(associated(persons, ratings, side).r).toEqual(associated(kinds, ratings, side).r)
  })
})

describe('few pairs', () => {
  test('all orders are gone through, as by hand', () => {
    fc.assert(
      fc.property(sample, fc.constantFrom(...SIDES), ({ kinds, ratings }, side) => {
        const found = associated(kinds, ratings, side)
        if (found.r === null) {
          expect(found.undefinedBecause).not.toBeNull()
          return
        }
        const n = ratings.length
        const places = [...Array(n).keys()]
        const value = (i: number, j: number) =>
          kinds.values[kinds.clientOf[i]! * kinds.therapistKinds + kinds.therapistOf[j]!]!
        const byHand = orders(places)
          .map((way) => places.map((i) => (side === 'therapist' ? value(i, way[i]!) : value(way[i]!, i))))
          .map((values) => pearson(values, ratings).estimate)
        const defined = byHand.filter((r) => r !== null)
        const { observed, pGreater, pLess, mean, oneSidedSe } = found.r
        expect([found.exact, found.orders, oneSidedSe]).toEqual([true, byHand.length, 0])
        expect(found.withoutValue).toBe(byHand.length - defined.length)
        const share = (holds: (r: number) => boolean) => defined.filter(holds).length / defined.length
        expectClose(
          pGreater,
          share((r) => r >= observed - 1e-9),
          TOLERANCE.closedForm,
          'greater',
        )
        expectClose(
          pLess,
          share((r) => r <= observed + 1e-9),
          TOLERANCE.closedForm,
          'less',
        )
        expectClose(mean, defined.reduce((sum, r) => sum + r, 0) / defined.length, 1e-9, 'mean')
      }),
      { numRuns: 200 },
    )
  })

  test('another unit of the rating changes nothing, another sign swaps the sides', () => {
    fc.assert(
      fc.property(sample, ({ kinds, ratings }) => {
        const [one, turned] = [ratings, ratings.map((y) => -3 * y)].map((y) => associated(kinds, y, 'client'))
        expect(turned!.undefinedBecause).toBe(one!.undefinedBecause)
        if (one!.r === null) return
        expectClose(turned!.r!.pLess, one!.r.pGreater, TOLERANCE.closedForm)
        expect(turned!.studentised === null).toBe(one!.studentised === null)
        if (one!.studentised === null) return
        expectClose(turned!.studentised!.pLess, one!.studentised.pGreater, TOLERANCE.closedForm)
      }),
    )
  })
})

describe('no association', () => {
  const kinds = (clients: readonly number[], therapists: readonly number[]) =>
    pairedKinds(clients, therapists, (a, b) => 10 * a + b)

  test.each([
    ['too-few-pairs', kinds([1, 2], [1, 2]), [1, 2], 'client'],
    ['first-constant', kinds([1, 1, 1], [2, 2, 2]), [1, 2, 3], 'client'],
    ['second-constant', kinds([1, 2, 3], [1, 2, 3]), [2, 2, 2], 'client'],
    ['nothing-changes', kinds([1, 2, 3], [7, 7, 7]), [1, 2, 4], 'therapist'],
    ['nothing-changes', kinds([7, 7, 7], [1, 2, 3]), [1, 2, 4], 'client'],
    [
      'undefined-for-strangers',
      pairedKinds([1, 2], [1, 2], (a, b) => (a === b ? 1 : Number.NaN)),
      [1, 2],
      'client',
    ],
  ] as const)('%s', (why, pairs, ratings, side) => {
    const found = associated(pairs, ratings, side)
    expect(found).toMatchObject({ r: null, studentised: null, histogram: null, undefinedBecause: why })
  })

  test('a rating too few or none that is a number: the caller’s mistake', () => {
    expect(() => associated(kinds([1, 2], [1, 2]), [1], 'client')).toThrow(RangeError)
    expect(() => associated(kinds([1, 2], [1, 2]), [1, Number.NaN], 'client')).toThrow('finite')
  })

  test('a perfect line', () => {
    const { r, studentised } = associated(kinds([1, 2, 3, 4], [1, 2, 3, 4]), [11, 22, 33, 44], 'client')
    expectClose(r!.observed, 1, TOLERANCE.closedForm)
    expect(Number.isFinite(studentised!.observed)).toBe(true)
    expectClose(r!.pGreater, 1 / 24, TOLERANCE.closedForm)
  })
})
