import { expect, test } from 'vitest'
import { earlyRatingBlocks } from '../../../pipeline/analyses/early-ratings/section.ts'
import type { Results } from '../../../pipeline/analyses/early-ratings/table.ts'
import { earlyRating } from '../../../pipeline/analyses/early-ratings/words.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const rating = (variable: string, own = {}) => ({
  ...{ kind: 'outcome', group: 'pair', variable, n: 30, mean: 5.25, sd: 0.5, min: 4, max: 6, ...own },
})
const ratedSessions = [
  { scale: 'bond', rater: 'client', sessions: 3, pairs: 20 },
  { scale: 'bond', rater: 'client', sessions: 1, pairs: 1 },
  { scale: 'bond', rater: 'client', sessions: 0, pairs: 2 },
]

const words = (descriptives: readonly object[]) =>
  said(earlyRatingBlocks({ study: smallStudy(), descriptives, ratedSessions } as unknown as Results))

test('each rating, its scale and what was found', () => {
  const text = words([rating('bond'), rating('task', { n: 0, mean: null, sd: null, min: null, max: null })])
  expect(text).toContain('Bond | Client | 2 | 1–7 | 30 | 5.25 | 0.50 | 4.00–6.00')
  expect(text).toContain('Task | Client | 2 | 1–7 | 0 | — | — | —')
  expect(text).toContain('Bond three in 20 pairs and one in 1 pair.')
})

test('of fewer than three pairs no number is told', () => {
  const text = words([rating('bond', { n: 2 }), rating('task')])
  expect(text).toContain('Bond | Client | 2 | 1–7 | 2 | (—) | (—) | (—)')
})

test.each([
  [{ early_sessions: [2] }, 'the score of session 2.'],
  [{ early_sessions: [3, 1, 2] }, 'the mean of the available session scores of sessions 1, 2, and 3.'],
  [{ early_rating: 'last' }, 'the last of sessions 1, 2, and 3 that has one.'],
  [{ sessions_needed: 2 }, 'at least two of them must have a score.'],
])('%j: %s', (settings, ends) => {
  expect(earlyRating(smallStudy(settings)).endsWith(ends)).toBe(true)
})
