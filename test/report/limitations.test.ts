import { describe, expect, test } from 'vitest'
import type { LeadingRow } from '../../pipeline/analyses/leading/table.ts'
import { TYPES } from '../../pipeline/holland/type.ts'
import { limitations } from '../../pipeline/report/limitations.ts'
import type { ReportMaterial } from '../../pipeline/report/material.ts'
import { association } from '../support/association.ts'
import { leadingRow } from '../support/leading-row.ts'
import { said } from '../support/said.ts'
import { smallStudy } from '../support/small-study.ts'

interface Data {
  readonly caseload?: readonly object[]
  readonly composition?: readonly object[]
  readonly constant?: readonly string[]
  readonly reliability?: number
  readonly leading?: Partial<LeadingRow>
  readonly missing?: number
  readonly pairs?: number
  readonly rated?: readonly object[]
  readonly settings?: Readonly<Record<string, unknown>>
}

const ONE_EACH = [{ clients: 1, therapists: 32, clients_together: 32 }]
const NESTED = [
  { clients: 1, therapists: 5, clients_together: 5 },
  { clients: 3, therapists: 9, clients_together: 27 },
]

const MIXED = { A: 8, S: 6 }

/** People of both roles by the type of their first letter, as composition.csv has them. */
function ofTypes(clients: Readonly<Record<string, number>>, therapists: Readonly<Record<string, number>>) {
  const role = (
    name: string,
    counts: Readonly<Record<string, number>>,
    seen: (n: number) => number | null,
  ) => {
    const n_role = Object.values(counts).reduce((sum, n) => sum + n, 0)
    return TYPES.map((type) => {
      const n = counts[type] ?? 0
      return { role: name, type, n, n_role, clients: seen(n) }
    })
  }
  return [...role('client', clients, () => null), ...role('therapist', therapists, (n) => 3 * n)]
}

function written({
  caseload = NESTED,
  composition = ofTypes(MIXED, MIXED),
  constant = [],
  reliability = 0.8,
  leading = {},
  missing = 0,
  pairs = 32,
  rated = [],
  settings = {},
}: Data) {
  const tables: Readonly<Record<string, readonly object[]>> = {
    'caseload.csv': caseload,
    'composition.csv': composition,
    'measures.csv': [{ kind: 'outcome', variable: 'bond', reliability }],
    'leading.csv': [leadingRow(leading)],
    'associations.csv': [association({ n: 32 }), association({ n: 30 })],
    'flow.csv': [{ step: 'kept', clients: 32, pairs, therapists: 14 }],
    'descriptives.csv': [
      { kind: 'outcome', variable: 'bond', n: 32 - missing, n_missing: missing },
      ...constant.map((variable) => ({ kind: 'index', variable, n: 32, n_missing: 0, sd: 0 })),
    ],
    'rated_sessions.csv': rated,
    're_pairing.csv': [],
  }
  const material = {
    study: smallStudy({ early_sessions: [1, 2, 3], ...settings }),
    rows: ({ file }: { file: string }) => tables[file]!,
  }
  return said(limitations(material as unknown as ReportMaterial))
}

