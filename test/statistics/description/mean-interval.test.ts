import { expect, test } from 'vitest'
import { meanInterval } from '../../../pipeline/statistics/description/mean-interval.ts'

test('the interval of a mean is that of R', () => {
  // t.test(c(4.2, 5.1, 6.3, 3.9, 5.5))$conf.int
  const [low, high] = meanInterval([4.2, 5.1, 6.3, 3.9, 5.5])!
  const [mean, se] = [5, Math.sqrt((0.64 + 0.01 + 1.69 + 1.21 + 0.25) / 4 / 5)]
  expect(low).toBeCloseTo(mean - 2.776445105197794 * se, 10)
  expect(high).toBeCloseTo(mean + 2.776445105197794 * se, 10)
})

test('one value has none, and equal values are their own', () => {
  expect(meanInterval([])).toBeNull()
  expect(meanInterval([3])).toBeNull()
  expect(meanInterval([3, 3, 3])).toEqual([3, 3])
  expect(() => meanInterval([1, 2], 1)).toThrow(RangeError)
})
