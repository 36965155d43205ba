import { describe, expect, test } from 'vitest'
import { partsRows } from '../../../pipeline/analyses/match/parts-rows.ts'
import { ratedPairs } from '../../../pipeline/analyses/match/rated-pairs.ts'
import type { CodeIndex } from '../../../pipeline/congruence/congruence-index.ts'
import { indexNamed } from '../../../pipeline/congruence/index-named.ts'
import { code } from '../../../pipeline/holland/code.ts'
import { pearson } from '../../../pipeline/statistics/correlation/pearson.ts'
import { midranks } from '../../../pipeline/statistics/description/midranks.ts'
import { expectClose } from '../../support/tolerance.ts'
import { type Given, material } from './material.ts'

const ONE_OUTCOME = {
  scales: { bond: { label: 'Bond', items: 2, range: [1, 7] } },
  outcomes: { bond: { scale: 'bond' } },
}

/** The rows of the three parts, client, therapist, unique. */
function parts(pairs: readonly Given[], settings: Readonly<Record<string, unknown>> = {}) {
  const given = material(pairs, { ...ONE_OUTCOME, ...settings })
  return ratedPairs(given).flatMap((one) => partsRows(one, given.study))
}

const pair = (client: string, therapist: string, of: string, rating: number | null): Given => ({
  client,
  therapist,
  of,
  rating,
})

/*
 * First letters, equal or not, all with all: client S is like T1 (S) and T2 (S) and not T3 (R), and so on.
 *           T1 S  T2 S  T3 R   mean
 * C0 S       1     1     0     2/3
 * C1 R       0     0     1     1/3
 * C2 S       1     1     0     2/3      grand mean 5/9
 * mean      2/3   2/3   1/3
 */
describe('first letters of three pairs, by hand', () => {
  const rows = parts(
    [pair('SAE', 'SEC', 'T1', 3), pair('RIC', 'SEC', 'T2', 4), pair('SAE', 'RIA', 'T3', 6)],
    {
      indices: ['first-letter'],
      hypothesis: { index: 'first-letter', outcome: 'bond' },
    },
  )

  test('shares of variance', () => {
    // client: 1/9, -2/9, 1/9 → mean square 2/81; therapist the same; all values 5/9·4/9 = 20/81.
    expectClose(rows[0]!.variance_share, 2 / 20, 1e-12)
    expectClose(rows[1]!.variance_share, 2 / 20, 1e-12)
    expectClose(rows[2]!.variance_share, 16 / 20, 1e-12)
  })

  test('correlations of the parts with ratings 3, 4, 6', () => {
    // r of (1, -2, 1) and of (1, 1, -2) with deviations (-4/3, -1/3, 5/3).
    const away = Math.sqrt(42 / 9)
    expectClose(rows[0]!.r, 1 / Math.sqrt(6) / away, 1e-12)
    expectClose(rows[1]!.r, -5 / Math.sqrt(6) / away, 1e-12)
  })

  test('three pairs are too few for a model, and the hypothesis is not tested', () => {
    expect(rows.map(({ estimator }) => estimator)).toEqual(['none', 'none', 'none'])
    expect(rows[2]).toMatchObject({ verdict: 'not-tested', reason: 'too few pairs for so many coefficients' })
    expect(rows.slice(0, 2).map(({ verdict }) => verdict)).toEqual([null, null])
  })
})

const CODES = ['SAE', 'RIC', 'ASI', 'ECS', 'SEC', 'IRA', 'CES', 'SIA', 'AIS', 'RCE', 'SAI', 'EAS']

/** Twelve therapists with two clients each; the rating is what is asked for. */
const nested = (rating: (client: number, therapist: number) => number | null) =>
  CODES.flatMap((therapist, t) =>
    [0, 1].map((k) =>
      pair(CODES[(t * 5 + k * 7) % 12]!, therapist, `T${10 + t}`, rating((t * 5 + k * 7) % 12, t)),
    ),
  )

describe('a study of nested clients', () => {
  const noise = (client: number, t: number) => ((client * 7 + t * 11) % 13) / 13 + (t % 3)

  test('has a model of the three parts, n, therapists and a verdict', () => {
    const rows = parts(nested(noise))
    expect(rows.map(({ part }) => part)).toEqual(['client', 'therapist', 'unique'])
    for (const row of rows) {
      expect(row).toMatchObject({
        n: 24,
        therapists: 12,
        role: 'primary',
        estimator: 'mixed-model',
        reason: null,
      })
      expect(row.conf_low! < row.estimate! && row.estimate! < row.conf_high!).toBe(true)
    }
    expectClose(
      rows.reduce((sum, row) => sum + row.variance_share!, 0),
      1,
      1e-12,
    )
    expect(rows[2]!.verdict).toMatch(/^(match|main-effect|both|neither|opposite)$/)
  })

  test('too few therapists: no coefficient and no verdict, whatever the data', () => {
    const rows = parts(nested(noise), { nesting: { fewest_therapists: 13 } })
    for (const row of rows) {
      expect(row).toMatchObject({ estimator: 'none', p: null })
      expect(row.reason).toBe(
        '12 therapists are too few to tell match from differences between them (at least 13)',
      )
    }
    expect(rows[2]!.verdict).toBe('not-tested')
  })

  test('pairs without a rating are not among the combinations', () => {
    const rows = parts(nested((client, t) => (t === 0 ? null : noise(client, t))))
    const without = parts(nested(noise).slice(2))
    rows.forEach((row, k) => {
      expectClose(row.variance_share, without[k]!.variance_share!, 1e-11)
      expectClose(row.estimate, without[k]!.estimate!, 1e-11)
    })
    expect(rows[0]).toMatchObject({ n: 22, therapists: 11 })
  })

  test('the order of the files does not matter', () => {
    const given = material(nested(noise), ONE_OUTCOME)
    const turned = { ...given, dyads: given.dyads.toReversed(), profiles: given.profiles.toReversed() }
    const rows = (of: typeof given) => ratedPairs(of).flatMap((one) => partsRows(one, of.study))
    expect(rows(turned)).toEqual(rows(given))
  })

  test('ranks, not values, enter for a rank method', () => {
    const method = { hypothesis: { index: 'c-index', outcome: 'bond', method: 'spearman' } }
    const rows = parts(nested(noise), method)
    const cubed = parts(
      nested((client, t) => noise(client, t) ** 3),
      method,
    )
    expect(cubed).toEqual(rows)
  })

  test('a distance keeps its own sign, and the hypothesis has its direction', () => {
    const [near, far] = ['positive', 'negative'].map((direction) =>
      parts(
        nested((client, t) => -Math.abs(client - t) + noise(client, t) / 9),
        { hypothesis: { index: 'c-index', outcome: 'bond', direction } },
      ),
    )
    expect(near!.map(({ verdict: _, ...row }) => row)).toEqual(far!.map(({ verdict: _, ...row }) => row))
  })
})

