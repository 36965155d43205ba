import { expect, test } from 'vitest'
import type { Pairs } from '../../../pipeline/analyses/analysis.ts'
import { tieRows } from '../../../pipeline/analyses/ties/rows.ts'
import type { Material } from '../../../pipeline/analyses/ties/table.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { pairRow } from '../../support/pair-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/*
 * Shown 1 2 3, averaged 3 2 1 with bond 1 2 3: r turns from 1 to −1. D4 is not analysed, D5 has no rating, D6 no index.
 * Of the three that count two have ties, and two of them change, by 2 at most.
 */
const values = [
  ['D1', 1, 3, 2],
  ['D2', 2, 2, 4],
  ['D3', 3, 1, 1],
  ['D4', 9, 8, 2],
  ['D5', 9, 8, 2],
  ['D6', null, null, 2],
] as const

const congruence = values.flatMap(([dyad_id, value, tie_mean, n_tie_pairs]) => [
  { dyad_id, index: 'c-index', value, tie_mean, n_tie_pairs, reason: null },
  { dyad_id, index: 'd', value: 1, tie_mean: null, n_tie_pairs: null, reason: null },
])
const scales = [1, 2, 3, 4].map((value) => ({ dyad_id: `D${value}`, scale: 'bond', rater: 'client', value }))
const analysed = ['D1', 'D2', 'D3', 'D5', 'D6'].map((pair) => pairRow(pair, {}))

const rows = tieRows({
  study: smallStudy(),
  ...{ congruence, scales, kept: [] },
  frame: analysisFrame(analysed),
} as unknown as Material & Pairs)

test('how many pairs have ties and change, and the coefficient either way', () => {
  const [bond] = rows
  expect(bond).toMatchObject({
    index: 'c-index',
    outcome: 'bond',
    n: 3,
    n_tied: 2,
    n_changed: 2,
    largest_change: 2,
  })
  expectClose(bond!.estimate_shown, 1, TOLERANCE.closedForm)
  expectClose(bond!.estimate_averaged, -1, TOLERANCE.closedForm)
})

test('an outcome that nobody rated, and an index of scores, which has no ties', () => {
  expect(rows).toHaveLength(2)
  expect(rows[1]).toMatchObject({ outcome: 'task', n: 0, largest_change: null, estimate_shown: null })
})
