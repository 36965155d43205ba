import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import type { CongruenceIndex } from '../../pipeline/congruence/congruence-index.ts'
import { indexNamed } from '../../pipeline/congruence/index-named.ts'
import { INDICES } from '../../pipeline/congruence/indices.ts'
import { type Compared, pairValue } from '../../pipeline/congruence/pair-value.ts'
import { rePairedCongruence } from '../../pipeline/congruence/re-paired-congruence.ts'
import { sampleNorms } from '../../pipeline/congruence/sample-norms.ts'
import { code } from '../../pipeline/holland/code.ts'
import type { Profile } from '../../pipeline/holland/profile.ts'
import { fc } from '../support/properties.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

interface Pair {
  readonly client: Compared
  readonly therapist: Compared
}

const letters = fc.shuffledSubarray(['R', 'I', 'A', 'S', 'E', 'C'], { minLength: 3, maxLength: 3 })
const points = fc.integer({ min: 0, max: 50 })
const scores: fc.Arbitrary<Profile> = fc.tuple(points, points, points, points, points, points)
const person = fc
  .record({ code: letters.map((it) => code(it.join(''))), profile: scores })
  .map((it) => ({ ...it, tieCodes: [it.code] }))

/** 2 to 12 clients of up to 5 therapists. */
const sample = fc
  .tuple(
    fc.array(person, { minLength: 2, maxLength: 12 }),
    fc.array(person, { minLength: 1, maxLength: 5 }),
    fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  )
  .map(([clients, therapists, with_]): Pair[] =>
    clients.map((client, i) => ({ client, therapist: therapists[with_[i]! % therapists.length]! })),
  )

function rePaired(
  pairs: readonly Pair[],
  indices: readonly CongruenceIndex[],
  draws = 99,
  kindOf?: (basis: CongruenceIndex['basis'], person: Compared) => unknown,
) {
  const norms = sampleNorms(pairs)
  return rePairedCongruence(pairs, indices, (index, ...people) => pairValue(index, ...people, norms), {
    draws,
    level: 0.95,
    random: () => xoroshiro128plus(5),
    ...(kindOf && { kindOf }),
  })
}

const byCode = (basis: CongruenceIndex['basis'], person: Compared) =>
  basis === 'code' ? person.code : person

test('re-pairing within roles leaves the norms as they are', () => {
  fc.assert(
    fc.property(sample, fc.infiniteStream(fc.nat()), (pairs, chance) => {
      const rest = pairs.map(({ therapist }) => therapist)
      const others = pairs.map(({ client }) => {
        return { client, therapist: rest.splice(chance.next().value % rest.length, 1)[0]! }
      })
      const [one, other] = [sampleNorms(pairs)!, sampleNorms(others)!]
      expect(other.client).toEqual(one.client)
      one.therapist.forEach((score, type) => {
        expectClose(other.therapist[type]!, score, TOLERANCE.closedForm)
      })
    }),
  )
})

test('norms weigh a therapist by clients and pass over people without scores', () => {
  const seven: Profile = [7, 7, 7, 7, 7, 7]
  const one: Profile = [1, 2, 3, 4, 5, 6]
  const with_ = (profile: Profile | null): Compared => ({ code: code('SAE'), tieCodes: [], profile })
  const busy = with_(seven)
  const pairs = [
    { client: with_(one), therapist: busy },
    { client: with_(null), therapist: busy },
    { client: with_(seven), therapist: with_(one) },
  ]
  expect(sampleNorms(pairs)).toEqual({
    client: [4, 4.5, 5, 5.5, 6, 6.5],
    therapist: [5, 16 / 3, 17 / 3, 6, 19 / 3, 20 / 3],
  })
  expect(sampleNorms([{ client: with_(null), therapist: busy }])).toBeUndefined()
})

