import { describe, expect, test } from 'vitest'
import { partsRows } from '../../../pipeline/analyses/match/parts-rows.ts'
import { ratedPairs } from '../../../pipeline/analyses/match/rated-pairs.ts'
import { type Given, material } from './material.ts'

const SETTINGS = {
  scales: { bond: { label: 'Bond', items: 2, range: [1, 7] } },
  outcomes: { bond: { scale: 'bond' } },
  indices: ['city-block', 'c-index'],
  hypothesis: { index: 'c-index', outcome: 'bond' },
}

const scores = (seed: number) => [3, 7, 11, 13, 17, 19].map((prime) => (seed * prime * 7919) % 50)

const many = (n: number, therapists: number): Given[] =>
  Array.from({ length: n }, (_, i) => ({
    client: scores(i + 1),
    therapist: scores((i % therapists) + 50_000),
    of: `T${i % therapists}`,
    rating: 1 + ((i * 7919) % 601) / 100,
  }))

describe('an index of scores in many pairs', () => {
  const given = material(many(1200, 300), SETTINGS)
  const [profile, code] = ratedPairs(given)

  test('is worked out for whole therapists drawn at random, and it is said', () => {
    // 300 × 1,200 combinations are more than 250,000; 250 × 1,000 are not.
    expect(profile!.ratings).toHaveLength(1000)
    expect(profile!.reason).toBe('taken were 1000 of the 1200 pairs, those of therapists drawn at random')
    const caseloads = Map.groupBy(profile!.therapists, (it) => it)
    expect([...caseloads.values()].every((own) => own.length === 4)).toBe(true)
    expect(
      partsRows(profile!, given.study).every(({ reason, p }) => reason === profile!.reason && p !== null),
    ).toBe(true)
  })

  test('codes are few: all pairs, no reason', () => {
    expect(code).toMatchObject({ reason: null })
    expect(code!.ratings).toHaveLength(1200)
  })

  test('the sample depends on the seed and not on the order of the files', () => {
    const turned = { ...given, dyads: given.dyads.toReversed(), profiles: given.profiles.toReversed() }
    expect(ratedPairs(turned)[0]!.therapists).toEqual(profile!.therapists)
    const other = material(many(1200, 300), { ...SETTINGS, seed: 7 })
    expect(ratedPairs(other)[0]!.therapists).not.toEqual(profile!.therapists)
  })
})

test('people for which an index is not defined are left out with their pairs', () => {
  const pairs = many(12, 4).map((one, i) => (i === 3 ? { ...one, client: 'SAE' } : one))
  const [profile] = ratedPairs(material(pairs, SETTINGS))
  expect(profile!.ratings).toHaveLength(11)
})

test('an index that some strangers have no value of cannot be split', () => {
  // Two flat profiles of one height, which are no pair: their double-entry correlation has no variance.
  const flat = [9, 9, 9, 9, 9, 9]
  const pairs = many(12, 4).map((one, i) => ({
    ...one,
    ...(i === 0 ? { client: flat } : {}),
    ...(i % 4 === 1 ? { therapist: flat } : {}),
  }))
  const index = 'profile-icc-double-entry'
  const given = material(pairs, { ...SETTINGS, indices: [index], hypothesis: { index, outcome: 'bond' } })
  const [profile] = ratedPairs(given)
  expect(profile).toMatchObject({ kinds: null, reason: 'it is undefined for some of the strangers' })
  expect(partsRows(profile!, given.study)[2]).toMatchObject({
    n: 12,
    verdict: 'not-tested',
    variance_share: null,
  })
})
