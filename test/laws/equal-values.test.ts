import { describe, expect, it } from 'vitest'
import { type Profile, profile } from '../../pipeline/holland/profile.ts'
import { roundedValue } from '../../pipeline/statistics/description/rounded-value.ts'
import { PROFILE_INDICES } from '../support/golden-indices.ts'
import { fc } from '../support/properties.ts'

const named = (id: string) => PROFILE_INDICES.find((index) => index.id === id)!
const six = (score: fc.Arbitrary<number>) => fc.tuple(score, score, score, score, score, score)
const decimals = (largest: number) =>
  fc
    .nat(4)
    .chain((decimals) =>
      six(fc.integer({ min: 0, max: largest * 10 ** decimals })).map((scores) =>
        profile(scores.map((score) => score / 10 ** decimals)),
      ),
    )
const scores = fc.oneof(decimals(2), decimals(50), decimals(500))
/** Means of 3 to 8 items, as they are and rounded to ten decimals. */
const means = (items: number, tenDecimals: boolean) =>
  six(fc.integer({ min: 0, max: 7 * items })).map((sums) =>
    profile(sums.map((sum) => (tenDecimals ? Number((sum / items).toFixed(10)) : sum / items))),
  )
const turned = (corners: number, mirrored: boolean) =>
  [0, 1, 2, 3, 4, 5].map((i) => (corners + (mirrored ? 6 - i : i)) % 6)
const reordered = (of: Profile, order: readonly number[]) => profile(order.map((i) => of[i]!))

describe.each(PROFILE_INDICES)('$id', (index) => {
  const orders = index.usesHexagon
    ? fc.tuple(fc.nat(5), fc.boolean()).map(([corners, mirrored]) => turned(corners, mirrored))
    : fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })

  it('gives the very same double when the types are relabelled, whatever decimals the scores have', () => {
    fc.assert(
      fc.property(scores, scores, scores, scores, orders, (x, y, ofClients, ofTherapists, order) => {
        const norms = { client: ofClients, therapist: ofTherapists }
        const found = index.value(reordered(x, order), reordered(y, order), {
          client: reordered(ofClients, order),
          therapist: reordered(ofTherapists, order),
        })
        expect(found).toBe(index.value(x, y, norms))
      }),
      { numRuns: 1000 },
    )
  })
})

/** Indices whose value goes through no root, ratio or angle of whole numbers but their own. */
const EXACT = ['d2', 'd', 'city-block', 'd2-elevation', 'd2-centred', 'hexagon-distance']

it.each(EXACT)('%s is the double nearest to the value of the scores as whole numbers', (id) => {
  const degree = id.startsWith('d2') ? 2 : 1
  const square = { d: named('d2'), 'hexagon-distance': null }[id]
  fc.assert(
    fc.property(six(fc.integer({ min: 0, max: 500 })), six(fc.integer({ min: 0, max: 500 })), (x, y) => {
      const tenth = (of: readonly number[]) => profile(of.map((score) => score / 10))
      const whole = named(id).value(profile(x), profile(y))!
      const found = named(id).value(tenth(x), tenth(y))!
      if (square === undefined && Number.isInteger(whole)) expect(found).toBe(whole / 10 ** degree)
      expect(Math.abs(found - whole / 10 ** degree)).toBeLessThanOrEqual(2 ** -51 * found)
    }),
  )
})

it.each(PROFILE_INDICES.filter(({ needsNorms }) => !needsNorms))(
  '$id is the same for means of items and for means rounded to ten decimals',
  (index) => {
    for (const items of [3, 6, 7, 8]) {
      fc.assert(
        fc.property(means(items, false), means(items, false), (x, y) => {
          const rounded = (of: Profile) => profile(of.map((score) => Number(score.toFixed(10))))
          expect(index.value(rounded(x), rounded(y))).toBe(index.value(x, y))
        }),
        { numRuns: 50 },
      )
    }
  },
)

it('gives equal values to pairs whose exact values are equal', () => {
  const pair = (client: number[], therapist: number[]) =>
    named('d2-elevation').value(profile(client), profile(therapist))
  expect(pair([1.1, 2, 2, 2, 2, 2], [1.4, 2, 2, 2, 2, 2])).toBe(0.015)
  expect(pair([2.1, 2, 2, 2, 2, 2], [2.4, 2, 2, 2, 2, 2])).toBe(0.015)
  expect(pair([1.1, 1.2, 2, 2, 2, 2], [1.2, 1.4, 2, 2, 2, 2])).toBe(0.015)
  expect(named('city-block').value([44.7, 22.1, 30.2, 9.8, 8.6, 30.3], [4.9, 48, 22.3, 29.5, 4.8, 45])).toBe(
    111.8,
  )
})

it('has as many different values as there are exact ones, in a sample of scores with one decimal', () => {
  const whole = fc.sample(
    fc.tuple(six(fc.integer({ min: 10, max: 50 })), six(fc.integer({ min: 10, max: 50 }))),
    {
      numRuns: 300,
      seed: 4,
    },
  )
  const different = (id: string, by: number) =>
    new Set(
      whole.map(([x, y]) =>
        named(id).value(profile(x.map((score) => score / by)), profile(y.map((score) => score / by))),
      ),
    ).size
  for (const id of EXACT) expect(different(id, 10), id).toBe(different(id, 1))
})

it('has no value beyond the largest double, and one where only squares on the way are', () => {
  const huge = profile([1e300, 0, 0, 0, 0, 0])
  const other = profile([0, 1e300, 0, 0, 0, 0])
  expect(named('d2').value(huge, other)).toBeNull()
  expect(named('d2').value(huge, huge)).toBe(0)
  expect(named('profile-correlation').value(huge, other)).toBeCloseTo(-0.2, 14)
  expect(named('city-block').value(huge, other)).toBe(2e300)
})

it('rounds to fourteen significant digits', () => {
  expect(roundedValue(0.1 + 0.2)).toBe(0.3)
  expect(roundedValue(-0)).toBe(0)
  expect(roundedValue(1e-300 / 3)).toBe(3.3333333333333e-301)
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
      expect(Math.abs(roundedValue(value) - value)).toBeLessThanOrEqual(5.1e-14 * Math.abs(value))
    }),
  )
})
