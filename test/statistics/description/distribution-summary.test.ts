import { describe, expect, test } from 'vitest'
import { distributionSummary } from '../../../pipeline/statistics/description/distribution-summary.ts'
import { columns, golden, goldens, truths } from '../../support/golden.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const closed = TOLERANCE.closedForm

const table = columns('small/analysis.csv')

const truth = truths('small')

/** 1001 values: one, then the two others in turn. */
const alternating = (first: number, one: number, other: number) => [
  first,
  ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? one : other)),
]

describe('distribution summary', () => {
  const entries = goldens('small/descriptives.json')
  test.each(['c_index', 'profile_r', 'euclidean', 'bond', 'task', 'goal', 'validation', 'outcome'])(
    '%s',
    (name) => {
      const values = table[name]!.filter((v) => v !== null)
      const mine = distributionSummary(values)
      const basic = golden<Record<'n' | 'min' | 'max' | 'median' | 'iqr_type7', number>>(
        entries,
        `desc.${name}.basic`,
      )
      expect(mine).toMatchObject({
        n: basic.n,
        min: basic.min,
        max: basic.max,
        distinct: new Set(values).size,
      })
      expectClose(mine.median, basic.median, closed, 'median')
      expectClose(mine.q3! - mine.q1!, basic.iqr_type7, closed, 'interquartile range')
      const { type7 } = golden<{ type7: number[] }>(entries, `desc.${name}.quantiles`)
      expectClose(mine.q1, type7[2]!, closed, 'q1')
      expectClose(mine.q3, type7[4]!, closed, 'q3')
      expectClose(mine.mean, truth(`desc.${name}.mean`)!, closed, 'mean')
      expectClose(mine.sd, truth(`desc.${name}.sd`)!, closed, 'sd')
      expectClose(mine.skewness, truth(`desc.${name}.skew.type2`)!, closed, 'skewness')
      expectClose(mine.kurtosis, truth(`desc.${name}.kurt.type2`)!, closed, 'kurtosis')
    },
  )

  test('small samples: what is not defined is null', () => {
    const nothing = { mean: null, sd: null, min: null, q1: null, median: null, q3: null, max: null }
    expect(distributionSummary([])).toEqual({
      n: 0,
      ...nothing,
      skewness: null,
      kurtosis: null,
      distinct: 0,
      modeShare: null,
    })
    expect(distributionSummary([4])).toMatchObject({
      n: 1,
      mean: 4,
      sd: null,
      median: 4,
      distinct: 1,
      modeShare: 1,
    })
    expect(distributionSummary([1, 2])).toMatchObject({
      mean: 1.5,
      sd: Math.SQRT1_2,
      skewness: null,
      kurtosis: null,
    })
    expect(distributionSummary([1, 2, 4]).kurtosis).toBeNull()
    expect(distributionSummary([0.1, 0.1, 0.1])).toMatchObject({
      mean: 0.1,
      sd: 0,
      skewness: null,
      kurtosis: null,
    })
  })

  // NIST's NumAcc1 to 4: mean and SD are known exactly, the values hard to sum. In 2 to 4 the decimals are not doubles,
  // which alone costs the SD digits: it cannot be better than the spacing of doubles at the size of the values.
  test.each([
    ['NumAcc1', [10000001, 10000003, 10000002], 10000002, 1, closed],
    ['NumAcc2', alternating(1.2, 1.1, 1.3), 1.2, 0.1, closed],
    ['NumAcc3', alternating(1000000.2, 1000000.1, 1000000.3), 1000000.2, 0.1, 1e-9],
    ['NumAcc4', alternating(10000000.2, 10000000.1, 10000000.3), 10000000.2, 0.1, 1e-8],
  ])('%s', (_, values, mean, sd, tolerance) => {
    const mine = distributionSummary(values)
    expectClose(mine.mean, mean, closed)
    expectClose(mine.sd, sd, tolerance)
  })

  test('an offset of 1e9 leaves SD and shape alone', () => {
    const plain = distributionSummary([1, 2, 2, 3, 7])
    const offset = distributionSummary([1, 2, 2, 3, 7].map((v) => v + 1e9))
    // G1, G2 and sd of c(1, 2, 2, 3, 7) from the moments, in R
    for (const summary of [plain, offset]) {
      expectClose(summary.sd, 2.345207879911715, closed)
      expectClose(summary.skewness, 1.7443694974549944, closed)
      expectClose(summary.kurtosis, 3.3223140495867742, closed)
    }
    expect(plain.modeShare).toBe(0.4)
  })
})
