import { expect, test } from 'vitest'
import { distributionRows } from '../../../pipeline/analyses/index-values/rows.ts'
import type { Material } from '../../../pipeline/analyses/index-values/table.ts'
import { profiled } from '../../support/profiled.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/** Two of three pairs share the first letter; of all pairs of codes one in six does. */
const value = { 'first-letter': [1, 0, 1], d: [2.5, 2.5, null] }
const hypothesis = { index: 'd', outcome: 'bond' }
const rows = distributionRows({
  study: smallStudy({ indices: ['first-letter', 'd'], hypothesis }),
  dyads: [{ dyad_id: 'D0', client_id: 'C', therapist_id: 'T' }],
  profiles: [profiled('C', 'client', 'RIA'), profiled('T', 'therapist', 'RIA')],
  congruence: Object.entries(value).flatMap(([index, values]) =>
    values.map((own, i) => ({
      ...{ dyad_id: `D${i}`, index, value: own, tie_mean: null, n_tie_pairs: null },
      reason: null,
    })),
  ),
} as Material)

test('every value that can occur, with its share of the pairs and of all pairs of codes', () => {
  const [no, yes, ...others] = rows.filter(({ index }) => index === 'first-letter')
  expect(others).toEqual([])
  expect([no!.value, no!.n, no!.share]).toEqual([0, 1, 1 / 3])
  expect([yes!.value, yes!.n, yes!.share]).toEqual([1, 2, 2 / 3])
  expectClose(yes!.all_pairs_share, 1 / 6, TOLERANCE.closedForm)
})

test('of an index of scores only the values that occur, with no share of all pairs', () => {
  expect(rows.filter(({ index }) => index === 'd')).toEqual([
    { index: 'd', value: 2.5, n: 2, share: 1, all_pairs_share: null },
  ])
})