describe('every index', () => {
  test('has an expectation, a p in (0, 1] and no NaN, or a reason', () => {
    fc.assert(
      fc.property(sample, (pairs) => {
        rePaired(pairs, INDICES).forEach((found, i) => {
          expect(Object.values(found).some(Number.isNaN)).toBe(false)
          if (found.mean === null || found.standardisedDifference === null)
            expect(found.reason).not.toBeNull()
          if (found.standardisedDifference === null) {
            expect(found.p).toBeNull()
            return
          }
          expect(found.p, INDICES[i]!.id).toBeGreaterThan(0)
          expect(found.p).toBeLessThanOrEqual(1)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('does not depend on which other indices are asked for', () => {
    fc.assert(
      fc.property(sample, (pairs) => {
        const together = rePaired(pairs, INDICES)
        INDICES.forEach((index, i) => {
          expect(rePaired(pairs, [index])).toEqual([together[i]])
        })
      }),
      { numRuns: 15 },
    )
  })

  test('has the same result by code as by person', () => {
    fc.assert(
      fc.property(sample, (pairs) => {
        const codes = INDICES.filter(({ basis }) => basis === 'code')
        const [persons, kinds] = [rePaired(pairs, codes), rePaired(pairs, codes, 99, byCode)]
        kinds.forEach((found, i) => {
          const other = persons[i]!
          expect([found.p, found.count, found.reason]).toEqual([other.p, other.count, other.reason])
          for (const field of ['mean', 'sd', 'low', 'high'] as const)
            expectClose(found[field], other[field]!, 1e-11, field)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('that describes one person is left out', () => {
    const pairs = fc.sample(sample, { numRuns: 1, seed: 3 })[0]!
    const left = INDICES.filter((index) => index.basis === 'profile' && index.describesOnly)
    expect(left.length).toBeGreaterThan(1)
    for (const found of rePaired(pairs, left)) {
      expect([found.mean, found.p, found.count]).toEqual([null, null, null])
      expect(found.reason).toMatch(/describes the (client|therapist) only/)
    }
  })
})

describe('samples that leave little to re-pair', () => {
  const person_ = (letters_: string, profile: Profile | null = null): Compared => ({
    code: code(letters_),
    tieCodes: [],
    profile,
  })
  const cIndex = indexNamed('c-index')

  test('all clients with one therapist', () => {
    const therapist = person_('SAE')
    const pairs = ['SAE', 'RIA', 'CES'].map((it) => ({ client: person_(it), therapist }))
    expect(rePaired(pairs, [cIndex])[0]).toMatchObject({
      p: null,
      count: '1',
      sd: 0,
      difference: 0,
      standardisedDifference: null,
      strangers: null,
      reason: 'only one pairing of these people is possible',
    })
  })

  test('two therapists with the same code are two people, but every re-pairing has the same mean', () => {
    const pairs = ['SAE', 'RIA'].map((it) => ({ client: person_(it), therapist: person_('SEC') }))
    expect(rePaired(pairs, [cIndex])[0]).toMatchObject({
      p: null,
      count: '2',
      difference: 0,
      standardisedDifference: null,
      reason: 'every re-pairing has the same mean',
    })
  })

  test('people without scores leave the re-pairing of profiles only', () => {
    const scored = (...profile: Profile) => person_('SAE', profile)
    const pairs = [
      { client: scored(1, 2, 3, 9, 5, 4), therapist: scored(2, 1, 4, 9, 4, 4) },
      { client: scored(9, 5, 3, 1, 2, 4), therapist: scored(8, 5, 3, 2, 2, 2) },
      { client: person_('RIA'), therapist: scored(7, 5, 5, 2, 2, 1) },
    ]
    const [ofCodes, ofProfiles] = rePaired(pairs, [cIndex, indexNamed('profile-correlation')])
    expect(ofCodes!.count).toBe('6')
    expect(ofProfiles).toMatchObject({ count: '2', p: 0.5, drawn: null, reason: null })
  })

  test('a value that only some strangers lack is a reason, not a mean over other pairs', () => {
    const flat = person_('SAE', [3, 3, 3, 3, 3, 3])
    const pairs = [
      { client: flat, therapist: person_('SAE', [1, 2, 3, 9, 5, 4]) },
      { client: person_('SAE', [1, 2, 3, 9, 5, 4]), therapist: { ...flat } },
    ]
    const [found] = rePaired(pairs, [indexNamed('profile-icc-double-entry')])
    expect(found).toMatchObject({ mean: null, reason: 'it is undefined for some of the re-paired people' })
  })

  test('nobody with a value', () => {
    const pairs = [{ client: person_('RIA'), therapist: person_('SAE') }]
    expect(rePaired(pairs, [indexNamed('d2')])[0]).toMatchObject({ p: null, reason: 'no pair has a value' })
  })
})

test('a distance turns the standardised difference', () => {
  const alike = (s: number): Compared => ({ code: code('SAE'), tieCodes: [], profile: [s, 2, 3, 9, 5, 4] })
  const pairs = [1, 20, 50].map((s) => ({ client: alike(s), therapist: alike(s) }))
  const [found] = rePaired(pairs, [indexNamed('d')])
  expect(found!.difference).toBeLessThan(0)
  expect(found!.standardisedDifference).toBeGreaterThan(0)
  expect(found!.p).toBe(1 / 6)
})

describe('many pairs', () => {
  const cIndex = indexNamed('c-index')
  const cityBlock = indexNamed('city-block')
  const next = xoroshiro128plus(8)
  const below = (end: number) => (next.next() >>> 0) % end
  const anybody = (): Compared => {
    const profile = Array.from({ length: 6 }, () => below(51)) as unknown as Profile
    const own = code(['SAE', 'RIC', 'ESA', 'IAS'][below(4)]!)
    return { code: own, tieCodes: [own], profile }
  }
  const therapists = Array.from({ length: 300 }, anybody)
  const pairs = Array.from({ length: 1500 }, () => ({
    client: anybody(),
    therapist: therapists[below(300)]!,
  }))

  test('codes take all pairs, scores a sample, as the reason says', () => {
    const [codes, scores] = rePaired(pairs, [cIndex, cityBlock], 500, byCode)
    expect(codes!.reason).toBeNull()
    expect(codes!.count).toMatch(/^\d\.\d\de\d{4}$/)
    expect(scores!.reason).toBe(
      'only 841 of the 1500 pairs, drawn at random, were re-paired; difference and p are for these',
    )
    expect(scores!.mean).toBeGreaterThan(0)
  })

  test('counting kinds gives what looking up every pair gives', () => {
    const similar = indexNamed('iachan-m')
    const [one] = rePaired(pairs, [cIndex], 300, byCode)
    const [together] = rePaired(pairs, [cIndex, similar, indexNamed('first-letter')], 300, byCode)
    expect(together!.p).toBe(one!.p)
    for (const field of ['mean', 'sd', 'low', 'high'] as const)
      expectClose(together![field], one![field]!, TOLERANCE.closedForm, field)
  })

  test('the sample depends on the pairs and the state only', () => {
    const alone = rePaired(pairs, [cityBlock], 200)
    expect(rePaired(pairs, [indexNamed('d'), cityBlock], 200)[1]).toEqual(alone[0])
  })
})
