import { describe, expect, it } from 'vitest'
import type { NormProfiles, ProfileIndex } from '../../pipeline/congruence/congruence-index.ts'
import { isFlat, type Profile } from '../../pipeline/holland/profile.ts'
import { PROFILE_INDICES } from '../support/golden-indices.ts'
import { fc } from '../support/properties.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

const six = (score: fc.Arbitrary<number>) =>
  fc.tuple(score, score, score, score, score, score) as fc.Arbitrary<Profile>
const whole = six(fc.integer({ min: 0, max: 50 }))
const anyProfile = fc.oneof(
  whole,
  six(fc.integer({ min: 0, max: 2 })),
  six(fc.integer({ min: -300, max: 300 }).map((n) => n / 100)),
)
const norms: NormProfiles = { client: [25, 22, 22, 23, 23, 22], therapist: [21, 24, 22, 25, 24, 23] }
const swappedNorms: NormProfiles = { client: norms.therapist, therapist: norms.client }
const named = (id: string): ProfileIndex => PROFILE_INDICES.find((index) => index.id === id)!
const moved = (profile: Profile, by: (score: number, i: number) => number) =>
  profile.map(by) as unknown as Profile
/** The profile seen on a hexagon that has been turned by some corners and perhaps mirrored. */
const turned = (profile: Profile, corners: number, mirrored: boolean) =>
  moved(profile, (_, i) => profile[(corners + (mirrored ? 6 - i : i)) % 6]!)

function expectSame(found: number | null, before: number | null, what: string): void {
  if (before === null) expect(found, what).toBeNull()
  else if (Math.abs(before) < 1e-6) expect(Math.abs(found! - before), what).toBeLessThan(1e-9)
  else expectClose(found, before, TOLERANCE.iterative, what)
}

describe.each(PROFILE_INDICES)('$id', (index) => {
  it('is unchanged when the hexagon is turned or mirrored', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, fc.nat(5), fc.boolean(), (x, y, corners, mirrored) => {
        const turn = (profile: Profile) => turned(profile, corners, mirrored)
        const turnedNorms = { client: turn(norms.client), therapist: turn(norms.therapist) }
        expectSame(index.value(turn(x), turn(y), turnedNorms), index.value(x, y, norms), index.id)
      }),
    )
  })

  it(`is ${index.usesHexagon ? 'changed' : 'unchanged'} when two neighbours change places`, () => {
    const swap = (profile: Profile) => moved(profile, (_, i) => profile[[1, 0, 2, 3, 4, 5][i]!]!)
    const same = (x: Profile, y: Profile) => {
      const before = index.value(x, y, norms)
      const after = index.value(swap(x), swap(y), {
        client: swap(norms.client),
        therapist: swap(norms.therapist),
      })
      return before === after || Math.abs(before! - after!) < 1e-9
    }
    if (index.usesHexagon) expect(same([50, 0, 0, 0, 0, 0], [0, 0, 50, 0, 0, 0])).toBe(false)
    else fc.assert(fc.property(whole, whole, same))
  })

  it(`${index.symmetric ? 'never changes' : 'can change'} when client and therapist swap roles`, () => {
    const same = (x: Profile, y: Profile) =>
      Object.is(index.value(x, y, norms), index.value(y, x, swappedNorms))
    if (index.symmetric) fc.assert(fc.property(anyProfile, anyProfile, same))
    else expect(same([30, 40, 10, 50, 5, 20], [40, 10, 25, 30, 5, 15])).toBe(false)
  })

  it('stays within its range, is never NaN and leaves its input alone', () => {
    const [low, high] = index.range
    fc.assert(
      fc.property(anyProfile, anyProfile, (x, y) => {
        const value = index.value(Object.freeze(x), Object.freeze(y), norms)
        if (value === null) {
          expect(index.undefinedWhen).not.toBeNull()
          return
        }
        expect(value).toBeGreaterThanOrEqual(low ?? Number.NEGATIVE_INFINITY)
        expect(value).toBeLessThanOrEqual(high ?? Number.POSITIVE_INFINITY)
      }),
    )
  })

  it(`is ${index.needsNorms ? 'refused without norms' : 'best for the same profile'}`, () => {
    if (index.needsNorms) {
      expect(() => index.value(norms.client, norms.therapist)).toThrow(RangeError)
      return
    }
    const best = index.range[index.direction === 'similarity' ? 1 : 0]!
    fc.assert(
      fc.property(anyProfile, (x) => {
        const value = index.value(x, x)
        if (value === null) return
        expect(Math.abs(value - best)).toBeLessThan(1e-12)
      }),
    )
  })
})

const unmovedBy = (ids: readonly string[], change: (profile: Profile) => Profile, what: string) =>
  it.each(ids)(`%s is unchanged by ${what}`, (id) => {
    fc.assert(
      fc.property(whole, whole, (x, y) => {
        expectSame(named(id).value(change(x), y), named(id).value(x, y), id)
      }),
    )
  })

