import { expect, test } from 'vitest'
import type { StudyWith } from '../../../pipeline/analyses/analysis.ts'
import { specificityRows } from '../../../pipeline/analyses/specificity/rows.ts'
import type { settings } from '../../../pipeline/analyses/specificity/settings.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { pairRow } from '../../support/pair-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

type SpecificStudy = StudyWith<typeof settings>

/*
 * Deviations: index −2 −1 0 1 2, bond −1 −2 1 0 2, task 2 −1 −2 −1 2. Products of index with bond 8, with task 0, of
 * bond with task 2; squares 10, 10 and 14. A sixth pair lacks task. Bond is the mean of 2 items, of which task is one:
 * the other item is 2 bond − task.
 */
const values = [
  [1, 2, 7],
  [2, 1, 4],
  [3, 4, 3],
  [4, 3, 4],
  [5, 5, 7],
  [9, 9, null],
] as const
const frame = analysisFrame(
  values.map(([index, bond, task], i) => pairRow(`D${i}`, { 'c-index': index }, { bond, task })),
)
const scales = {
  bond: { label: 'Bond', items: 2, range: [1, 7] },
  task: { label: 'Task', items: 1, range: [1, 7] },
}

test('both correlations with the index, and with each other, in the pairs that have all three', () => {
  const [row] = specificityRows(frame, smallStudy<SpecificStudy>({ specificity: ['task'] }))
  expect(row).toMatchObject({ outcome: 'bond', other: 'task', overlap: 'none', n: 5, williams_df: 2 })
  expectClose(row!.r_outcome, 0.8, TOLERANCE.closedForm)
  expectClose(row!.r_other! + 1, 1, TOLERANCE.closedForm)
  expectClose(row!.r_between, 2 / Math.sqrt(140), TOLERANCE.closedForm)
  expectClose(row!.difference, 0.8, TOLERANCE.closedForm)
  // Williams: r = .8 and 0, with the determinant 1 − .64 − 4/140 and the mean correlation .4.
  const [between, mean] = [2 / Math.sqrt(140), 0.4]
  const determinant = 1 - 0.64 - between ** 2
  const t = 0.8 * Math.sqrt((4 * (1 + between)) / (2 * 2 * determinant + mean ** 2 * (1 - between) ** 3))
  expectClose(row!.williams_t, t, TOLERANCE.closedForm)
})

test('a part is compared with its whole twice: with its items in it, and taken out', () => {
  const study = smallStudy<SpecificStudy>({ scales, specificity: ['task'], overlap: { task: 'bond' } })
  const rows = specificityRows(frame, study)
  expect(rows.map(({ overlap }) => overlap)).toEqual(['contained', 'removed'])
  // 2 bond − task: deviations −4 −3 4 1 2, products with the index 16, squares 46.
  expectClose(rows[1]!.r_outcome, 16 / Math.sqrt(460), TOLERANCE.closedForm)
  expect(rows[1]!.r_other).toBe(rows[0]!.r_other)
})

test.each([
  [3, 'only 3 pairs: too few'],
  [1, 'only 1 pair has all values: too few'],
])('of %d pairs there is no test', (n, reason) => {
  const [row] = specificityRows(
    analysisFrame(frame.rows.slice(0, n)),
    smallStudy<SpecificStudy>({ specificity: ['task'] }),
  )
  expect(row).toMatchObject({ n, williams_t: null, meng_p: null, reason })
})

test('nothing unless it is asked for', () => {
  expect(specificityRows(frame, smallStudy<SpecificStudy>())).toEqual([])
})
