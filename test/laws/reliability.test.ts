import { describe, expect, test } from 'vitest'
import { quantileOfF } from '../../pipeline/statistics/distributions/f-distribution.ts'
import { covarianceMatrix } from '../../pipeline/statistics/reliability/covariances.ts'
import { cronbachAlpha } from '../../pipeline/statistics/reliability/cronbach-alpha.ts'
import { itemStatistics } from '../../pipeline/statistics/reliability/item-statistics.ts'
import { omegaTotal } from '../../pipeline/statistics/reliability/omega-total.ts'
import { oneFactor } from '../../pipeline/statistics/reliability/one-factor.ts'
import { fc } from '../support/properties.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

describe('quantiles of F', () => {
  /** mpmath 1.3.0, 40 digits: findroot of betainc(df1/2, df2/2, 0, df1 q/(df1 q + df2), regularized=True) - p. */
  test.each([
    [0.025, 28, 84, 0.515764170026054],
    [0.975, 2, 8, 6.059467437463484],
    [0.999, 5, 1000, 4.139118739455533],
    [1e-6, 3, 3, 0.0000702755175681006],
    [0.5, 1, 1, 1],
    [0.975, 99, 4455, 1.301753555781197],
    [0.0005, 1, 400, 3.931903136246158e-7],
    [0.9995, 400, 1, 2543297.6483614845],
  ])('p %f, df %i and %i', (p, df1, df2, value) => {
    expectClose(quantileOfF(p, df1, df2), value, TOLERANCE.closedForm)
  })

  test('refuse what is no probability and no number of degrees of freedom', () => {
    expect(() => quantileOfF(1, 2, 3)).toThrow(RangeError)
    expect(() => quantileOfF(0.5, 0, 3)).toThrow(RangeError)
  })
})

const answers = fc
  .tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 8, max: 25 }))
  .chain(([items, people]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: items, maxLength: items }), {
      minLength: people,
      maxLength: people,
    }),
  )

const near = (a: number | null, b: number | null, tolerance: number = TOLERANCE.closedForm) =>
  b === null ? expect(a).toBeNull() : expectClose(a, b, tolerance)

describe('alpha', () => {
  test("its interval is Feldt's", () => {
    /** R: 1 - (1 - a) * qf(c(.975, .025), 28, 84) with a = 0.8542320612368522. */
    const [low, high] = [0.7429557662376909, 0.9248181200474165]
    const a = 0.8542320612368522
    expectClose(1 - (1 - a) * quantileOfF(0.975, 28, 84), low, TOLERANCE.closedForm)
    expectClose(1 - (1 - a) * quantileOfF(0.025, 28, 84), high, TOLERANCE.closedForm)
  })

  test('lies in its interval, is at most 1, and does not care for order, level or reflection of all items', () => {
    fc.assert(
      fc.property(answers, (table) => {
        const own = cronbachAlpha(table)
        if (own.alpha === null) return
        expect(own.alpha).toBeLessThanOrEqual(1)
        expect(own.confLow!).toBeLessThanOrEqual(own.alpha)
        expect(own.confHigh!).toBeGreaterThanOrEqual(own.alpha)
        for (const other of [
          [...table].reverse(),
          table.map((row) => [...row].reverse()),
          table.map((row) => row.map((value) => 8 - value)),
          table.map((row) => row.map((value) => value + 100)),
        ]) {
          const changed = cronbachAlpha(other).alpha!
          expect(Math.abs(changed - own.alpha)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(own.alpha)))
        }
      }),
    )
  })

  test('of two parallel items is the Spearman-Brown formula', () => {
    const { alpha, averageR } = cronbachAlpha([
      [1, 2],
      [2, 1],
      [3, 4],
      [4, 3],
    ])
    near(alpha, (2 * averageR!) / (1 + averageR!))
  })

  test('is negative where an item runs against the other, and undefined where nothing varies', () => {
    const against = [
      [1, 5],
      [3, 4],
      [5, 1],
    ]
    expect(cronbachAlpha(against).alpha).toBeLessThan(0)
    const level = [
      [1, 7],
      [4, 4],
      [7, 1],
    ]
    expect(cronbachAlpha(level)).toMatchObject({ alpha: null, undefinedBecause: 'total-constant' })
    expect(cronbachAlpha([[1], [2], [3]])).toMatchObject({ alpha: null, undefinedBecause: 'one-item' })
    const few = [
      [1, 2],
      [2, null],
      [3, 4],
    ]
    expect(cronbachAlpha(few)).toMatchObject({ n: 2, alpha: null, undefinedBecause: 'too-few-people' })
    expect(cronbachAlpha([])).toMatchObject({ n: 0, undefinedBecause: 'one-item' })
  })

  test('keeps its raw value where one item is constant', () => {
    const table = [
      [1, 2, 4],
      [2, 1, 4],
      [3, 3, 4],
    ]
    expect(cronbachAlpha(table)).toMatchObject({ standardized: null, averageR: null, undefinedBecause: null })
    expect(itemStatistics(table)[2]).toMatchObject({ sd: 0, itemRest: null })
  })

  test('refuses ragged rows and what is no number', () => {
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(RangeError)
    expect(() => covarianceMatrix([[1, Number.NaN]])).toThrow(RangeError)
    expect(() => cronbachAlpha([[1, 2]], 1)).toThrow(RangeError)
  })
})

