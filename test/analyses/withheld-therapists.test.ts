import { describe, expect, test } from 'vitest'
import { compositionRows } from '../../pipeline/analyses/composition/rows.ts'
import type { CompositionRow } from '../../pipeline/analyses/composition/table.ts'
import type { DescriptiveRow } from '../../pipeline/analyses/descriptives/table.ts'
import {
  areTiesWithheld,
  isCaseloadWithheld,
  withheldTypes,
  withheldValues,
} from '../../pipeline/analyses/withheld-therapists.ts'
import type { Dyad } from '../../pipeline/artefacts/dyads.ts'
import type { ProfileRow } from '../../pipeline/artefacts/profiles.ts'

interface Therapist {
  readonly code: string
  readonly sees: string
  readonly ties?: string
}

/** Therapists by what is told of them; each letter of `sees` is a client. */
function compositionOf(therapists: readonly Therapist[]): CompositionRow[] {
  const pairs = therapists.flatMap(({ sees }, i) =>
    [...sees].map(
      (client): Dyad => ({ dyad_id: `D${i}${client}`, client_id: client, therapist_id: `T${i}` }),
    ),
  )
  const clients = [...new Set(pairs.map(({ client_id }) => client_id))]
  const profiled = [
    ...clients.map((person_id) => ({ person_id, role: 'client', code: 'SAI', tie_codes: null })),
    ...therapists.map(({ code, ties }, i) => ({
      ...{ person_id: `T${i}`, role: 'therapist', code },
      tie_codes: ties?.split(' ') ?? null,
    })),
  ]
  return compositionRows(profiled as unknown as ProfileRow[], pairs)
}

describe('a client of two therapists counts once', () => {
  test('when types are withheld until those withheld see enough clients', () => {
    const social = Array.from({ length: 6 }, (_, i) => ({
      code: 'SAI',
      sees: 'abcdefghijklmnop'.slice(2 * i, 2 * i + 3),
    }))
    const shared = compositionOf([
      ...social,
      { code: 'RIA', sees: 'yz' },
      ...Array(2).fill({ code: 'IRA', sees: 'yz' }),
    ])
    // R and I are of two sizes and see two clients each, but the same ones: their sum would tell of these.
    expect([...withheldTypes(shared, 3)]).toContain('S')
    const others = [
      { code: 'IRA', sees: 'w' },
      { code: 'IRA', sees: 'x' },
    ]
    expect([
      ...withheldTypes(compositionOf([...social, { code: 'RIA', sees: 'yz' }, ...others]), 3),
    ]).not.toContain('S')
  })

  test('when those without ties are what is left of all', () => {
    const tied = { code: 'RIA', sees: 'abc', ties: 'RIA IRA' }
    const shared = [tied, { code: 'IRA', sees: 'ab' }, { code: 'AIR', sees: 'a' }]
    expect(areTiesWithheld(compositionOf(shared), 3)).toBe(true)
    const others = [tied, tied, { code: 'IRA', sees: 'de' }, { code: 'AIR', sees: 'f' }]
    expect(areTiesWithheld(compositionOf(others), 3)).toBe(false)
    // One alone, with or without ties, is told from the others whatever the number of clients.
    expect(areTiesWithheld(compositionOf(others.slice(1)), 3)).toBe(true)
    expect(areTiesWithheld(compositionOf([...others.slice(0, 2), { code: 'IRA', sees: 'defg' }]), 3)).toBe(
      true,
    )
  })
})

test('a type of one therapist is withheld with the next, however many clients there are', () => {
  const social = Array.from({ length: 6 }, (_, i) => ({
    code: 'SAI',
    sees: 'abcdefghijklmnop'.slice(2 * i, 2 * i + 2),
  }))
  const enterprising = Array.from({ length: 2 }, (_, i) => ({ code: 'ESC', sees: ['qrs', 'tu'][i]! }))
  const found = compositionOf([...social, ...enterprising, { code: 'CES', sees: 'vwxyz' }])
  expect([...withheldTypes(found, 3)].sort()).toEqual(['A', 'C', 'E', 'I', 'R'])
  expect([...withheldTypes(found, 1)]).toEqual([])
})

