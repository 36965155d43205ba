import { describe, expect, test } from 'vitest'
import { regressionLine } from '../../../pipeline/statistics/description/regression-line.ts'
import { columns, complete, truths } from '../../support/golden.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const closed = TOLERANCE.closedForm

const table = columns('small/analysis.csv')

const truth = truths('small')

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
