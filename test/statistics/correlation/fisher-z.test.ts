import { describe, expect, test } from 'vitest'
import { fisherZInterval } from '../../../pipeline/statistics/correlation/fisher-z.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const closed = TOLERANCE.closedForm

describe('Fisher z interval', () => {
  test('with the variance of a rank coefficient', () => {
    // R: tanh(atanh(17/21) + c(-1, 1) * qnorm(.975) * sqrt(.437/3))
    const [low, high] = fisherZInterval(17 / 21, 7, 0.95, 0.437 / 3)!
    expectClose(low, 0.36062148823326534, closed)
    expectClose(high, 0.9539276300640878, closed)
  })

  test('is a point at ±1 and does not exist for three pairs', () => {
    expect(fisherZInterval(1, 10)).toEqual([1, 1])
    expect(fisherZInterval(-1, 10)).toEqual([-1, -1])
    expect(fisherZInterval(0.3, 3)).toBeNull()
    expect(fisherZInterval(0.3, 2)).toBeNull()
    expect(() => fisherZInterval(1.1, 10)).toThrow('r must lie in [-1, 1]: 1.1')
    expect(() => fisherZInterval(0.1, 10, 1)).toThrow('confidence must lie between 0 and 1: 1')
  })
})
