import { describe, expect, test } from 'vitest'
import type { ChosenSpecification } from '../../../pipeline/analyses/specification-curve/chosen.ts'
import { chosenSpecifications } from '../../../pipeline/analyses/specification-curve/chosen.ts'
import type { SpecificationColumns } from '../../../pipeline/analyses/specification-curve/columns.ts'
import { keptPairs } from '../../../pipeline/analyses/specification-curve/kept-pairs.ts'
import { specificationRows } from '../../../pipeline/analyses/specification-curve/rows.ts'
import { exchangeOf } from '../../../pipeline/analyses/specification-curve/test-rows.ts'
import { profiled } from '../../support/profiled.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/*
 * Five pairs: C index 1 2 3 4 5, the distance turned round −5 −4 −3 −2 −1, and bond 2 1 4 3 5. So r = .8 with the
 * C index, −.8 with the distance itself, and .8 with it in the direction of congruence.
 */
const columns: SpecificationColumns = {
  data: {
    predictors: [
      Float64Array.of(1, 2, 3, 4, 5),
      Float64Array.of(1, 2, 3, 4, 5),
      Float64Array.of(-5, -4, -3, -2, -1),
    ],
    outcomes: [Float64Array.of(2, 1, 4, 3, 5), Float64Array.of(4, 4, 4, Number.NaN, 4)],
    subsets: [Uint8Array.of(1, 1, 1, 1, 1)],
  },
  predictors: [
    { index: 'c-index', ties: 'shown', towards: 1 },
    { index: 'c-index', ties: 'averaged', towards: 1 },
    { index: 'd', ties: 'none', towards: -1 },
  ],
  outcomes: [
    { outcome: 'bond', window: 'mean' },
    { outcome: 'bond', window: 'first' },
  ],
  subsets: [{ exclusion: 'none' }],
  therapists: ['A', 'A', 'B', 'B', 'C'],
}

const chosen = chosenSpecifications(columns, { methods: ['pearson'], fewest_pairs: 5 } as Parameters<
  typeof chosenSpecifications
>[1])

describe('every combination of choices', () => {
  test('counts once if it comes to the same data: codes as shown and averaged', () => {
    expect(chosen.map(({ predictor, outcome, same }) => [predictor, outcome, same])).toEqual([
      [0, 0, 2],
      [0, 1, 2],
      [2, 0, 1],
      [2, 1, 1],
    ])
  })

  test('has its coefficient, of a distance as it is, or says why there is none', () => {
    expectClose(chosen[0]!.estimate, 0.8, TOLERANCE.closedForm)
    expectClose(chosen[2]!.estimate, -0.8, TOLERANCE.closedForm)
    expect(chosen[1]).toMatchObject({ n: 4, estimate: null, reason: 'only 4 pairs with both values' })
  })
})

test('specifications stand on the curve from the lowest estimate in the direction of congruence', () => {
  const own = (estimate: number | null, rest: Partial<ChosenSpecification> = {}): ChosenSpecification => ({
    ...({ predictor: 0, outcome: 0, subset: 0, method: 'pearson', same: 1, n: 5 } as const),
    ...{ p: 0.1, reason: null, estimate, ...rest },
  })
  const band = [1, 2].map((place) => ({ low: -place, median: 0, high: place }))
  const rows = specificationRows(
    [own(0.8), own(-0.9, { predictor: 2 }), own(null)],
    columns,
    band,
    smallStudy(),
  )
  expect(rows.map((row) => [row.congruence_estimate, row.place, row.null_high, row.role])).toEqual([
    [0.8, 1, 1, 'primary'],
    [0.9, 2, 2, 'exploratory'],
    [null, null, null, 'primary'],
  ])
  expect(rows[1]).toMatchObject({ index: 'd', ties: 'none', window: 'mean', exclusion: 'none' })
})

describe('who is left out', () => {
  const pairs = ['T1', 'T1', 'T2', 'T3', 'T3'].map((therapist_id, i) => ({
    ...{ dyad_id: `D${i}`, client_id: `C${i}`, therapist_id },
  }))
  const profiles = [
    profiled('C1', 'client', [20, 20, 10, 5, 4, 3]),
    profiled('T3', 'therapist', [9, 9, 1, 0, 5, 3]),
  ]
  test.each([
    ['none', [true, true, true, true, true]],
    ['tied-codes', [true, false, true, false, false]],
    ['single-clients', [true, true, false, true, true]],
    ['largest-caseload', [false, false, true, false, false]],
    ['further-clients', [true, false, true, true, false]],
  ] as const)('%s', (exclusion, kept) => {
    expect(keptPairs(exclusion, { profiles }, pairs)).toEqual(kept)
  })
})

test('ratings change places within therapists where these have several clients, and else among any pairs', () => {
  expect(exchangeOf(['A', 'A', 'B']).name).toBe('within-therapists')
  expect(exchangeOf(['A', 'B']).name).toBe('pairs')
})
