import { expect, test } from 'vitest'
import { indexBlocks } from '../../../pipeline/analyses/index-values/section.ts'
import type { Results } from '../../../pipeline/analyses/index-values/table.ts'
import { TYPES } from '../../../pipeline/holland/type.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row = {
  ...{ index: 'c-index', n: 32, mean: 12, sd: 2.5, n_values: 9, mode_share: 0.25 },
  ...{ all_pairs_mean: 9, all_pairs_sd: 3.69 },
}
const ofScores = { ...row, index: 'd', all_pairs_mean: null, all_pairs_sd: null }

/** Over all combinations of the people the C index has an SD of 3.68: 2.50/3.68 = .68. */
const spread = {
  index: 'c-index',
  combinations_mean: 10,
  combinations_sd: 3.68,
  sd_ratio: 0.68,
  reason: null,
}
const wide = { ...spread, index: 'd', combinations_mean: 11, combinations_sd: 2.5, sd_ratio: 1 }
const unknown = { combinations_mean: null, combinations_sd: null, sd_ratio: null }

/** Everybody begins with S. */
const composition = (['client', 'therapist'] as const).flatMap((role) =>
  TYPES.map((type) => ({ role, type, n: type === 'S' ? 10 : 0, share: type === 'S' ? 1 : 0, clients: 30 })),
)

const words = (rePairing: readonly object[], spreads: readonly object[] = [spread]) =>
  said(indexBlocks({ study: smallStudy(), rePairing, spread: spreads, composition } as unknown as Results))

test('what each index is and how it is spread, here, over all combinations of the people, and over all codes', () => {
  const text = words([row, ofScores], [spread, wide])
  expect(text).toContain('C index | 32 | 12.00 | 2.50 | 9 | 25% | 10.00 | 3.68 | 0.68 | 9.00 | 3.69')
  expect(text).toContain('Profile distance (D) | 32 | 12.00 | 2.50 | 9 | 25% | 11.00 | 2.50 | 1.00 | — | —')
  expect(text).toContain('a distance: 0 is identical')
  expect(text).toContain('no such reference for profile distance (D)')
})

test('a spread below four fifths is pointed out, one above is not', () => {
  expect(words([row])).toContain('C index has 68% of its spread over all combinations')
  expect(words([row], [{ ...spread, sd_ratio: 0.9 }])).toContain('No index is spread much less')
  const text = words([row], [{ ...spread, ...unknown, reason: 'it does not vary' }])
  expect(text).toContain('not known here')
  expect(text).toContain('C index: it does not vary.')
})

test('an index that is the same for every pair is named', () => {
  expect(words([{ ...row, n_values: 1, sd: 0, mode_share: 1 }])).toContain('C index is 12 for every pair')
})