describe('the smallest and largest value of therapists', () => {
  type Row = Parameters<typeof withheldValues>[0]
  interface End {
    readonly n: number
    readonly clients: number
  }
  const row = (n: number, clients: number, smallest: End, largest: End) => {
    const ends = {
      n_min: smallest.n,
      n_max: largest.n,
      clients_min: smallest.clients,
      clients_max: largest.clients,
    }
    return { group: 'therapist', n, clients, ...ends } as unknown as Row
  }
  const two = { n: 2, clients: 5 }
  test.each([
    ['one alone has the largest', row(5, 14, two, { n: 1, clients: 9 }), 3, { all: false, range: true }],
    ['several have both, and see enough', row(9, 24, two, two), 3, { all: false, range: false }],
    ['one lies between, which the mean would tell', row(5, 14, two, two), 3, { all: false, range: true }],
    ['several see too few', row(5, 14, { n: 2, clients: 2 }, two), 3, { all: false, range: true }],
    [
      'two therapists, each with a value',
      row(2, 9, { n: 1, clients: 5 }, { n: 1, clients: 4 }),
      3,
      { all: true, range: true },
    ],
    [
      'two therapists of one value',
      row(2, 9, { n: 2, clients: 9 }, { n: 2, clients: 9 }),
      3,
      { all: true, range: true },
    ],
    ['one therapist', row(1, 9, { n: 1, clients: 9 }, { n: 1, clients: 9 }), 3, { all: true, range: true }],
    [
      'a study that withholds nothing',
      row(2, 2, { n: 1, clients: 1 }, { n: 1, clients: 1 }),
      1,
      { all: false, range: false },
    ],
    [
      'nobody with a value',
      row(0, 0, { n: 0, clients: 0 }, { n: 0, clients: 0 }),
      3,
      { all: false, range: false },
    ],
  ])('%s', (_, known, fewest, expected) => expect(withheldValues(known, fewest)).toEqual(expected))
})

test('the spread of caseloads is withheld only where the therapists at an end see few clients', () => {
  const ends = (clients: number, therapists: number, clients_together: number) => ({
    clients,
    therapists,
    clients_together,
  })
  expect(isCaseloadWithheld([ends(1, 5, 5), ends(5, 1, 5)], 3)).toBe(false)
  expect(isCaseloadWithheld([ends(1, 2, 2), ends(5, 1, 5)], 3)).toBe(true)
  expect(isCaseloadWithheld([ends(2, 4, 8)], 3)).toBe(false)
})

/** The row of these ages, each of a therapist who sees ten clients. */
function rowOfAges(ages: readonly number[]): DescriptiveRow {
  const [min, max] = [Math.min(...ages), Math.max(...ages)]
  const having = (age: number) => ages.filter((it) => it === age).length
  return {
    ...{ group: 'therapist', variable: 'age', kind: 'age', n_missing: 0, mean: 0, sd: 1, median: 0 },
    ...{ n: ages.length, min, max, n_min: having(min), n_max: having(max) },
    ...{ clients: 10 * ages.length, clients_min: 10 * having(min), clients_max: 10 * having(max) },
  } as DescriptiveRow
}

/** How many lists of whole numbers have this mean and SD to one decimal. */
function solutions(ages: readonly number[]): number {
  const printed = (list: readonly number[]) => {
    const mean = list.reduce((sum, it) => sum + it, 0) / list.length
    const sd = Math.sqrt(list.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (list.length - 1))
    return `${mean.toFixed(1)} ${sd.toFixed(1)}`
  }
  const wanted = printed(ages)
  const count = (list: readonly number[]): number => {
    if (list.length === ages.length) return Number(printed(list) === wanted)
    let sum = 0
    for (let next = list.at(-1) ?? 20; next <= 75; next++) sum += count([...list, next])
    return sum
  }
  return count([])
}

describe('mean and spread of whole numbers', () => {
  test('of three can leave two guesses, and are withheld', () => {
    expect(solutions([29, 43, 61])).toBe(2)
    expect(withheldValues(rowOfAges([29, 43, 61]), 3)).toEqual({ all: true, range: true })
  })

  test.each([1, 2, 3, 4])('of %i are withheld', (n) => {
    expect(withheldValues(rowOfAges(Array.from({ length: n }, (_, i) => 30 + 7 * i)), 3).all).toBe(true)
  })

  test('of five are printed, without the range that one has alone', () => {
    expect(withheldValues(rowOfAges([29, 35, 43, 52, 61]), 3)).toEqual({ all: false, range: true })
  })

  test.each([
    ['one between gives that one', [30, 30, 41, 60, 60], true],
    ['four between are few', [30, 30, 41, 44, 47, 51, 60, 60], true],
    ['five between are enough', [30, 30, 41, 44, 47, 51, 55, 60, 60], false],
    ['nobody between', [30, 30, 30, 60, 60], false],
    ['all alike', [40, 40, 40, 40, 40], false],
  ] as const)('both ends are printed beside them only where that leaves enough: %s', (_, ages, range) => {
    expect(withheldValues(rowOfAges(ages), 3)).toEqual({ all: false, range })
  })

  test('nothing is withheld where the study asks for none, and nothing of clients', () => {
    expect(withheldValues(rowOfAges([29, 43, 61]), 1)).toEqual({ all: false, range: false })
    expect(withheldValues({ ...rowOfAges([29, 43]), group: 'client' }, 3)).toEqual({
      all: false,
      range: false,
    })
  })
})