const SHAPE = ['profile-correlation', 'profile-spearman', 'd2-standardised']
const ANGLE = ['angular-difference-deg', 'angular-agreement']
unmovedBy(
  [...SHAPE, ...ANGLE, 'hexagon-distance', 'd2-centred', 'd2-scatter', 'd2-shape'],
  (profile) => moved(profile, (score) => score + 10),
  'a constant added to one profile',
)
unmovedBy(
  [...SHAPE, ...ANGLE, 'profile-cosine'],
  (profile) => moved(profile, (score) => score * 3),
  'a positive factor on one profile',
)

it('D² is the sum of its elevation, scatter and shape parts, and the centred D² of the last two', () => {
  const of = (id: string, x: Profile, y: Profile) => named(id).value(x, y)!
  fc.assert(
    fc.property(anyProfile, anyProfile, (x, y) => {
      const scatterAndShape = of('d2-scatter', x, y) + of('d2-shape', x, y)
      expectSame(of('d2-elevation', x, y) + scatterAndShape, of('d2', x, y), 'd2')
      expectSame(scatterAndShape, of('d2-centred', x, y), 'd2-centred')
      expectSame(of('d', x, y) ** 2, of('d2', x, y), 'd')
    }),
  )
})

it('the standardised D² is 2(1 - r) and the angular agreement is the cosine of the angular difference', () => {
  fc.assert(
    fc.property(whole, whole, (x, y) => {
      const r = named('profile-correlation').value(x, y)
      const standardised = named('d2-standardised').value(x, y)
      if (r === null) expect(standardised).toBeNull()
      else expect(Math.abs(standardised! - 2 * (1 - r))).toBeLessThan(1e-12)
      const degrees = named('angular-difference-deg').value(x, y)
      const agreement = named('angular-agreement').value(x, y)
      if (degrees === null) expect(agreement).toBeNull()
      else expect(Math.abs(agreement! - Math.cos((degrees * Math.PI) / 180))).toBeLessThan(1e-12)
    }),
  )
})

it('the double-entry intraclass correlation is r when means and scatters are the same', () => {
  fc.assert(
    fc.property(whole, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (x, order) => {
      fc.pre(!isFlat(x))
      const y = moved(x, (_, i) => x[order[i]!]!)
      const found = named('profile-icc-double-entry').value(x, y)
      expect(Math.abs(found! - named('profile-correlation').value(x, y)!)).toBeLessThan(1e-12)
    }),
  )
})

it('whole scores that differ by a constant or a factor correlate exactly 1', () => {
  fc.assert(
    fc.property(
      whole,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: -40, max: 40 }),
      (x, factor, constant) => {
        fc.pre(!isFlat(x))
        const y = moved(x, (score) => factor * score + constant)
        expect(named('profile-correlation').value(x, y)).toBe(1)
        expect(
          named('profile-correlation').value(
            x,
            moved(y, (score) => -score),
          ),
        ).toBe(-1)
      },
    ),
  )
})

it.each(PROFILE_INDICES.filter((index) => index.describesOnly))(
  '$id does not depend on the other person',
  (index) => {
    fc.assert(
      fc.property(whole, whole, whole, (x, y, other) => {
        const changed =
          index.describesOnly === 'client' ? index.value(x, other, norms) : index.value(other, y, norms)
        expect(changed).toBe(index.value(x, y, norms))
      }),
    )
  },
)

it('knows the two indices that describe one person', () => {
  expect(PROFILE_INDICES.filter((index) => index.describesOnly).map((index) => index.id)).toEqual([
    'client-normativeness',
    'therapist-normativeness',
  ])
})

it('distinctive similarity has no value when a person differs from the mean only by rounding', () => {
  const x: Profile = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
  const alike = moved(x, (score) => score * 3 - score * 2)
  expect(alike).not.toEqual(x)
  expect(named('distinctive-correlation').value(x, x, { client: alike, therapist: norms.client })).toBeNull()
})

describe('an index compares points if and only if another scale of one person changes it', () => {
  it.each(PROFILE_INDICES.map((index) => [index.id, index] as const))('%s', (_, index) => {
    const [client, therapist]: Profile[] = [
      [10, 21, 30, 40, 15, 5],
      [31, 12, 25, 44, 18, 9],
    ]
    const scaled = (profile: Profile) => moved(profile, (score) => 2 * score + 7)
    const value = index.value(client!, therapist!, norms)!
    const others = [
      index.value(client!, scaled(therapist!), { ...norms, therapist: scaled(norms.therapist) })!,
      index.value(scaled(client!), therapist!, { ...norms, client: scaled(norms.client) })!,
    ]
    expect(others.some((other) => Math.abs(other - value) > 1e-9)).toBe(index.comparesPoints === true)
  })
})
