import { expect, test } from 'vitest'
import type { StudyWith } from '../../../pipeline/analyses/analysis.ts'
import { matrixRows } from '../../../pipeline/analyses/matrix/rows.ts'
import type { settings } from '../../../pipeline/analyses/matrix/settings.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { pairRow } from '../../support/pair-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/*
 * Index 1 2 3 4, bond 1 2 3 0, task 2 4 none 9. Index with bond in all four pairs: sum of products .75 − .25 + .75 −
 * 2.25 = −1, of squares 5 and 5, so that r = −.2.
 */
const frame = analysisFrame(
  [
    [1, 1, 2],
    [2, 2, 4],
    [3, 3, null],
    [4, 0, 9],
  ].map(([index, bond, task], i) => pairRow(`D${i}`, { 'c-index': index! }, { bond: bond!, task: task! })),
)

const rowsOf = (own: object) =>
  matrixRows(frame, smallStudy<StudyWith<typeof settings>>({ indices: ['c-index'], ...own }))

const pearson = (deletion: string) =>
  rowsOf({ matrix: ['pairwise', 'listwise'] }).filter(
    (row) => row.method === 'pearson' && row.deletion === deletion,
  )

test('every variable with every later one', () => {
  expect(pearson('pairwise').map(({ first, second }) => [first, second])).toEqual([
    ['c-index', 'bond'],
    ['c-index', 'task'],
    ['bond', 'task'],
  ])
})

test('pairwise: over the pairs that have both', () => {
  const [own, withTask] = pearson('pairwise')
  expect([own!.n, withTask!.n]).toEqual([4, 3])
  expectClose(own!.estimate, -0.2, TOLERANCE.closedForm)
})

/** x − 7/3 = −4/3 −1/3 5/3, y − 1 = 0 1 −1: Σ = −2; squares 42/9 and 2. */
test('listwise: over the pairs that lack nothing', () => {
  const rows = pearson('listwise')
  expect(rows.map(({ n }) => n)).toEqual([3, 3, 3])
  expectClose(rows[0]!.estimate, -2 / Math.sqrt((42 / 9) * 2), TOLERANCE.closedForm)
})

test('covariates that are outcomes stand there once; nothing unless it is asked for', () => {
  expect(rowsOf({ matrix: ['pairwise'], covariates: ['task'] })).toHaveLength(3 * 3)
  expect(rowsOf({})).toEqual([])
})
