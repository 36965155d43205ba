import { expect, test } from 'vitest'
import { adjustmentRows } from '../../../pipeline/analyses/adjustments/rows.ts'
import { association } from '../../support/association.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose } from '../../support/tolerance.ts'

const tests = [
  association({ p: 0.02 }),
  association({ outcome: 'task', p: 0.01 }),
  association({ index: 'd', p: 0.04 }),
  association({ index: 'd', outcome: 'task', p: null, reason: 'all alike' }),
  association({ method: 'kendall', p: 0.5 }),
]

/*
 * Three tests of Pearson's r with p of .01, .02 and .04. Bonferroni: 3 p. Holm: 3 · .01, then 2 · .02, then at least
 * that. Hochberg: .04, then the smaller of .04 and 2 · .02, then the smaller of .04 and 3 · .01; Hommel the same here.
 * BH: 3/3 · .04, 3/2 · .02, and for .01 no more than for .02; BY: that times 1 + 1/2 + 1/3.
 */
test('three tests that could be made are adjusted together, each way', () => {
  const rows = adjustmentRows(tests, smallStudy({ family: {} })).filter(({ method }) => method === 'pearson')
  const expected = {
    bonferroni: [0.06, 0.03, 0.12],
    holm: [0.04, 0.03, 0.04],
    hochberg: [0.04, 0.03, 0.04],
    hommel: [0.04, 0.03, 0.04],
    bh: [0.03, 0.03, 0.04],
    by: [0.055, 0.055, 0.22 / 3],
  }
  for (const [way, values] of Object.entries(expected)) {
    values.forEach((value, i) => {
      expectClose(rows[i]![way as keyof typeof expected], value, 1e-12, `${way} ${i}`)
    })
    expect(rows[3]![way as keyof typeof expected], way).toBeNull()
  }
  expect(rows[3]!.reason).toBe('all alike')
})

test('another coefficient is a family of its own', () => {
  const [row] = adjustmentRows(tests, smallStudy({ family: {} })).filter(({ method }) => method === 'kendall')
  expect(row).toMatchObject({ p: 0.5, bonferroni: 0.5, holm: 0.5, by: 0.5 })
})

test('a smaller family leaves the others out, and without one there are no rows', () => {
  const family = { indices: ['c-index'] }
  const rows = adjustmentRows(tests, smallStudy({ family })).filter(({ method }) => method === 'pearson')
  expect(rows.map(({ outcome, bonferroni }) => [outcome, bonferroni])).toEqual([
    ['bond', 0.04],
    ['task', 0.02],
  ])
  expect(adjustmentRows(tests, smallStudy())).toEqual([])
})
