import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { COEFFICIENT_NAMES, COEFFICIENTS } from '../../../pipeline/statistics/correlation/coefficients.ts'
import { correlationOfTau } from '../../../pipeline/statistics/correlation/correlation-of-tau.ts'
import { correlationZ } from '../../../pipeline/statistics/correlation/correlation-z.ts'
import { quantileOfZ, twoSidedPOfZ } from '../../../pipeline/statistics/distributions/standard-normal.ts'
import { twoSidedPOfT } from '../../../pipeline/statistics/distributions/student-t.ts'
import { anyRow, withinBlocks } from '../../../pipeline/statistics/permutation/exchange.ts'
import { randomIndex } from '../../../pipeline/statistics/resampling/random-index.ts'
import {
  curveSummary,
  sortedEstimates,
} from '../../../pipeline/statistics/specification-curve/curve-summary.ts'
import { curveBand, curveTests } from '../../../pipeline/statistics/specification-curve/curve-test.ts'
import { curveEvaluator } from '../../../pipeline/statistics/specification-curve/curve-values.ts'
import {
  observedCurve,
  permutedCurves,
} from '../../../pipeline/statistics/specification-curve/permuted-curves.ts'
import {
  type CurveData,
  type Specification,
  valuesOf,
} from '../../../pipeline/statistics/specification-curve/specification.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/** Columns with few and with many distinct values, with and without gaps; one is constant in a subset. */
function random(n: number, seed: number): CurveData {
  const draw = xoroshiro128plus(seed)
  const column = (values: number, gaps: number) =>
    Float64Array.from({ length: n }, () =>
      randomIndex(draw, 100) < gaps ? Number.NaN : 1e3 + randomIndex(draw, values) / 7,
    )
  const half = Uint8Array.from({ length: n }, (_, row) => row % 2)
  const rare = Float64Array.from({ length: n }, (_, row) => (row === 0 ? 1 : 0))
  return {
    predictors: [column(2, 0), column(19, 0), column(100_000, 0), column(19, 20), rare],
    outcomes: [column(12, 0), column(100_000, 0), column(12, 30)],
    subsets: [half.map(() => 1), half],
  }
}

function everySpecification({ predictors, outcomes, subsets }: CurveData): Specification[] {
  return predictors.flatMap((_, predictor) =>
    outcomes.flatMap((_, outcome) =>
      subsets.flatMap((_, subset) =>
        COEFFICIENT_NAMES.map((method) => ({ predictor, outcome, subset, method })),
      ),
    ),
  )
}

/** The same data with the rows of outcomes moved, as the evaluator is told to see them. */
function moved(data: CurveData, placeOf: Int32Array): CurveData {
  const outcomes = data.outcomes.map((column) => {
    const other = new Float64Array(column.length)
    for (const [row, value] of column.entries()) other[placeOf[row]!] = value
    return other
  })
  return { ...data, outcomes }
}

describe('every specification is what its coefficient computes from its values', () => {
  const cases = [3, 4, 8, 12, 32, 61, 300].map((n) => [n] as const)
  test.each(cases)('%i pairs, as they are and permuted', (n) => {
    const data = random(n, 7 * n)
    const specifications = everySpecification(data)
    const evaluate = curveEvaluator(data, specifications)
    const draw = xoroshiro128plus(n)
    const placeOf = Int32Array.from({ length: n }, (_, row) => row)
    const values = observedCurve(data, specifications)
    for (let order = 0; order < 5; order++) {
      evaluate(placeOf, values)
      const permuted = moved(data, placeOf)
      specifications.forEach((specification, i) => {
        const { x, y } = valuesOf(permuted, specification)
        const direct = COEFFICIENTS[specification.method](x, y)
        const what = JSON.stringify(specification)
        if (direct.estimate === null) {
          expect(values.estimates[i], what).toBeNaN()
          expect(values.z[i], what).toBeNaN()
          return
        }
        const onScale =
          specification.method === 'kendall' ? correlationOfTau(direct.estimate) : direct.estimate
        expectClose(values.estimates[i]!, onScale, TOLERANCE.closedForm, what)
        if (Math.abs(direct.estimate) < 1 - 1e-12)
          expectClose(twoSidedPOfZ(values.z[i]!), direct.p!, 1e-6, `${what} p`)
        expect(Math.sign(values.z[i]!) * Math.sign(direct.estimate), what).toBeGreaterThanOrEqual(0)
      })
      for (let last = n - 1; last > 0; last--) {
        const other = randomIndex(draw, last + 1)
        const place = placeOf[last]!
        placeOf[last] = placeOf[other]!
        placeOf[other] = place
      }
    }
  })
})

test('z of a correlation has the p of its t test, over the whole range and for every df', () => {
  for (const df of [1, 2, 3, 8, 30, 200, 3000]) {
    for (let r = 0; r < 0.9999; r += 0.00137) {
      const p = twoSidedPOfT((r * Math.sqrt(df)) / Math.sqrt(1 - r * r), df)
      if (p < 1e-200) break
      const [z, exact] = [correlationZ(r, df), -quantileOfZ(p / 2)]
      expect(Math.abs(z - exact), `r ${r}, df ${df}`).toBeLessThan(exact < 8 ? 1e-7 : 1e-3)
      expect(correlationZ(-r, df) + correlationZ(r, df)).toBe(0)
    }
    expect(Number.isFinite(correlationZ(1, df))).toBe(true)
    expect(correlationZ(Number.NaN, df)).toBeNaN()
  }
})

