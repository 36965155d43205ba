import { describe, expect, test } from 'vitest'
import { compositionRows } from '../../pipeline/analyses/composition/rows.ts'
import type { CompositionRow } from '../../pipeline/analyses/composition/table.ts'
import {
  areTiesWithheld,
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
      tie_codes: ties ?? null,
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
    const others = [tied, { code: 'IRA', sees: 'de' }, { code: 'AIR', sees: 'f' }]
    expect(areTiesWithheld(compositionOf(others), 3)).toBe(false)
  })
})

describe('the smallest and largest of three values', () => {
  type Row = Parameters<typeof withheldValues>[0]
  const row = (values: readonly [number, number, number], clients: readonly [number, number, number]) => {
    const [[min, median, max], [all, clients_min, clients_max]] = [values, clients]
    const own = { n: 3, min, median, max, clients: all, clients_min, clients_max }
    return { group: 'therapist', ...own } as unknown as Row
  }
  test.each([
    ['the third sees two', [30, 40, 50], [8, 3, 3], true],
    ['the third sees three', [30, 40, 50], [9, 3, 3], false],
    ['two share the smallest', [30, 30, 50], [8, 5, 3], false],
    ['all are alike', [30, 30, 30], [8, 8, 8], false],
    ['the third shares all its clients with the others', [30, 40, 50], [6, 3, 3], true],
  ] as const)('%s', (_, values, clients, range) => {
    expect(withheldValues(row(values, clients), 3)).toEqual({ all: false, range })
  })
})
