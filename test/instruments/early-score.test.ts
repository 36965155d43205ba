import { expect, test } from 'vitest'
import { earlyScore } from '../../pipeline/instruments/early-score.ts'

test('an early score is the mean, the first or the last of the session scores', () => {
  const scores = [4, 5, 7.5]
  expect(earlyScore(scores, 'mean')).toBe(5.5)
  expect(earlyScore(scores, 'first')).toBe(4)
  expect(earlyScore(scores, 'last')).toBe(7.5)
})

test('equal means are equal numbers, whatever the order of the sessions', () => {
  expect(earlyScore([0.1, 0.2, 0.3], 'mean')).toBe(earlyScore([0.3, 0.2, 0.1], 'mean'))
})

test('there is none without a session', () => {
  for (const rating of ['mean', 'first', 'last'] as const) expect(earlyScore([], rating)).toBeNull()
})
