import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { associationRows } from '../../../pipeline/analyses/match/association-rows.ts'
import { ratedPairs } from '../../../pipeline/analyses/match/rated-pairs.ts'
import { placesOfSome } from '../../../pipeline/analyses/match/some-therapists.ts'
import { pearson } from '../../../pipeline/statistics/correlation/pearson.ts'
import { expectClose } from '../../support/tolerance.ts'
import { type Given, material } from './material.ts'

const SETTINGS = {
  scales: { bond: { label: 'Bond', items: 2, range: [1, 7] } },
  outcomes: { bond: { scale: 'bond' } },
  resamples: 500,
}

function rows(pairs: readonly Given[], settings: Readonly<Record<string, unknown>> = {}) {
  const given = material(pairs, { ...SETTINGS, ...settings })
  const both = ratedPairs(given).map((one) => associationRows(one, given.study))
  return {
    associations: both.flatMap(({ associations }) => associations),
    histogram: both.flatMap(({ histogram }) => histogram),
  }
}

const CODES = ['SAE', 'RIC', 'ASI', 'ECS', 'SEC', 'IRA', 'CES', 'SIA', 'AIS', 'RCE', 'SAI', 'EAS']

const some = (n: number, therapists = n): Given[] =>
  Array.from({ length: n }, (_, i) => ({
    client: CODES[(i * 5) % 12]!,
    therapist: CODES[((i % therapists) * 7 + 1) % 12]!,
    of: `T${i % therapists}`,
    rating: 3 + ((i * 11) % 7) / 2,
  }))

/** All orders of a list. */
function orders<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]]
  return list.flatMap((first, i) => orders(list.toSpliced(i, 1)).map((rest) => [first, ...rest]))
}

describe('five pairs, every order by hand', () => {
  const pairs = some(5)
  const { associations, histogram } = rows(pairs)
  const ratings = pairs.map(({ rating }) => rating!)
  /** C index by its definition: three points for an equal letter, one less for each step on the hexagon, weights 3, 2, 1. */
  const c = (client: string, therapist: string) =>
    [3, 2, 1].reduce((sum, weight, k) => {
      const apart = Math.abs('RIASEC'.indexOf(client[k]!) - 'RIASEC'.indexOf(therapist[k]!))
      return sum + weight * (3 - Math.min(apart, 6 - apart))
    }, 0)
  const r = (clients: readonly string[], therapists: readonly string[]) =>
    pearson(
      clients.map((client, i) => c(client, therapists[i]!)),
      ratings,
    ).estimate!
  const clients = pairs.map(({ client }) => client as string)
  const therapists = pairs.map(({ therapist }) => therapist as string)

  test.each([
    ['client', orders(clients).map((own) => r(own, therapists))],
    ['therapist', orders(therapists).map((own) => r(clients, own))],
  ] as const)('%s re-paired', (redrawn, all) => {
    const row = associations.find((it) => it.redrawn === redrawn)!
    const observed = r(clients, therapists)
    expectClose(row.observed, observed, 1e-12)
    expectClose(row.null_mean, all.reduce((sum, one) => sum + one, 0) / all.length, 1e-12)
    const [above, below] = [1, -1].map(
      (side) => all.filter((one) => side * one >= side * observed - 1e-9).length / all.length,
    ) as [number, number]
    expectClose(row.p_greater, above, 1e-12)
    expectClose(row.p_less, below, 1e-12)
    expectClose(row.p, Math.min(1, 2 * Math.min(above, below)), 1e-12)
    expect(row).toMatchObject({ n: 5, orders: 120, exact: 'yes', mc_se: 0, verdict: 'decided', reason: null })
  })

  test('the histogram holds every order once, in bins of one width', () => {
    for (const redrawn of ['client', 'therapist']) {
      const bins = histogram.filter((bin) => bin.redrawn === redrawn)
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(120)
      bins.forEach((bin, i) => {
        expectClose(bin.high - bin.low, 0.02, 1e-9)
        if (i > 0) expect(bin.low).toBe(bins[i - 1]!.high)
      })
    }
  })
})

