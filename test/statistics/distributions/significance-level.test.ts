import { expect, test } from 'vitest'
import { significanceLevel } from '../../../pipeline/statistics/distributions/significance-level.ts'

test('a p of exactly .05 is not below the level of 95% confidence', () => {
  expect(0.05 < 1 - 0.95).toBe(true)
  expect(0.05 < significanceLevel(0.95)).toBe(false)
})

test.each([
  [0.8, 0.2],
  [0.9, 0.1],
  [0.95, 0.05],
  [0.99, 0.01],
  [0.999, 0.001],
  [0.975, 0.025],
])('%f confidence has the level %f', (confidence, level) => {
  expect(significanceLevel(confidence)).toBe(level)
})
