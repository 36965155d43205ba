import { expect, test } from 'vitest'
import { type Curve, lowestRatio } from '../../../pipeline/statistics/mixed/engine/lowest-ratio.ts'
import { profile } from '../../../pipeline/statistics/mixed/engine/profiled-deviance.ts'
import { devianceCurve, randomIntercept } from '../../../pipeline/statistics/mixed/random-intercept.ts'
import { fc } from '../../support/properties.ts'
import { expectClose } from '../../support/tolerance.ts'
import { randomDesign } from './random-design.ts'

/** Two dips at ratios 0.05 and 8, `deeper` of the second; level beyond. */
const twoDips =
  (deeper: number) =>
  (ratio: number): Curve => {
    const [at, width] = [Math.log(ratio + 1e-3), 0.8]
    const dip = (centre: number, depth: number) => {
      const z = (at - centre) / width
      const value = -depth * Math.exp((-z * z) / 2)
      return { value, slope: (-z * value) / width, bend: ((z * z - 1) * value) / width ** 2 }
    }
    const [one, two] = [dip(Math.log(0.051), 1), dip(Math.log(8.001), deeper)]
    const [slope, bend] = [one.slope + two.slope, one.bend + two.bend]
    const inside = ratio + 1e-3
    return { value: one.value + two.value, slope: slope / inside, bend: (bend - slope) / inside ** 2 }
  }

test('the lower of two minima is found, wherever it is', () => {
  expectClose(lowestRatio(twoDips(0.5))!, 0.05, 1e-2)
  expectClose(lowestRatio(twoDips(1.5))!, 8, 1e-2)
})

test('0 is exactly 0, and what falls without end has no minimum', () => {
  expect(lowestRatio((x) => ({ value: x, slope: 1, bend: 0 }))).toBe(0)
  expect(
    lowestRatio((x) => ({ value: -Math.log1p(x), slope: -1 / (1 + x), bend: 1 / (1 + x) ** 2 })),
  ).toBeNull()
})

test('no ratio has a lower deviance than the one found, and its slope there is rounding', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 ** 30 }),
      fc.integer({ min: 12, max: 60 }),
      fc.integer({ min: 4, max: 12 }),
      fc.constantFrom(0, 0.3, 1, 5),
      fc.constantFrom('ML' as const, 'REML' as const),
      (seed, n, clusters, tau, method) => {
        const { y, x1, cluster } = randomDesign(seed, n, clusters, tau)
        const model = randomIntercept(y, [x1], cluster, method)
        if (model.undefinedBecause !== null) return
        const { sums } = model.design
        const at = profile(sums)
        const curve = (ratio: number) => devianceCurve(at(ratio)!, sums, method)
        const found = curve(model.at.ratio)
        for (let k = -60; k <= 60; k++) {
          expect(curve(10 ** (k / 12)).value).toBeGreaterThan(found.value - 1e-9)
        }
        expect(curve(0).value).toBeGreaterThan(found.value - 1e-9)
        if (model.atBoundary) expect(found.slope).toBeGreaterThanOrEqual(0)
        else expect(Math.abs(found.slope * model.at.ratio)).toBeLessThan(1e-10)
      },
    ),
    { numRuns: 200 },
  )
})

test('the derivatives are those of the deviance', () => {
  const { y, x1, x2, cluster } = randomDesign(12, 35, 12, 0.4)
  const model = randomIntercept(y, [x1, x2], cluster)
  if (model.undefinedBecause !== null) throw new Error(model.undefinedBecause)
  const { sums } = model.design
  for (const method of ['ML', 'REML'] as const) {
    for (const ratio of [0.02, 0.4, 3]) {
      const curve = (at: number) => devianceCurve(profile(sums)(at)!, sums, method)
      const step = 1e-5 * ratio
      const [after, before] = [curve(ratio + step), curve(ratio - step)]
      expectClose(curve(ratio).slope, (after.value - before.value) / (2 * step), 1e-5)
      expectClose(curve(ratio).bend, (after.slope - before.slope) / (2 * step), 1e-7)
    }
  }
})
