import { describe, expect, test } from 'vitest'
import { quantileOfF } from '../../../pipeline/statistics/distributions/f-distribution.ts'
import { twoSidedPOfT } from '../../../pipeline/statistics/distributions/student-t.ts'
import { intraclass } from '../../../pipeline/statistics/mixed/intraclass.ts'
import { kenwardRoger } from '../../../pipeline/statistics/mixed/kenward-roger.ts'
import { type RandomIntercept, randomIntercept } from '../../../pipeline/statistics/mixed/random-intercept.ts'
import { satterthwaite } from '../../../pipeline/statistics/mixed/satterthwaite.ts'
import { fc } from '../../support/properties.ts'
import { expectClose } from '../../support/tolerance.ts'
import { lehmer, randomDesign } from './random-design.ts'

const seeds = fc.integer({ min: 1, max: 2 ** 30 })
const runs = { numRuns: 60 }

function modelOf(y: number[], predictors: number[][], clusters: number[]): RandomIntercept {
  const found = randomIntercept(y, predictors, clusters)
  if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
  return found
}

function testsOf(model: RandomIntercept) {
  const tests = kenwardRoger(model)
  if (tests.undefinedBecause !== null) throw new Error(tests.undefinedBecause)
  return tests
}

test('a paired t test is the model of pairs, positive correlation or not', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 3, max: 20 }), (seed, pairs) => {
      const { normal } = lehmer(seed)
      const shared = Array.from({ length: pairs }, () => 2 * normal())
      const [one, two] = [shared.map((s) => s + normal()), shared.map((s) => s + 0.3 + normal())]
      const differences = two.map((value, i) => value - one[i]!)
      const mean = differences.reduce((sum, d) => sum + d, 0) / pairs
      const squares = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0)
      const t = mean / Math.sqrt(squares / (pairs - 1) / pairs)
      const clusters = [...one.keys(), ...one.keys()]
      const model = modelOf([...one, ...two], [clusters.map((_, i) => (i < pairs ? 0 : 1))], clusters)
      if (model.atBoundary) return
      const found = testsOf(model).coefficients[1]!
      expectClose(found.t, t, 1e-8)
      expectClose(found.df, pairs - 1, 1e-8)
      expectClose(found.p, twoSidedPOfT(t, pairs - 1), 1e-7)
    }),
    runs,
  )
})

test('a balanced comparison of clusters is the t test of their means', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.integer({ min: 4, max: 12 }),
      fc.integer({ min: 2, max: 6 }),
      (seed, clusters, size) => {
        const { normal } = lehmer(seed)
        const means: number[] = []
        const [y, x, cluster]: [number[], number[], number[]] = [[], [], []]
        for (let j = 0; j < clusters; j++) {
          const share = 1.5 * normal()
          let sum = 0
          for (let i = 0; i < size; i++) {
            y.push(share + normal())
            sum += y.at(-1)!
            x.push(j % 2)
            cluster.push(j)
          }
          means.push(sum / size)
        }
        const model = modelOf(y, [x], cluster)
        if (model.atBoundary) return
        const groups = [0, 1].map((g) => means.filter((_, j) => j % 2 === g))
        const centre = groups.map((g) => g.reduce((sum, value) => sum + value, 0) / g.length)
        const squares = groups.map((g, k) => g.reduce((sum, value) => sum + (value - centre[k]!) ** 2, 0))
        const pooled = (squares[0]! + squares[1]!) / (clusters - 2)
        const t =
          (centre[1]! - centre[0]!) / Math.sqrt(pooled * (1 / groups[0]!.length + 1 / groups[1]!.length))
        const found = testsOf(model).coefficients[1]!
        expectClose(found.t, t, 1e-7)
        expectClose(found.df, clusters - 2, 1e-7)
      },
    ),
    runs,
  )
})

describe('units', () => {
  const cases = [
    [11, 20, 6, 1],
    [13, 60, 10, 0],
    [17, 24, 9, 0],
    [14, 120, 30, 0.7],
  ] as const
  test.each(cases)('y × 1000, y + 1e6 and x × 1e-4 change no df, t or p (seed %s)', (...design) => {
    const { y, x1, x2, cluster } = randomDesign(...design)
    const before = modelOf(y, [x1, x2], cluster)
    const after = modelOf(
      y.map((value) => 1000 * value + 1e6),
      [x1.map((value) => 1e-4 * value + 7), x2],
      cluster,
    )
    expect(after.atBoundary).toBe(before.atBoundary)
    const [one, two] = [testsOf(before), testsOf(after)]
    for (const k of [1, 2]) {
      expectClose(two.coefficients[k]!.df, one.coefficients[k]!.df, 1e-9)
      expectClose(two.coefficients[k]!.p, one.coefficients[k]!.p, 1e-8)
      const [plain, scaled] = [satterthwaite(before), satterthwaite(after)]
      expectClose(scaled.coefficients[k]!.df, plain.coefficients[k]!.df, 1e-9)
    }
    expectClose(after.clusterVariance, before.clusterVariance * 1e6, 1e-8)
    expectClose(two.coefficients[1]!.estimate, one.coefficients[1]!.estimate * 1e7, 1e-9)
  })
})

