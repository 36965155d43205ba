import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holm } from '../../pipeline/statistics/adjustment/holm.ts'
import { distributionSummary } from '../../pipeline/statistics/description/distribution-summary.ts'
import { midranks } from '../../pipeline/statistics/description/midranks.ts'
import { regressionLine } from '../../pipeline/statistics/description/regression-line.ts'
import { expectClose, TOLERANCE } from '../tolerance.ts'
import { columns, complete, golden, goldens, truths } from './golden.ts'

const closed = TOLERANCE.closedForm
const table = columns('small/analysis.csv')
const truth = truths('small')

describe('midranks', () => {
  test('sum to n(n + 1)/2 and follow the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (x) => {
        const ranks = midranks(x)
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((x.length * (x.length + 1)) / 2)
        for (let i = 1; i < x.length; i++)
          expect(Math.sign(ranks[i]! - ranks[0]!)).toBe(Math.sign(x[i]! - x[0]!))
      }),
    )
  })
  test('all tied', () => expect(midranks([4, 4, 4])).toEqual([2, 2, 2]))
  test('0 and -0 are tied', () => expect(midranks([0, -0, 1])).toEqual([1.5, 1.5, 3]))
  test('refuses NaN', () =>
    expect(() => midranks([1, Number.NaN])).toThrow('x[1] must be a finite number: NaN'))
})

describe('Holm', () => {
  test.each([
    ['tiny/tiny.json', 'padjust.holm', [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]],
    ['small/correlations.json', 'padjust.holm.5', 'padjust.input5'],
    ['small/correlations.json', 'padjust.holm.15', 'padjust.input15'],
  ])('%s %s', (file, id, input) => {
    const entries = goldens(file)
    const ps =
      typeof input === 'string' ? Object.values(golden<Record<string, number>>(entries, input)) : input
    const expected = Object.values(golden<Record<string, number>>(entries, id))
    holm(ps).forEach((p, i) => {
      expectClose(p, expected[i]!, closed)
    })
  })

  test('nulls pass through and do not count', () => {
    expect(holm([null, 0.02, null, 0.01])).toEqual([null, 0.02, null, 0.02])
    expect(holm([])).toEqual([])
    expect(holm([null])).toEqual([null])
  })

  test('refuses what is not a probability', () => {
    expect(() => holm([0.1, 1.2])).toThrow(new RangeError('ps[1] must lie in [0, 1] or be null: 1.2'))
    expect(() => holm([Number.NaN])).toThrow(RangeError)
  })
})

describe('regression line', () => {
  const x = [18, 7, 12, 15, 9, 10, 4]
  const y = [6.25, 4.5, 5.75, 5, 4.75, 5.5, 4.25]

  test('line, residual SD and band as R has them', () => {
    // m <- lm(y ~ x); coef(m); sigma(m); predict(m, data.frame(x = c(0, 12, 30)), interval = 'confidence')
    const line = regressionLine(x, y)
    expectClose(line.intercept, 3.7950949367088618, closed)
    expectClose(line.slope, 0.12579113924050614, closed)
    expectClose(line.residualSd, 0.4391357305815794, closed)
    const expected = [
      [0, 3.7950949367088618, 2.6716317735445365, 4.918558099873187],
      [12, 5.304588607594935, 4.860075360253652, 5.749101854936218],
      [30, 7.568829113924046, 5.650062924960855, 9.487595302887238],
    ]
    for (const [at, fit, low, high] of expected) {
      const band = line.band(at!)!
      expectClose(band.fit, fit!, closed, `fit at ${at}`)
      expectClose(band.low, low!, closed, `low at ${at}`)
      expectClose(band.high, high!, closed, `high at ${at}`)
    }
    expectClose(line.band(12, 0.9)!.low, 4.956139986523002, closed)
  })

  test('bond on the C index, to 50 digits', () => {
    const line = regressionLine(...complete(table.c_index!, table.bond!))
    expectClose(line.slope, truth('ols.bond.c_index.b_slope')!, closed)
    expectClose(line.intercept, truth('ols.bond.c_index.b_int')!, closed)
  })

  test('an offset of 1e9 in x moves the intercept only', () => {
    const line = regressionLine(
      x.map((v) => v + 1e9),
      y,
    )
    expectClose(line.slope, 0.12579113924050614, closed)
    expectClose(line.residualSd, 0.4391357305815794, closed)
    expectClose(line.band(1e9 + 12)!.low, 4.860075360253652, closed)
  })

  test('undefined for two pairs or a constant x; level for a constant y', () => {
    const { band, ...two } = regressionLine([1, 2], [3, 4])
    expect(two).toEqual({
      n: 2,
      intercept: null,
      slope: null,
      residualSd: null,
      undefinedBecause: 'too-few-pairs',
    })
    expect(band(1)).toBeNull()
    expect(regressionLine([2, 2, 2], [1, 2, 3])).toMatchObject({
      slope: null,
      undefinedBecause: 'first-constant',
    })
    const level = regressionLine([1, 2, 3], [5, 5, 5])
    expect(level).toMatchObject({ slope: 0, intercept: 5, residualSd: 0 })
    expect(level.band(9)).toEqual({ fit: 5, low: 5, high: 5 })
    expect(() => level.band(9, 2)).toThrow('confidence must lie between 0 and 1: 2')
  })
})

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
