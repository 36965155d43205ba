import { expect, test } from 'vitest'
import { asIndependentPairs } from '../../../pipeline/analyses/as-independent-pairs.ts'
import type { Association } from '../../../pipeline/analyses/correlations/table.ts'
import { consistencyRows } from '../../../pipeline/analyses/replication/consistency-rows.ts'
import { originalRows } from '../../../pipeline/analyses/replication/originals-rows.ts'
import { replicationRows } from '../../../pipeline/analyses/replication/rows.ts'
import type { ReplicatingStudy } from '../../../pipeline/analyses/replication/settings.ts'
import { association } from '../../support/association.ts'
import { leadingCorrelations, leadingRow } from '../../support/leading-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const study = (original: object | undefined, criteria = ['direction', 'q-test']) =>
  smallStudy<ReplicatingStudy>({ original, replication: { criteria } })

const ofCorrelations = (...associations: readonly Association[]) =>
  asIndependentPairs(leadingCorrelations(associations), associations)

const printed = { label: 'Bond', citation: 'A paper (1999)' }

test('what is typed as t becomes r = t/√(t² + df) and n = df + 2, of the index and outcome of the hypothesis', () => {
  const [row] = originalRows(study({ results: [{ ...printed, t: 3, df: 16 }] }))
  expect(row).toMatchObject({
    original: 'Bond',
    kind: 'result',
    index: 'c-index',
    outcome: 'bond',
    r: 0.6,
    n: 18,
  })
  expect(row!.published_index).toBeNull()
})

test('a claim about congruence is turned round for a distance', () => {
  const claims = { claims: 'taber-leibert-agaskar-2011' }
  expect(originalRows(study(claims)).map(({ direction }) => direction)).toEqual(['positive', 'positive'])
  const distance = { ...study(claims), hypothesis: { ...study(claims).hypothesis, index: 'd' } }
  expect(originalRows(distance).map(({ direction }) => direction)).toEqual(['negative', 'negative'])
})

/** Both r are .5 or −.5: Fisher's z differs by 0 or ln 3, with the variance 1/25 + 1/25 for 28 pairs each. */
test.each([
  [0.5, 0, 'met'],
  [-0.5, Math.log(3) ** 2 * 12.5, 'not-met'],
])('the correlation here is %d and the original .50: Q, and the direction %s', (estimate, q, direction) => {
  const own = study({ results: [{ ...printed, n: 28, r: '.50', direction: 'positive' }] })
  const rows = replicationRows(originalRows(own), ofCorrelations(association({ n: 28, estimate })), own)
  expect(rows.map(({ criterion }) => criterion)).toEqual(['direction', 'q-test'])
  expect(rows[0]!.result).toBe(direction)
  expectClose(rows[1]!.statistic! + 1, q + 1, TOLERANCE.closedForm)
  expect(rows[1]).toMatchObject({ n: 28, effective_n: 28 })
})

/** t = 2.33 with 28.7 degrees of freedom is the t of r = t/√(t² + df) in 30.7 pairs: Fisher's z with the variance 1/27.7. */
test('a mixed model is compared as the independent pairs that have its t', () => {
  const own = study({ results: [{ ...printed, n: 28, r: '.50', direction: 'positive' }] })
  const rows = replicationRows(originalRows(own), asIndependentPairs([leadingRow()], []), own)
  expect(rows).toMatchObject([
    { criterion: 'direction', n: 32, effective_n: 30.7, result: 'met' },
    { criterion: 'q-test', n: 32, effective_n: 30.7, result: 'met' },
  ])
  const r = 2.33 / Math.sqrt(2.33 ** 2 + 28.7)
  expectClose(rows[0]!.estimate, r, TOLERANCE.closedForm)
  const q = (Math.atanh(r) - Math.atanh(0.5)) ** 2 / (1 / 27.7 + 1 / 25)
  expectClose(rows[1]!.statistic, q, TOLERANCE.iterative)
})

test('an association that no estimate can be relied on for is judged by no criterion', () => {
  const own = study({ results: [{ ...printed, n: 28, r: '.50', direction: 'positive' }] })
  const none = { estimate: null, equivalent_r: null, effective_n: null, t: null, df: null, p: null }
  const leading = leadingRow({ ...none, estimator: 'none', reason: '4 therapists are too few' })
  const rows = replicationRows(originalRows(own), asIndependentPairs([leading], []), own)
  expect(rows.map(({ result }) => result)).toEqual(['not-applicable', 'not-applicable'])
  expect(rows.every(({ reason }) => reason!.includes('4 therapists are too few'))).toBe(true)
  expect(rows[0]).toMatchObject({ n: 32, effective_n: null, met_if_none: null })
})

test('an outcome or index that this study has not is named', () => {
  const own = study({ results: [{ ...printed, r: '.5', n: 28 }] })
  const reasons = (found: Association) =>
    replicationRows(originalRows(own), ofCorrelations(found), own).map(({ reason }) => reason)
  expect(new Set(reasons(association({ outcome: 'task' })))).toEqual(
    new Set(['this study has no outcome bond']),
  )
  expect(new Set(reasons(association({ index: 'd' })))).toEqual(new Set(['this study has no index c-index']))
})

/** Whole points of 28 people give means in steps of 1/28: 145/28 = 5.18 and 146/28 = 5.21, and never 5.19. */
test('a mean that no whole number of points gives is inconsistent', () => {
  const scales = [{ label: 'Warmth', mean: '5.19', n: 28 }]
  const rows = consistencyRows(study({ results: [{ ...printed, r: '.35', n: 28, scales }] }))
  expect(rows.filter(({ check }) => check === 'grim')).toMatchObject([
    { original: 'Bond', result: 'inconsistent' },
  ])
})

test('nothing where nothing was published', () => {
  const own = study(undefined)
  expect([
    originalRows(own),
    consistencyRows(own),
    replicationRows([], ofCorrelations(association()), own),
  ]).toEqual([[], [], []])
})