describe('drawn orders', () => {
  test('of a hypothesis are as many as decide p and keep two decimals', () => {
    const { associations } = rows(some(24, 8))
    for (const row of associations) {
      expect(row).toMatchObject({ role: 'primary', exact: 'no', verdict: 'decided' })
      expect(row.orders!).toBeGreaterThan(10_000)
      expect(Math.abs(row.p! - 0.05)).toBeGreaterThan(3 * row.mc_se!)
    }
  })

  test('of exploratory associations are those of the study, and they have no histogram', () => {
    const other = { indices: ['c-index', 'iachan-m'], hypothesis: { index: 'c-index', outcome: 'bond' } }
    const { associations, histogram } = rows(some(24, 8), other)
    const own = associations.filter(({ index }) => index === 'iachan-m')
    expect(own.map(({ role, orders }) => [role, orders])).toEqual([
      ['exploratory', 500],
      ['exploratory', 500],
    ])
    expect(new Set(histogram.map(({ index }) => index))).toEqual(new Set(['c-index']))
    expect(associations.filter(({ index }) => index === 'c-index')).toEqual(rows(some(24, 8)).associations)
  })

  test('do not depend on the order of the files, but on the seed', () => {
    const given = material(some(24, 8), SETTINGS)
    const turned = { ...given, dyads: given.dyads.toReversed(), profiles: given.profiles.toReversed() }
    const found = (of: typeof given) => ratedPairs(of).map((one) => associationRows(one, of.study))
    expect(found(turned)).toEqual(found(given))
    expect(rows(some(24, 8), { seed: 2 }).associations).not.toEqual(rows(some(24, 8)).associations)
  })
})

describe('nothing to compare, and why', () => {
  test.each([
    [
      'congruence is the same in all pairs',
      some(8).map((one) => ({ ...one, client: 'SAE', therapist: 'SAE' })),
    ],
    ['the rating is the same in all pairs', some(8).map((one) => ({ ...one, rating: 5 }))],
    ['fewer than three pairs', some(2)],
    ['no pair has both values', some(4).map((one) => ({ ...one, rating: null }))],
  ])('%s', (reason, pairs) => {
    const { associations, histogram } = rows(pairs)
    expect(histogram).toEqual([])
    for (const row of associations)
      expect(row).toMatchObject({ observed: null, p: null, orders: null, reason })
  })

  test('clients all alike: re-pairing them changes nothing', () => {
    const [client, therapist] = rows(some(8).map((one) => ({ ...one, client: 'SAE' }))).associations
    expect(client).toMatchObject({ p: null, reason: 'every order gives the same correlation' })
    expect(therapist!.p).not.toBeNull()
  })
})

test('too many pairs: whole therapists are drawn, and it is said', () => {
  const many = some(20_400, 1_020).map((one, i) => ({ ...one, rating: 1 + ((i * 7919) % 601) / 100 }))
  const other = {
    indices: ['c-index'],
    outcomes: { bond: { scale: 'bond' }, more: { scale: 'bond', rater: 'therapist' } },
  }
  const { associations } = rows(many, { ...other, resamples: 99 })
  for (const row of associations)
    expect(row).toMatchObject({
      n: 20_000,
      reason: 'taken were 20000 of the 20400 pairs, those of therapists drawn at random',
    })
})

test('a sample of therapists has all pairs of each or none', () => {
  const therapists = Array.from({ length: 40 }, (_, i) => `T${(i * i) % 11}`)
  const places = placesOfSome(therapists, 3, xoroshiro128plus(1))
  const drawn = new Set(places.map((place) => therapists[place]!))
  expect(drawn.size).toBe(3)
  expect(places).toEqual([...therapists.keys()].filter((place) => drawn.has(therapists[place]!)))
  const samples = [1, 2, 3, 4].map((seed) => placesOfSome(therapists, 3, xoroshiro128plus(seed)).join())
  expect(new Set(samples).size).toBeGreaterThan(1)
})
