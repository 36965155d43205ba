import { describe, expect, test } from 'vitest'
import { CRITERIA, criterionNamed } from '../../pipeline/replication/criteria.ts'
import type { Comparison } from '../../pipeline/replication/criterion.ts'
import { criterionPower } from '../../pipeline/replication/criterion-power.ts'
import { probabilityMet } from '../../pipeline/replication/probability-met.ts'
import { replicationVerdict } from '../../pipeline/replication/replication-verdict.ts'
import { fisherZInterval } from '../../pipeline/statistics/correlation/fisher-z.ts'
import { twoSidedPOfT } from '../../pipeline/statistics/distributions/student-t.ts'
import { correlationPower } from '../../pipeline/statistics/evidence/correlation-power.ts'
import { expectClose } from '../support/tolerance.ts'

/** An original against r of n pairs here. */
function comparison(original: Partial<Comparison['original']>, r: number | null, n: number): Comparison {
  const t = r === null ? null : (r * Math.sqrt(n - 2)) / Math.sqrt(1 - r * r)
  const [low, high] = (r === null ? null : fisherZInterval(r, n)) ?? [null, null]
  const p = t === null ? null : twoSidedPOfT(t, n - 2)
  return {
    original: { direction: 'unknown', r: null, n: null, reason: 'not typed', ...original },
    replication: { r, n, low, high, statistic: t, p, reason: r === null ? 'constant' : null },
    confidence: 0.95,
    bayesFactor: 3,
  }
}

const verdict = (original: Partial<Comparison['original']>, r: number | null, n: number) =>
  replicationVerdict(comparison(original, r, n))

describe('one word for a comparison', () => {
  const positive = { direction: 'positive' } as const
  test.each([
    ['a claim found again', positive, 0.5, 32, 'consistent', 'in the same direction and significant'],
    ['a claim not shown', positive, 0.16, 32, 'inconclusive', 'in the same direction, not significant'],
    [
      'a claim not shown, other side',
      positive,
      -0.16,
      32,
      'inconclusive',
      'in the opposite direction, not significant',
    ],
    ['the opposite', positive, -0.5, 32, 'inconsistent', 'significant in the opposite direction'],
    ['no direction', positive, 0.004, 32, 'inconclusive', 'without direction, not significant'],
    [
      'low power meets most criteria and shows nothing',
      { r: 0.47, n: 32 },
      0.16,
      32,
      'inconclusive',
      'in the same direction, not significant',
    ],
    [
      'a large sample that finds little',
      { r: 0.5, n: 20 },
      0.02,
      400,
      'inconsistent',
      'significantly smaller than the original sample could detect',
    ],
    [
      'significant, yet too small for the original to have seen',
      { r: 0.5, n: 20 },
      0.15,
      900,
      'inconsistent',
      'significantly smaller than the original sample could detect',
    ],
    [
      'smaller, but such as the original could see',
      { r: 0.6, n: 60 },
      0.3,
      200,
      'consistent',
      'in the same direction and significant, but smaller than the original',
    ],
    [
      'larger',
      { r: 0.2, n: 200 },
      0.6,
      100,
      'consistent',
      'in the same direction and significant, but larger than the original',
    ],
    [
      'nothing where much was',
      { r: 0.8, n: null },
      0.1,
      60,
      'inconsistent',
      'not significant, and its interval leaves the original correlation out',
    ],
    [
      'a negative original',
      { r: -0.4, n: 40 },
      -0.5,
      32,
      'consistent',
      'in the same direction and significant',
    ],
    [
      'no association claimed and one found',
      { direction: 'none' },
      0.5,
      32,
      'inconsistent',
      'significant where none was claimed',
    ],
    [
      'no association claimed and none found',
      { direction: 'none' },
      0.1,
      32,
      'inconclusive',
      'not significant, which does not show that there is none',
    ],
  ] as const)('%s', (_, original, r, n, word, because) => {
    expect(verdict(original, r, n)).toEqual({ verdict: word, because })
  })

  test('mirrors with the sign', () => {
    for (const r of [-0.5, -0.16, 0, 0.16, 0.5]) {
      const [one, other] = [verdict({ r: 0.4, n: 40 }, r, 32), verdict({ r: -0.4, n: 40 }, -r, 32)]
      expect(other).toEqual(one)
    }
  })

  test('is none where nothing can be compared', () => {
    expect(verdict({}, 0.5, 32)).toBeNull()
    expect(verdict(positive, null, 0)).toBeNull()
  })
})

