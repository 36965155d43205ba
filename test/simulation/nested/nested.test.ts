import { readFileSync } from 'node:fs'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { expect, test } from 'vitest'
import { slopeOf } from '../../../pipeline/statistics/cluster-robust/slope-of.ts'
import { pearson } from '../../../pipeline/statistics/correlation/pearson.ts'
import { kenwardRoger } from '../../../pipeline/statistics/mixed/kenward-roger.ts'
import { randomIntercept } from '../../../pipeline/statistics/mixed/random-intercept.ts'
import { satterthwaite } from '../../../pipeline/statistics/mixed/satterthwaite.ts'
import { withinClusterPermutation } from '../../../pipeline/statistics/permutation/within-cluster-permutation.ts'
import type { MethodName } from './methods.ts'
import { DESIGNS, nameOf, POPULATIONS } from './populations.ts'
import { committedRows } from './read-rows.ts'
import { nestedReport } from './report.ts'
import { MOST, rowOf } from './requirements.ts'
import { tried } from './tried.ts'

/*
 * NESTED.md says how often the tests reject; that they are those of the pipeline is checked here study by study.
 */

const rows = committedRows()
const page = readFileSync(new URL('../NESTED.md', import.meta.url), 'utf8')

test('NESTED.md says what nested.csv holds', () => {
  expect(nestedReport(rows)).toBe(page)
})

test('every population was simulated, often enough, and the page names the designs', () => {
  expect([...new Set(rows.map(nameOf))]).toEqual(POPULATIONS.map(nameOf))
  for (const { design, clients } of DESIGNS) expect(page).toContain(`*${design}* (${clients.join(' ')})`)
  for (const { method, mc_se, rejected, samples } of rows) {
    const draws = method === 'bootstrap' || method === 'within-permutation'
    expect(samples, method).toBeGreaterThanOrEqual(draws ? 1000 : 4000)
    if (!draws && rejected < 0.07) expect(mc_se).toBeLessThan(0.0041)
  }
})

test('plain r rejects too often where predictor and ratings share the therapist; what leads does not', () => {
  for (const population of POPULATIONS) {
    const { isNull, predictor, icc, slope } = population
    const rejected = (method: MethodName) => rowOf(rows, population, method)!.rejected
    const name = nameOf(population)
    if (isNull) expect(rejected('kenward-roger'), name).toBeLessThanOrEqual(MOST)
    if (isNull && predictor === 'of the therapist' && icc > 0)
      expect(rejected('plain-r'), name).toBeGreaterThan(MOST)
    if (slope === null) expect(rejected('unique-part'), name).toBeLessThanOrEqual(MOST)
  }
})

test('a small simulation counts what the statistics of the pipeline say', () => {
  const [samples, seed] = [200, 7]
  const population = POPULATIONS.findIndex(
    ({ predictor, isNull, icc }) => predictor === 'congruence' && isNull && icc === 0.3,
  )
  const counted = tried({ population, samples, seed, drawing: false })
  const random = xoroshiro128plus(seed)
  const expected = { 'plain-r': 0, 'kenward-roger': 0, satterthwaite: 0, cr2: 0, 'unique-part': 0 }
  const covered = { 'kenward-roger': 0, satterthwaite: 0, cr2: 0, 'unique-part': 0 }
  const holdsZero = (low: number, high: number) => (low <= 0 && high >= 0 ? 1 : 0)
  let singular = 0
  for (let sample = 0; sample < samples; sample++) {
    const { x, y, therapists, parts } = POPULATIONS[population]!.draw(random)
    if (pearson(x, y).p! < 0.05) expected['plain-r']++
    const robust = slopeOf({ x, y, clusters: therapists })
    if (robust.p! < 0.05) expected.cr2++
    covered.cr2 += holdsZero(robust.confLow!, robust.confHigh!)
    const model = randomIntercept(y, [x], therapists)
    const whole = randomIntercept(y, parts!, therapists)
    if (model.undefinedBecause !== null || whole.undefinedBecause !== null) throw new Error('no model')
    if (model.atBoundary) singular++
    const [tests, ofParts] = [kenwardRoger(model), kenwardRoger(whole)]
    if (tests.undefinedBecause !== null || ofParts.undefinedBecause !== null) throw new Error('no test')
    for (const [method, test] of [
      ['kenward-roger', tests.coefficients[1]!],
      ['satterthwaite', satterthwaite(model).coefficients[1]!],
      ['unique-part', ofParts.coefficients[3]!],
    ] as const) {
      if (test.p < 0.05) expected[method]++
      covered[method] += holdsZero(test.confLow!, test.confHigh!)
    }
    // The drawn parts add up to congruence, so that the model without a split is the same for all of them.
    const sums = x.map((value, i) => value - parts!.reduce((sum, part) => sum + part[i]!, 0))
    expect(Math.max(...sums) - Math.min(...sums)).toBeLessThan(1e-9)
  }
  for (const { method, rejected, covered: held, singular: zero, undefined: none } of counted) {
    expect(rejected, method).toBe(expected[method as keyof typeof expected])
    if (method !== 'plain-r') expect(held, method).toBe(covered[method as keyof typeof covered])
    expect([zero, none], method).toEqual([singular, 0])
  }
})

test('the permutation within therapists is that of the pipeline', () => {
  const population = POPULATIONS.findIndex(
    ({ predictor, design }) => predictor === 'of the pair' && design === DESIGNS[0].design,
  )
  const [counted] = tried({ population, samples: 10, seed: 3, drawing: true }).filter(
    ({ method }) => method === 'within-permutation',
  )
  const random = xoroshiro128plus(3)
  let rejected = 0
  for (let sample = 0; sample < 10; sample++) {
    const { x, y, therapists } = POPULATIONS[population]!.draw(random)
    const seed = random.next()
    const { p, exact } = withinClusterPermutation(x, y, therapists, { random: xoroshiro128plus(seed) })
    expect(exact).toBe(true)
    if (p! <= 0.05) rejected++
  }
  expect(counted!.rejected).toBe(rejected)
})
