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

/** Everybody begins with S. */
const composition = (['client', 'therapist'] as const).flatMap((role) =>
  TYPES.map((type) => ({ role, type, n: type === 'S' ? 10 : 0, share: type === 'S' ? 1 : 0, clients: 30 })),
)

const words = (
  rePairing: readonly (Record<string, unknown> & { readonly index: string })[],
  own: object = {},
) => {
  const spread = rePairing.map(({ index }) => ({
    ...{ index, n: 32, sd: 2.5, combinations_mean: 11, combinations_sd: 3.68, sd_ratio: 0.68, reason: null },
    ...own,
  }))
  return said(indexBlocks({ study: smallStudy(), rePairing, spread, composition } as unknown as Results))
}

test('what each index is and how it is spread, here, over all combinations and over all pairs of codes', () => {
  const text = words([row, ofScores])
  expect(text).toContain('C index | 32 | 12.00 | 2.50 | 9 | 25% | 11.00 | 3.68 | 0.68 | 9.00 | 3.69')
  expect(text).toContain('Profile distance (D) | 32 | 12.00 | 2.50 | 9 | 25% | 11.00 | 3.68 | 0.68 | — | —')
  expect(text).toContain('a distance: 0 is identical')
  expect(text).toContain(
    'Line: as many pairs, if each client of this sample had met each of its therapists equally often',
  )
})

test('a spread below four fifths of that over all combinations is pointed out, one above is not', () => {
  expect(words([row])).toContain('C index has 68% of its spread over all combinations')
  expect(words([row], { sd_ratio: 0.9 })).toContain('No index is spread much less')
  expect(words([row], { sd_ratio: null, reason: 'no pair has a value' })).toContain('not known here')
  expect(words([row], { sd_ratio: null, reason: 'no pair has a value' })).toContain(
    'C index: no pair has a value.',
  )
})

test('no restriction is told from all pairs of codes, which are no population', () => {
  const text = words([{ ...row, all_pairs_sd: 100 }], { sd_ratio: 1.02 })
  expect(text).toContain('what values an index can take, not what any population has')
  expect(text).toContain('C index, has 102% of that spread')
})

test('an index that is the same for every pair is named', () => {
  expect(words([{ ...row, n_values: 1, sd: 0, mode_share: 1 } as typeof row])).toContain(
    'C index is 12 for every pair',
  )
})