describe('the probability of meeting a criterion', () => {
  const original = { r: 0.4, n: 40 } as const
  const power = (id: string, r = 0.3, n = 30.7) =>
    criterionPower(criterionNamed(id), comparison(original, r, n))

  test('significance: the exact power, one side of it as the claim has a sign', () => {
    const { ifOriginal, ifNone } = power('significance')
    expectClose(ifOriginal, correlationPower(30.7, 0.4, 0.025, 'greater'), 1e-8)
    expectClose(ifNone, 0.025, 1e-8)
  })

  test('direction: about one half if there is none', () => {
    expect(power('direction').ifNone).toBeGreaterThan(0.48)
    expect(power('direction').ifNone).toBeLessThan(0.5)
    expect(power('direction').ifOriginal).toBeGreaterThan(0.98)
  })

  test('the interval holds the original at about its level if that is true', () => {
    expect(power('original-in-interval').ifOriginal).toBeCloseTo(0.95, 2)
    expect(power('original-in-interval', 0.3, 10).ifNone).toBeGreaterThan(
      power('original-in-interval', 0.3, 100).ifNone!,
    )
  })

  test('small telescopes: as by judging every r, for which it has a short cut', () => {
    const telescopes = criterionNamed('small-telescopes')
    const { isMet: _, ...slow } = telescopes
    const at = comparison(original, 0.3, 30.7)
    const [fast, judged] = [telescopes, slow].map((criterion) => {
      const met = criterion.judge(at).result === 'met'
      return { met, isMet: 'isMet' in criterion ? criterion.isMet!(at)(0.3) : met }
    })
    expect(fast!.isMet).toBe(judged!.met)
    const { ifOriginal, ifNone } = criterionPower(telescopes, at)
    expect(ifOriginal).toBeGreaterThan(0.95)
    expect(ifNone).toBeLessThan(ifOriginal!)
    // A small new sample meets it nearly always, whatever is true.
    expect(criterionPower(telescopes, comparison(original, 0.3, 8)).ifNone).toBeGreaterThan(0.8)
  })

  test('every criterion: between 0 and 1, and higher if the original is right than if there is nothing', () => {
    for (const criterion of CRITERIA) {
      const { ifOriginal, ifNone } = criterionPower(criterion, comparison(original, 0.3, 30.7))
      expect(ifNone, criterion.id).toBeGreaterThanOrEqual(0)
      expect(ifOriginal, criterion.id).toBeGreaterThan(ifNone!)
      expect(ifOriginal, criterion.id).toBeLessThanOrEqual(1)
    }
  })

  test('is not known where the criterion cannot be judged, or the original r is not', () => {
    const claim = comparison({ direction: 'positive' }, 0.3, 30)
    expect(criterionPower(criterionNamed('significance'), claim).ifOriginal).toBeNull()
    expect(criterionPower(criterionNamed('significance'), claim).ifNone).toBeCloseTo(0.025, 8)
    expect(criterionPower(criterionNamed('q-test'), claim)).toEqual({ ifOriginal: null, ifNone: null })
    const few = comparison({ r: 0.4, n: 40 }, 0.3, 3.5)
    expect(criterionPower(criterionNamed('direction'), few)).toEqual({ ifOriginal: null, ifNone: null })
    const perfect = comparison({ r: 1, n: 40 }, 0.3, 30)
    expect(criterionPower(criterionNamed('direction'), perfect).ifOriginal).toBeNull()
  })

  test('of an r between two limits', () => {
    const between = (low: number, high: number) => (r: number) => r >= low && r <= high
    expectClose(
      probabilityMet(between(-0.2, 0.3), 0.1, 40),
      probabilityMet((r) => r >= -0.2, 0.1, 40) - probabilityMet((r) => r > 0.3, 0.1, 40),
      1e-10,
    )
    expect(probabilityMet(() => true, 0.3, 20)).toBe(1)
    expect(probabilityMet(() => false, 0.3, 20)).toBe(0)
  })
})