test('a client with two therapists counts once, in the first pair', () => {
  const rows = parts([
    ...CODES.slice(0, 10).map((code, i) => pair(code, CODES[(i * 7) % 12]!, `T${i % 9}`, 3 + ((i * 5) % 7))),
    { client: CODES[0]!, therapist: CODES[8]!, of: 'T8', rating: 7, who: 'C000000' },
  ])
  expect(rows[0]!.n).toBe(10)
})

describe('parts that do not vary', () => {
  test('all people alike: nothing varies, nothing is tested', () => {
    const rows = parts(
      nested((c, t) => c + t / 2).map((one) => ({ ...one, client: 'SAE', therapist: 'SAE' })),
    )
    for (const row of rows)
      expect(row).toMatchObject({
        variance_share: null,
        r: null,
        p: null,
        reason: 'this part is the same in all pairs',
      })
    expect(rows[2]!.verdict).toBe('not-tested')
  })

  test('an index of the therapist’s likeness alone has a main effect and no match', () => {
    const rows = parts(nested((c, t) => t + ((c * 7 + t) % 5) / 4).map((one) => ({ ...one, client: 'SAE' })))
    expect(rows[0]).toMatchObject({ r: null, reason: 'this part is the same in all pairs' })
    expect(rows[1]!.variance_share).toBe(1)
    expect(rows[1]!.p).not.toBeNull()
    expect(rows[2]).toMatchObject({ verdict: 'not-tested', variance_share: 0 })
  })

  test('the same rating everywhere', () => {
    for (const row of parts(nested(() => 5)))
      expect(row).toMatchObject({ r: null, p: null, reason: 'the rating is the same in all pairs' })
  })

  test('no rating anywhere, and one pair', () => {
    expect(parts(nested(() => null))[2]).toMatchObject({
      n: 0,
      verdict: 'not-tested',
      reason: 'no pair has both values',
    })
    expect(parts([pair('SAE', 'RIC', 'T', 4)])[2]).toMatchObject({ n: 1, verdict: 'not-tested' })
  })
})

/*
 * The parts of client and therapist are means over the same number of people, so that their ranks are those of sums of whole
 * numbers, in which nothing is rounded.
 */
describe('ranks of parts', () => {
  const codes = ['SAE', 'IRC', 'RIE', 'AIS', 'ECS', 'CRI', 'SEC', 'ARI', 'ESA', 'IAS', 'RCE']
  const pairs = Array.from({ length: 33 }, (_, i) =>
    pair(
      codes[(i * 5) % 11]!,
      codes[(i * 7 + Math.floor(i / 3)) % 11]!,
      `T${i % 12}`,
      1 + ((i * i) % 13) / 2,
    ),
  )
  const therapistCode = new Map(pairs.map(({ of, therapist }) => [of, therapist]))
  const met = pairs.map((it) => ({
    ...it,
    client: it.client as string,
    therapist: therapistCode.get(it.of) as string,
  }))

  test.each(['zener-schnuelle', 'first-letter-hexagon', 'c-index', 'iachan-m'])(
    'of %s are tied where the parts are equal',
    (id) => {
      const rows = parts(met, {
        indices: [id],
        hypothesis: { index: id, outcome: 'bond', method: 'spearman' },
      })
      const index = indexNamed(id) as CodeIndex
      const value = (client: string, therapist: string) => index.value(code(client), code(therapist))
      const total = (of: (other: (typeof met)[number]) => number) =>
        met.reduce((sum, other) => sum + of(other), 0)
      const clients = met.map(({ client }) => total((other) => value(client, other.therapist)))
      const therapists = met.map(({ therapist }) => total((other) => value(other.client, therapist)))
      const y = midranks(met.map(({ rating }) => rating!))
      expectClose(rows[0]!.r, pearson(midranks(clients), y).estimate!, 1e-12)
      expectClose(rows[1]!.r, pearson(midranks(therapists), y).estimate!, 1e-12)
      const unique = met.map(
        ({ client, therapist }, i) => met.length * value(client, therapist) - clients[i]! - therapists[i]!,
      )
      expectClose(rows[2]!.r, pearson(midranks(unique), y).estimate!, 1e-12)
    },
  )
})
