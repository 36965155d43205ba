import { describe, expect, test } from 'vitest'
import { associationRows } from '../../../pipeline/analyses/correlations/rows.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import { pairRow } from '../../support/pair-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/*
 * Deviations from the means of 3: index −2 −1 0 1 2, bond −1 −2 1 0 2. Sum of products 8, of squares 10 and 10, so that
 * r = .8; the values are their own ranks, so that rho is the same; 2 of 10 pairs of pairs are discordant, so that
 * tau = (8 − 2)/10. With 3 degrees of freedom the two-sided p of t = .8 √3/.6 is 1 − (2/π)(atan(4/3) + .8 · .6).
 */
const BOND = [2, 1, 4, 3, 5]
const P = 1 - (2 / Math.PI) * (Math.atan2(4, 3) + 0.48)

const frame = analysisFrame(
  BOND.map((bond, i) => pairRow(`D${i}`, { 'c-index': i + 1, d: 5 - i }, { bond, task: 4 })),
)
const rows = associationRows(frame, smallStudy())
const row = (index: string, outcome: string, method: string) =>
  rows.find((it) => it.index === index && it.outcome === outcome && it.method === method)!

describe('every index with every outcome by every coefficient', () => {
  test('has its value', () => {
    expect(rows).toHaveLength(2 * 2 * 3)
    expect(row('c-index', 'bond', 'pearson')).toMatchObject({ n: 5, df: 3, test: 't', reason: null })
    expectClose(row('c-index', 'bond', 'pearson').estimate, 0.8, TOLERANCE.closedForm)
    expectClose(row('c-index', 'bond', 'spearman').estimate, 0.8, TOLERANCE.closedForm)
    expectClose(row('c-index', 'bond', 'kendall').estimate, 0.6, TOLERANCE.closedForm)
    expectClose(row('d', 'bond', 'pearson').estimate, -0.8, TOLERANCE.closedForm)
    expectClose(row('c-index', 'bond', 'pearson').p, P, TOLERANCE.probability)
  })

  test('is adjusted for the tests that could be made: two of four', () => {
    expectClose(row('c-index', 'bond', 'pearson').p_adjusted, 2 * P, TOLERANCE.probability)
    expectClose(row('d', 'bond', 'pearson').p_adjusted, 2 * P, TOLERANCE.probability)
  })

  test('says why there is no coefficient', () => {
    expect(row('d', 'task', 'kendall')).toMatchObject({
      ...{ n: 5, estimate: null, conf_low: null, p: null, p_adjusted: null },
      reason: 'every pair has task 4: nothing to correlate',
    })
    const [one] = associationRows(analysisFrame(frame.rows.slice(0, 1)), smallStudy())
    expect(one!.reason).toBe('only 1 pair has both values: too few to correlate')
  })

  test('is exploratory but for one', () => {
    const primary = rows.filter(({ role }) => role === 'primary')
    expect(primary).toEqual([row('c-index', 'bond', 'pearson')])
  })
})