describe('omega', () => {
  test('lies between 0 and 1 and does not care for order or units', () => {
    fc.assert(
      fc.property(answers, (table) => {
        const own = omegaTotal(table)
        if (own.omega === null) return
        expect(own.omega).toBeGreaterThanOrEqual(0)
        expect(own.omega).toBeLessThanOrEqual(1)
        near(omegaTotal(table.map((row) => [...row].reverse())).omega, own.omega, 1e-6)
        near(omegaTotal([...table].reverse()).omega, own.omega, 1e-6)
        near(omegaTotal(table.map((row) => row.map((value) => 3 * value - 1))).omega, own.omega, 1e-6)
      }),
      { numRuns: 50 },
    )
  })

  test('finds the loadings that made a matrix', () => {
    const made = [0.3, 0.5, 0.7, 0.9, -0.4]
    const correlations = made.map((a, i) => made.map((b, j) => (i === j ? 1 : a * b)))
    oneFactor(correlations)!.forEach((loading, i) => {
      expectClose(loading, made[i]!, TOLERANCE.iterative)
    })
  })

  test('is undefined, with the reason, where the model has no proper solution', () => {
    const heywood = [
      [1, 0.9, 0.9],
      [0.9, 1, 0.5],
      [0.9, 0.5, 1],
    ]
    expect(oneFactor(heywood)).toBeNull()
    expect(omegaTotal([[1, 2]])).toMatchObject({ omega: null, undefinedBecause: 'too-few-items' })
    expect(omegaTotal([[1, 2, 3]])).toMatchObject({ undefinedBecause: 'too-few-people' })
    const constant = [
      [1, 2, 3],
      [2, 2, 1],
      [3, 2, 2],
    ]
    expect(omegaTotal(constant)).toMatchObject({ undefinedBecause: 'constant-item' })
  })
})