describe('a curve in four numbers', () => {
  const values = {
    estimates: Float64Array.from([0.5, -0.1, Number.NaN, 0.3, 0]),
    z: Float64Array.from([3, -0.5, Number.NaN, 1.5, 0]),
  }
  const sorted = sortedEstimates(values)

  test('leaves out what is undefined and looks in the direction of the hypothesis', () => {
    expect([...sorted]).toEqual([-0.1, 0, 0.3, 0.5])
    expect(curveSummary(sorted, values, 'positive', 1.96)).toEqual([0.15, 0.5, 0.25, 2])
    expect(curveSummary(sorted, values, 'negative', 1.96)).toEqual([-0.15, 0.25, 0, -2])
    expect(curveSummary(sorted, values, 'either', 1.96)).toEqual([0.15, 0.5, 0.25, 2])
  })

  test('keep the sign of median and z where no direction was declared', () => {
    const turned = { estimates: values.estimates.map((it) => -it), z: values.z.map((it) => -it) }
    expect(curveSummary(sortedEstimates(turned), turned, 'either', 1.96)).toEqual([-0.15, 0.5, 0.25, -2])
  })

  test('are not numbers where nothing is defined', () => {
    const none = { estimates: Float64Array.of(Number.NaN), z: Float64Array.of(Number.NaN) }
    expect(curveSummary(sortedEstimates(none), none, 'positive', 1.96)).toEqual(Array(4).fill(Number.NaN))
  })
})

describe('the permutation test of a curve', () => {
  const CRITICAL = quantileOfZ(0.975)
  const block = (
    data: CurveData,
    size: number,
    seed: number,
    exchange = anyRow(data.outcomes[0]!.length),
  ) => ({
    data,
    specifications: everySpecification(data),
    exchange,
    direction: 'positive' as const,
    critical: CRITICAL,
    size,
    kept: size,
    seed,
  })

  const observed = ({ data, specifications }: ReturnType<typeof block>) => {
    const values = observedCurve(data, specifications)
    return curveSummary(sortedEstimates(values), values, 'positive', CRITICAL)
  }

  test('is the same in one block and in the order of blocks, and keeps sorted curves', () => {
    const data = random(20, 3)
    const [one, two] = [permutedCurves(block(data, 40, 1)), permutedCurves(block(data, 40, 2))]
    expect(permutedCurves(block(data, 40, 1))).toEqual(one)
    expect(one).not.toEqual(two)
    const there = curveTests(observed(block(data, 1, 1)), [one, two])
    expect(curveTests(observed(block(data, 1, 1)), [two, one])).toEqual(there)
    const n = everySpecification(data).length
    expect(one.sorted.slice(0, n).every((it, i, all) => i === 0 || it >= all[i - 1]!)).toBe(true)
    for (const { low, median, high } of curveBand([one, two], n, 0.95)) {
      expect(low).toBeLessThanOrEqual(median)
      expect(median).toBeLessThanOrEqual(high)
    }
  })

  test('moves rows within blocks only, if told so', () => {
    const n = 12
    const therapists = Array.from({ length: n }, (_, row) => row % 6)
    const own = Float64Array.from(therapists)
    const data = { predictors: [own], outcomes: [own], subsets: [new Uint8Array(n).fill(1)] }
    const { summaries } = permutedCurves(block(data, 50, 1, withinBlocks(therapists)))
    for (let i = 0; i < 50; i++) expect(summaries[4 * i]).toBeCloseTo(1, 12)
  })

  test('without a declared direction asks how far from the permuted curves, not from 0', () => {
    const summaries = Float64Array.from({ length: 400 }, (_, i) => 0.2 + (i >> 2) / 1000)
    const curves = [{ summaries, sorted: new Float64Array(0) }]
    const p = (value: number) => curveTests([value, 1, 1, value], curves, 'either').map((it) => it.p)
    expect(p(0.25)[0]).toBeGreaterThan(0.9)
    expect(p(0)).toEqual([2 / 101, 1 / 101, 1 / 101, 2 / 101])
    expect(p(0.4)).toEqual([2 / 101, 1 / 101, 1 / 101, 2 / 101])
    expect(curveTests([0, 1, 1, 0], curves, 'positive')[0]!.p).toBe(1)
  })

  test('finds an association that is there', () => {
    const data = random(32, 5)
    const related = data.outcomes.map((column) =>
      column.map((value, row) => value + data.predictors[1]![row]!),
    )
    const asked = block({ ...data, outcomes: related }, 200, 1)
    const only = asked.specifications.filter(({ predictor, outcome }) => predictor === 1 && outcome !== 1)
    const [median, inDirection, significant, stouffer] = curveTests(
      observed({ ...asked, specifications: only }),
      [permutedCurves({ ...asked, specifications: only })],
    )
    expect([median!.p, significant!.p, stouffer!.p]).toEqual([1 / 201, 1 / 201, 1 / 201])
    expect(inDirection).toMatchObject({ statistic: 'share_in_direction', value: 1 })
  })

  test('gives a uniform p where there is none', () => {
    const studies = 150
    const below = [0, 0]
    for (let study = 0; study < studies; study++) {
      const asked = block(random(16, 1000 + study), 99, study)
      const tests = curveTests(observed(asked), [permutedCurves({ ...asked, kept: 0 })])
      const [median, , , stouffer] = tests
      if (median!.p <= 0.2) below[0]!++
      if (stouffer!.p <= 0.2) below[1]!++
    }
    for (const count of below) {
      expect(count / studies).toBeGreaterThan(0.1)
      expect(count / studies).toBeLessThan(0.3)
    }
  })
})
