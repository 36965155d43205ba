import { expect, test } from 'vitest'
import { partialRows } from '../../../pipeline/analyses/partial/rows.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { pairRow } from '../../support/pair-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/*
 * Of six pairs the last lacks the covariate. In the other five the deviations are: index −2 −1 0 1 2, bond −1 −2 1 0 2,
 * age 2 −1 −2 −1 2. Age is orthogonal to the index and correlates with bond by 2/√(10 · 14). So the partial correlation
 * is .8/√(1 − 4/140), the semipartial one .8, and both have the same t with 5 − 3 degrees of freedom.
 */
const values = [
  [1, 2, 7],
  [2, 1, 4],
  [3, 4, 3],
  [4, 3, 4],
  [5, 5, 7],
  [6, 6, null],
] as const
const frame = analysisFrame(
  values.map(([index, bond, age], i) =>
    pairRow(`D${i}`, { 'c-index': index }, { bond, task: bond }, { covariates: { 'client-age': age } }),
  ),
)
const study = smallStudy({ indices: ['c-index'], covariates: ['client-age'] })
const partial = 0.8 / Math.sqrt(1 - 4 / 140)

test('a covariate is held constant in bond, or in neither, over the pairs that have it', () => {
  const rows = partialRows(frame, study).filter(({ outcome }) => outcome === 'bond')
  const [own, spearman, semi] = rows
  expect(rows.map(({ kind, method }) => `${kind} ${method}`)).toEqual([
    ...['partial pearson', 'partial spearman'],
    ...['semipartial pearson', 'semipartial spearman'],
  ])
  expect(own).toMatchObject({ n: 5, df: 2, covariates: ['client-age'], reason: null })
  expectClose(own!.estimate, partial, TOLERANCE.closedForm)
  expectClose(own!.statistic, partial * Math.sqrt(2 / (1 - partial ** 2)), TOLERANCE.closedForm)
  expectClose(semi!.estimate, 0.8, TOLERANCE.closedForm)
  expectClose(semi!.statistic, own!.statistic!, TOLERANCE.closedForm)
  expect(spearman!.n).toBe(5)
})

test('an outcome is not held constant against itself', () => {
  const row = partialRows(frame, smallStudy({ indices: ['c-index'], covariates: ['task'] })).find(
    ({ outcome }) => outcome === 'task',
  )
  expect(row).toMatchObject({ estimate: null, p: null, reason: 'task is itself a covariate' })
})

test('a covariate that is the rating explains it, too few pairs are told of, and nothing is made without one', () => {
  const own = partialRows(frame, smallStudy({ indices: ['c-index'], covariates: ['task'] }))
  expect(own[0]).toMatchObject({ outcome: 'bond', estimate: null })
  expect(own[0]!.reason).toBe('the covariates explain bond completely')
  const few = partialRows(analysisFrame(frame.rows.slice(4)), study)
  expect(few[0]!.reason).toBe('only 1 pair has all values: too few')
  expect(partialRows(frame, smallStudy())).toEqual([])
})