test('the order of rows and the names of clusters do not matter', () => {
  const { y, x1, x2, cluster } = randomDesign(12, 35, 12, 0.4)
  const order = Array.from(y.keys()).sort((i, j) => y[i]! - y[j]!)
  const pick = (values: number[]) => order.map((i) => values[i]!)
  const before = testsOf(modelOf(y, [x1, x2], cluster)).coefficients
  const after = randomIntercept(
    pick(y),
    [pick(x1), pick(x2)],
    pick(cluster).map((key) => `therapist ${key}`),
  )
  if (after.undefinedBecause !== null) throw new Error(after.undefinedBecause)
  testsOf(after).coefficients.forEach(({ estimate, df }, k) => {
    expectClose(estimate, before[k]!.estimate, 1e-10)
    expectClose(df, before[k]!.df, 1e-9)
  })
})

test('at variance 0 the df of Kenward and Roger depend on predictors and sizes of clusters only', () => {
  let compared = 0
  let first: number[] | null = null
  const { x1, x2, cluster } = randomDesign(13, 60, 10, 0)
  for (let seed = 1; compared < 5; seed++) {
    const { normal } = lehmer(seed * 7919)
    const model = modelOf(
      x1.map(() => normal()),
      [x1, x2],
      cluster,
    )
    if (!model.atBoundary) continue
    const df = testsOf(model).coefficients.map((found) => found.df)
    first ??= df
    df.forEach((value, k) => {
      expectClose(value, first![k]!, 1e-12)
    })
    expect(satterthwaite(model).coefficients.map((found) => found.df)).toEqual([57, 57, 57])
    compared++
  }
})

test('a joint test of one coefficient is its t squared', () => {
  const { y, x1, x2, cluster } = randomDesign(14, 120, 30, 0.7)
  const tests = testsOf(modelOf(y, [x1, x2], cluster))
  const { f, df1, df2, scaling, p } = tests.jointTest([[0, 0, 1]])
  const alone = tests.coefficients[2]!
  expectClose(f, alone.t ** 2, 1e-12)
  expectClose(df2, alone.df, 1e-12)
  expectClose(p, alone.p, 1e-10)
  expect([df1, scaling]).toEqual([1, 1])
  expect(() =>
    tests.jointTest([
      [0, 1, 0],
      [0, 2, 0],
    ]),
  ).toThrow(RangeError)
  expect(() => tests.jointTest([])).toThrow(RangeError)
  expect(() => tests.test([0, 1])).toThrow(RangeError)
  expect(() => tests.test([0, 0, 0])).toThrow(RangeError)
})

test('with equal sizes the exact interval of the ICC is the usual one', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 2, max: 6 }),
      (seed, clusters, size) => {
        const { normal } = lehmer(seed)
        const cluster = Array.from({ length: clusters * size }, (_, i) => i % clusters)
        const found = intraclass(
          cluster.map(() => normal()),
          cluster,
        )
        if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
        expect(Math.abs(found.confLow - found.commonSizeLow)).toBeLessThan(1e-7)
        expect(Math.abs(found.confHigh - found.commonSizeHigh)).toBeLessThan(1e-7)
        expect(found.confLow).toBeLessThanOrEqual(found.icc + 1e-9)
        expect(found.confHigh).toBeGreaterThanOrEqual(found.icc - 1e-9)
      },
    ),
    runs,
  )
})

test("the exact limits solve Wald's equation where sizes differ", () => {
  const { y, cluster } = randomDesign(12, 35, 12, 0.4)
  const found = intraclass(y, cluster)
  if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
  const ratioOf = (icc: number) => {
    const keys = [...new Set(cluster)]
    const groups = keys.map((key) => y.filter((_, i) => cluster[i] === key))
    const means = groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length)
    const weights = groups.map(({ length }) => length / (1 + (length * icc) / (1 - icc)))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const centre = means.reduce((sum, mean, j) => sum + weights[j]! * mean, 0) / total
    const squares = means.reduce((sum, mean, j) => sum + weights[j]! * (mean - centre) ** 2, 0)
    return squares / found.df1 / found.meanSquareWithin
  }
  expectClose(ratioOf(found.confLow), quantileOfF(0.975, found.df1, found.df2), 1e-9)
  expectClose(ratioOf(found.confHigh), quantileOfF(0.025, found.df1, found.df2), 1e-9)
})