describe('limitations follow from the data', () => {
  test('nested pairs: how it was handled, and nothing of what cannot be relied on', () => {
    const text = written({})
    expect(text).toContain('Of 14 therapists, nine saw more than one client of the study')
    expect(text).toContain('Conclusions rest on mixed models')
    expect(text).toContain('from 14 therapists the variance between them is known only roughly')
    expect(text).not.toMatch(/cannot be relied on|Each therapist saw one client/)
  })

  test('all therapists are called all', () => {
    const all = [{ clients: 4, therapists: 8, clients_together: 32 }]
    expect(written({ caseload: all })).toContain('All eight therapists saw more than one client')
  })

  test('too few therapists: that no estimate is given', () => {
    const text = written({ leading: { estimator: 'none', reason: '4 therapists are too few' } })
    expect(text).toContain(
      'For the primary association no estimate is given that allows for it: 4 therapists are too few.',
    )
    expect(text).not.toContain('Conclusions rest on mixed models')
  })

  test('one therapist: what congruence is then, and not a word of several', () => {
    const caseload = [{ clients: 32, therapists: 1, clients_together: 32 }]
    const reason = '1 therapist is too few'
    const text = written({ caseload, leading: { estimator: 'none', reason, therapists: 1 } })
    expect(text).toContain('All 32 clients saw the same therapist.')
    expect(text).toContain('congruence is nothing but a trait of the client')
    expect(text).toContain('Nothing here carries over to other therapists.')
    expect(text).not.toMatch(/more than one client|not independent\.|no estimate is given/)
  })

  test.each([
    [3, true],
    [4, false],
  ])('%i therapists: whether they are said to stand for no others', (therapists, isSaid) => {
    const caseload = [{ clients: 8, therapists, clients_together: 8 * therapists }]
    const text = written({ caseload, leading: { estimator: 'none', reason: 'they are too few' } })
    expect(text).toContain('more than one client of the study')
    expect(text.includes('So few therapists stand for no others')).toBe(isSaid)
  })

  test('one client each: not a word of nesting', () => {
    const text = written({ caseload: ONE_EACH, leading: { estimator: 'correlation' } })
    expect(text).toContain('Each therapist saw one client')
    expect(text).not.toMatch(/not independent\.|mixed models/)
  })

  test('the numbers of clients are not told where they are withheld', () => {
    const few = [{ clients: 1, therapists: 2, clients_together: 2 }, ...NESTED.slice(1)]
    expect(written({ caseload: few })).toContain('Some therapists saw more than one client')
  })

  test('an outcome that many pairs lack is named, one that few lack is not', () => {
    expect(written({ missing: 9 })).toContain('Ratings are missing: bond for 9 of 32 pairs (28%).')
    expect(written({ missing: 9, settings: { missing_data: 'listwise' } })).toContain('lack another value')
    expect(written({ missing: 2 })).not.toContain('missing')
  })

  test('sessions that many pairs lack', () => {
    const session = (sessions: number, pairs: number) => ({ scale: 'bond', rater: 'client', sessions, pairs })
    expect(written({ rated: [session(3, 10), session(2, 14), session(1, 8)] })).toContain(
      'Of 32 pairs with early bond, 22 were rated in fewer than all three early sessions.',
    )
    expect(written({ rated: [session(3, 30), session(2, 2)] })).not.toContain('fewer than all')
  })

  test('clients with several therapists', () => {
    expect(written({ pairs: 33 })).toContain(
      'The 33 pairs have 32 clients: some clients are in more than one pair.',
    )
  })

  test('several outcomes of one source, only where there are', () => {
    expect(written({})).toContain('Several outcomes were rated by the same clients')
    const one = { outcomes: { bond: { scale: 'bond' } } }
    expect(written({ settings: one })).not.toContain('Several outcomes')
  })

  test.each([
    ['S', 'S', 'All clients and therapists are of the type Social: congruence differs between pairs only in'],
    ['A', 'S', 'All clients are of the type Artistic and all therapists of the type Social'],
    [
      null,
      'S',
      'All therapists are of the type Social, so that the congruence of first letters depends on the client',
    ],
    [
      'A',
      null,
      'All clients are of the type Artistic, so that the congruence of first letters depends on the therapist',
    ],
  ])('one type only: clients %s, therapists %s', (client, therapist, expected) => {
    const composition = ofTypes(
      client === null ? MIXED : { [client]: 32 },
      therapist === null ? MIXED : { [therapist]: 14 },
    )
    expect(written({ composition })).toContain(expected)
    expect(written({})).not.toContain('of the type')
  })

  test('indices that do not vary are named, and not as ordinal scales', () => {
    const text = written({ constant: ['first-letter-hexagon'] })
    expect(text).toContain(
      'All pairs have the same value of first letters on the hexagon: no association of this index could be estimated.',
    )
    expect(text).not.toContain('ordinal')
  })

  test('an unreliable rating is named', () => {
    expect(written({ reliability: 0.36 })).toContain(
      'The reliability of the analysed rating is low for bond (.36)',
    )
    expect(written({ reliability: 0.7 })).not.toContain('reliability of the analysed')
  })

  test('no estimate at all: nothing of intervals', () => {
    const text = written({ leading: { estimator: 'none', estimate: null, reason: 'x' } })
    expect(text).toContain('no estimate could be relied on; that is no evidence that there is no association')
    expect(text).not.toContain('as the intervals show')
  })

  test('never a causal claim', () => {
    expect(written({})).toContain('An association does not show that congruence causes a stronger alliance')
  })
})
