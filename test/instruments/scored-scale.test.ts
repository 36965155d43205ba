import { describe, expect, test } from 'vitest'
import { shippedInstruments } from '../../pipeline/instruments/instruments.ts'
import { answersNeeded, sessionScore } from '../../pipeline/instruments/scale-score.ts'
import {
  keyedAnswer,
  type ScoringKey,
  scaleScore,
  scoreRange,
} from '../../pipeline/instruments/scored-scale.ts'
import { fc } from '../support/properties.ts'

/** The key of a shipped scale; all items must be answered unless said otherwise. */
function keyOf(id: string, name: string, answered = 1): ScoringKey {
  const form = shippedInstruments().get(id)!
  const { items, reverse, score } = form.scales[name]!
  return { items: items!, reverse: reverse!, range: form.range!, score, answered }
}

const answersOf = (items: number, answer: (item: number) => number | null) =>
  new Map(Array.from({ length: items }, (_, i) => [i + 1, answer(i + 1)] as const))

describe('a session score', () => {
  test('is the mean or the prorated sum of what was answered', () => {
    expect(sessionScore([4, 3, null, 5], 4, 0.75)).toBe(4)
    expect(sessionScore([4, 3, null, 5], 4, 0.75, 'sum')).toBe(16)
    expect(sessionScore([4, 3, 5], 3, 1, 'sum')).toBe(12)
    expect(sessionScore([4, null, null, 5], 4, 0.75)).toBeNull()
    expect(answersNeeded(10, 0.7)).toBe(7)
  })
})

describe('a scale score', () => {
  const key: ScoringKey = { items: [4, 6], reverse: [4], range: [1, 7], score: 'sum', answered: 1 }

  test('turns reversed items round', () => {
    expect(keyedAnswer(6, 4, key)).toBe(2)
    expect(keyedAnswer(6, 6, key)).toBe(6)
    expect(keyedAnswer(null, 4, key)).toBeNull()
    const answers = new Map([
      [4, 6],
      [6, 2],
    ])
    expect(scaleScore(answers, key)).toBe(4)
  })

  test('takes only its own items', () => {
    const wai = answersOf(12, (item) => (item === 3 ? 7 : 1))
    expect(scaleScore(wai, keyOf('wai-s', 'bond'))).toBe(10)
    expect(scaleScore(wai, keyOf('wai-s', 'task'))).toBe(4)
    expect(scaleScore(wai, keyOf('wai-s', 'goal'))).toBe(7 + 1 + 7 + 1)
    expect(scaleScore(wai, keyOf('wai-s', 'total'))).toBe(10 + 4 + 16)
  })

  test('spans the published range', () => {
    for (const [id, total, low, high] of [
      ['wai', 'total', 36, 252],
      ['wai', 'bond', 12, 84],
      ['wai-s', 'total', 12, 84],
      ['wai-sr', 'total', 12, 60],
      ['srs', 'total', 0, 40],
      ['ors', 'total', 0, 40],
    ] as const) {
      const own = keyOf(id, total)
      const extreme = (best: boolean) => (item: number) =>
        best === own.reverse.includes(item) ? own.range[0] : own.range[1]
      expect(scaleScore(answersOf(36, extreme(true)), own)).toBe(high)
      expect(scaleScore(answersOf(36, extreme(false)), own)).toBe(low)
      expect(scoreRange(own.items.length, own.range, own.score)).toEqual([low, high])
    }
  })

  test('lies in its range, and full answers add up exactly, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('wai', 'wai-s', 'wai-sr'),
        fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 36, maxLength: 36 }),
        (id, answers) => {
          for (const name of ['task', 'bond', 'goal', 'total']) {
            const own = keyOf(id, name, 0.5)
            const given = answersOf(36, (item) => answers[item - 1]!)
            const score = scaleScore(given, own)
            if (score === null) continue
            const [low, high] = scoreRange(own.items.length, own.range, own.score)
            expect(score).toBeGreaterThanOrEqual(low)
            expect(score).toBeLessThanOrEqual(high)
            if (own.items.every((item) => given.get(item) !== null)) {
              const sum = own.items.reduce(
                (total, item) => total + keyedAnswer(given.get(item)!, item, own)!,
                0,
              )
              expect(score).toBe(sum)
            }
          }
        },
      ),
    )
  })

  test('of sixty items in blocks gives a RIASEC profile', () => {
    const form = shippedInstruments().get('riasec-60')!
    const answers = answersOf(60, (item) => Math.ceil(item / 10) % 5)
    const scores = Object.values(form.scales).map(({ items, reverse, score }) =>
      scaleScore(answers, { items: items!, reverse: reverse!, range: [0, 4], score, answered: 0.8 }),
    )
    expect(scores).toEqual([10, 20, 30, 40, 0, 10])
  })
})