describe('items that agree perfectly, or perfectly disagree', () => {
  const column = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 20 })
  const varied = column.filter((values) => new Set(values).size > 1)

  test('perfect agreement is alpha 1 with standard error 0, at whatever level and with decimals', () => {
    fc.assert(
      fc.property(
        varied,
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 10 }),
        (values, items, by) => {
          const table = values.map((value) => Array.from({ length: items }, (_, item) => (value + item) / by))
          expect(cronbachAlpha(table)).toMatchObject({ alpha: 1, standardError: 0, confLow: 1, confHigh: 1 })
          expectClose(cronbachAlpha(table).standardized, 1, TOLERANCE.closedForm)
        },
      ),
    )
  })

  test('two opposite items have no standardised alpha, and one of their own only if their SDs differ', () => {
    fc.assert(
      fc.property(varied, fc.integer({ min: 1, max: 4 }), (values, times) => {
        const { alpha, standardized, standardError } = cronbachAlpha(
          values.map((value) => [value, 30 - times * value]),
        )
        expect(standardized).toBeNull()
        if (times === 1) expect(alpha).toBeNull()
        else {
          // Variances 1 and t²: alpha = 2(1 - (1 + t²)/(1 - t)²), and no sampling error of a fixed ratio.
          expectClose(alpha, 2 * (1 - (1 + times ** 2) / (1 - times) ** 2), TOLERANCE.probability)
          expect(standardError).toBe(0)
        }
      }),
    )
    const opposite = [
      [6, 2],
      [1, 6],
      [6, 2],
      [6, 2],
      [1, 6],
    ]
    expect(cronbachAlpha(opposite)).toMatchObject({ standardized: null, standardError: 0 })
  })

  test('an item without which the total is constant has no alpha if dropped', () => {
    const table = [
      [1, 7, 7, 4],
      [4, 1, 5, 3],
      [6, 7, 2, 4],
    ]
    expect(itemStatistics(table)[1]).toMatchObject({ alphaIfDropped: null, itemRest: null })
    const tenths = table.map((row) => row.map((value) => value / 10))
    expect(itemStatistics(tenths)[1]).toMatchObject({ alphaIfDropped: null, itemRest: null })
  })

  test('every value is finite or null', () => {
    const few = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 3, max: 7 }))
      .chain(([items, people]) =>
        fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: items, maxLength: items }), {
          minLength: people,
          maxLength: people,
        }),
      )
    fc.assert(
      fc.property(few, (table) => {
        const values = [cronbachAlpha(table), omegaTotal(table), ...itemStatistics(table)].flatMap((of) =>
          Object.values(of).flat(),
        )
        for (const value of values) {
          if (typeof value !== 'number') continue
          expect(Math.abs(value)).toBeLessThan(1e6)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('one factor', () => {
  test.each([
    [[0.5, 0.98, 0.5]],
    [[0.2, 0.9, 0.2]],
    [[0.1, 0.9, 0.5]],
    [[0.5, 0.98, 0.5, 0.3]],
    [[0.99, 0.1, 0.1, 0.1, 0.1]],
  ])('finds %j, whatever the unique variances', (made) => {
    const found = oneFactor(made.map((a, i) => made.map((b, j) => (i === j ? 1 : a * b))))!
    found.forEach((loading, i) => {
      expectClose(loading, made[i]!, TOLERANCE.iterative)
    })
  })

  test('a sample whose solution the slowly converging EM algorithm does not reach', () => {
    const answers = [
      [7, 1, 5],
      [7, 7, 4],
      [7, 2, 4],
      [4, 6, 6],
      [1, 1, 4],
      [1, 5, 6],
      [1, 3, 3],
      [3, 1, 3],
    ]
    const { omega, loadings } = omegaTotal(answers)
    expectClose(omega, 0.5092116396464222, TOLERANCE.iterative)
    loadings!.forEach((loading, i) => {
      expectClose(loading, [0.11925397605, 0.92251857745, 0.49530648204][i]!, 1e-9)
    })
  })

  test('has no solution where two of three items do not correlate', () => {
    expect(
      oneFactor([
        [1, 0, 0.5],
        [0, 1, 0.3],
        [0.5, 0.3, 1],
      ]),
    ).toBeNull()
    expect(
      oneFactor([
        [1, 0, 0],
        [0, 1, 0.5],
        [0, 0.5, 1],
      ]),
    ).toBeNull()
  })

  /** R 4: factanal(covmat = cov2cor(outer(1:5, 1:5, pmin)), factors = 1, n.obs = 50, control = list(opt = list(factr = 1e1))). */
  test('agrees with factanal', () => {
    const size = [1, 2, 3, 4, 5]
    const found = oneFactor(size.map((a) => size.map((b) => Math.min(a, b) / Math.sqrt(a * b))))
    const factanal = [0.56733126326, 0.777445476062, 0.908266675175, 0.960427426957, 0.898088822885]
    factanal.forEach((loading, i) => {
      expectClose(found![i]!, loading, 1e-5)
    })
  })
})
