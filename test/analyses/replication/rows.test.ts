import { expect, test } from 'vitest'
import { asIndependentPairs } from '../../../pipeline/analyses/as-independent-pairs.ts'
import type { Association } from '../../../pipeline/analyses/correlations/table.ts'
import { consistencyRows } from '../../../pipeline/analyses/replication/consistency-rows.ts'
import { originalRows } from '../../../pipeline/analyses/replication/originals-rows.ts'
import { replicationRows } from '../../../pipeline/analyses/replication/rows.ts'
import type { ReplicatingStudy } from '../../../pipeline/analyses/replication/settings.ts'
import { association } from '../../support/association.ts'
import { leadingCorrelations } from '../../support/leading-row.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const study = (original: object | undefined, criteria = ['direction', 'q-test']) =>
  smallStudy<ReplicatingStudy>({ original, replication: { criteria } })

/** The correlations of pairs with a therapist each. */
const here = (tests: readonly Association[]) => asIndependentPairs(leadingCorrelations(tests), tests)

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
  const rows = replicationRows(originalRows(own), here([association({ n: 28, estimate })]), own)
  expect(rows.map(({ criterion }) => criterion)).toEqual(['direction', 'q-test'])
  expect(rows[0]!.result).toBe(direction)
  expectClose(rows[1]!.statistic! + 1, q + 1, TOLERANCE.closedForm)
})

test('an outcome or index that this study has not is named', () => {
  const own = study({ results: [{ ...printed, r: '.5', n: 28 }] })
  const reasons = (tests: readonly ReturnType<typeof association>[]) =>
    replicationRows(originalRows(own), here(tests), own).map(({ reason }) => reason)
  expect(new Set(reasons([association({ outcome: 'task' })]))).toEqual(
    new Set(['this study has no outcome bond']),
  )
  expect(new Set(reasons([association({ index: 'd' })]))).toEqual(
    new Set(['this study has no index c-index']),
  )
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
  expect([originalRows(own), consistencyRows(own), replicationRows([], here([association()]), own)]).toEqual([
    [],
    [],
    [],
  ])
})
