import { describe, expect, test } from 'vitest'
import {
  CRITERIA,
  CRITERION_IDS,
  type CriterionId,
  criterionNamed,
} from '../../pipeline/replication/criteria.ts'
import type { Comparison } from '../../pipeline/replication/criterion.ts'
import { fisherZInterval } from '../../pipeline/statistics/correlation/fisher-z.ts'
import { twoSidedPOfT } from '../../pipeline/statistics/distributions/student-t.ts'
import { pooledCorrelation } from '../../pipeline/statistics/two-studies/pooled-correlation.ts'

interface Case {
  readonly original?: Partial<Comparison['original']>
  readonly r?: number | null
  readonly n?: number
  readonly bayesFactor?: number
}

/** What every criterion says of an original and r of n pairs here. */
function verdicts({ original, r = 0.4, n = 50, bayesFactor = 3 }: Case) {
  const published = { direction: 'unknown', r: null, n: null, reason: 'not typed', ...original } as const
  const t = r === null ? null : (r * Math.sqrt(n - 2)) / Math.sqrt(1 - r * r)
  const [low, high] = (r === null ? null : fisherZInterval(r, n)) ?? [null, null]
  const p = t === null ? null : Number.isFinite(t) ? twoSidedPOfT(t, n - 2) : 0
  const replication = { r, n, low, high, statistic: t, p, reason: r === null ? 'constant' : null }
  const comparison = { original: published, replication, confidence: 0.95, bayesFactor }
  return Object.fromEntries(CRITERIA.map((it) => [it.id, it.judge(comparison)])) as Record<
    CriterionId,
    ReturnType<(typeof CRITERIA)[number]['judge']>
  >
}

const results = (what: Case) => CRITERION_IDS.map((id) => verdicts(what)[id].result)

describe('all criteria', () => {
  test('are met by the same result again, in either direction', () => {
    for (const sign of [1, -1]) {
      const original = { direction: sign > 0 ? 'positive' : 'negative', r: 0.4 * sign, n: 50 } as const
      expect(results({ original, r: 0.4 * sign })).toEqual(CRITERION_IDS.map(() => 'met'))
    }
  })

  test('but those that look for a difference are not met by the opposite', () => {
    const original = { direction: 'positive', r: 0.5, n: 100 } as const
    expect(new Set(results({ original, r: -0.5, n: 100 }))).toEqual(new Set(['not-met']))
  })

  test('say why they cannot judge, and never NaN', () => {
    const cases: Case[] = [
      { r: null },
      { original: { direction: 'positive' } },
      { original: { direction: 'none', r: 0.02, n: 50 } },
      { original: { r: 0.4 } },
      { original: { r: 0.4, n: 3 } },
      { original: { r: 0.4, n: 50 }, n: 3 },
      { original: { r: 1, n: 50 } },
      { original: { r: 0.4, n: 50 }, r: 1 },
      { original: { r: 0, n: 50 } },
    ]
    for (const one of cases) {
      for (const [id, it] of Object.entries(verdicts(one))) {
        expect(it.reason === null, `${id} ${JSON.stringify(one)}`).toBe(it.result !== 'not-applicable')
        for (const value of [it.estimate, it.low, it.high, it.statistic, it.p])
          expect(Number.isNaN(value), `${id} ${JSON.stringify(one)}`).toBe(false)
      }
    }
  })

  test('with a direction only: direction and significance', () => {
    expect(results({ original: { direction: 'positive' } }).slice(0, 2)).toEqual(['met', 'met'])
    expect(results({ original: { direction: 'negative' } }).slice(0, 2)).toEqual(['not-met', 'not-met'])
    expect(results({ original: { direction: 'positive' }, r: 0.1 }).slice(0, 2)).toEqual(['met', 'not-met'])
    expect(new Set(results({ original: { direction: 'positive' } }).slice(2))).toEqual(
      new Set(['not-applicable']),
    )
  })

  test('a correlation of .00 has no direction, and so is neither as claimed nor against it', () => {
    for (const r of [-0.004, 0, 0.004]) {
      const { direction } = verdicts({ original: { direction: 'positive' }, r })
      expect(direction).toMatchObject({
        ...{ result: 'not-applicable', reason: 'the correlation here is .00 and has no direction' },
      })
    }
    expect(verdicts({ original: { direction: 'positive' }, r: 0.006 }).direction.result).toBe('met')
  })

  test('pairs need not be a whole number: as many independent ones as clustered ones are worth', () => {
    const whole = verdicts({ original: { r: 0.4, n: 50 }, n: 31 })
    const between = verdicts({ original: { r: 0.4, n: 50 }, n: 30.5 })
    for (const id of CRITERION_IDS) expect(between[id].result, id).toBe(whole[id].result)
    expect(between['small-telescopes'].p).not.toBe(whole['small-telescopes'].p)
  })

  test('a claim of no association has no direction to be found again', () => {
    expect(results({ original: { direction: 'none' } }).slice(0, 2)).toEqual([
      'not-applicable',
      'not-applicable',
    ])
  })
})

test('a large new study that finds little fails informatively, a small one does not', () => {
  const original = { r: 0.5, n: 20 } as const
  expect(verdicts({ original, r: 0.02, n: 400 })['small-telescopes'].result).toBe('not-met')
  expect(verdicts({ original, r: 0.02, n: 12 })['small-telescopes'].result).toBe('met')
})

test('a Bayes factor does not meet its criterion where the correlation has the other sign', () => {
  const found = verdicts({ original: { direction: 'negative', r: -0.36, n: 32 }, r: 0.23, n: 600 })
  expect(found['replication-bayes-factor'].statistic).toBeGreaterThan(Math.log(3))
  expect(found['replication-bayes-factor'].result).toBe('not-met')
})

test('the Bayes factor that is asked for decides', () => {
  const original = { r: 0.42, n: 32 } as const
  const found = (bayesFactor: number) =>
    verdicts({ original, r: 0.5145875654072142, n: 32, bayesFactor })['replication-bayes-factor'].result
  expect([found(61), found(62)]).toEqual(['met', 'not-met'])
})

test('random effects widen the pooled interval where the studies differ', () => {
  const both = verdicts({ original: { r: 0.6, n: 60 }, r: 0.05, n: 60 })
  expect(both['q-test'].result).toBe('not-met')
  expect(both['pooled-fixed'].result).toBe('met')
  expect(both['pooled-random'].result).toBe('not-met')
  const random = pooledCorrelation(
    [
      { r: 0.6, n: 60 },
      { r: 0.05, n: 60 },
    ],
    'DL',
  )!
  expect(both['pooled-random']).toMatchObject({ estimate: random.r, low: random.rLow, high: random.rHigh })
})

test('an unknown criterion is refused', () => {
  expect(criterionNamed('q-test').id).toBe('q-test')
  expect(() => criterionNamed('faith')).toThrow(RangeError)
})
