import { describe, expect, test } from 'vitest'
import { moreOrders, moreResamples } from '../../../pipeline/analyses/robustness/drawing-rule.ts'

describe('a p of a hypothesis', () => {
  test('draws no more once it is good to two decimals and its side is sure', () => {
    expect(moreOrders(2000, [{ p: 0.001, se: 0.0007 }], 0.05, 10_000)).toBe(0)
    expect(moreOrders(512_000, [{ p: 0.05, se: 0.0003 }], 0.05, 10_000)).toBe(0)
  })

  test('draws as many doublings as its error asks for, and no more than the cap in all', () => {
    // .0047 to .00167 takes 8 times as many; .002 beside .05 takes three errors of less than .001.
    expect(moreOrders(2000, [{ p: 0.4, se: 0.0047 }], 0.05, 10_000)).toBe(14_000)
    expect(moreOrders(8000, [{ p: 0.048, se: 0.0024 }], 0.05, 10_000)).toBe(8000 * 16 - 8000)
    expect(moreOrders(2000, [{ p: 0.05, se: 0.0049 }], 0.05, 10_000)).toBe(510_000)
  })
})

describe('limits of a hypothesis', () => {
  const limits = { low: 0.003, low_se: 0.0015, high: 0.4, high_se: 0.0015 }

  test('draw on for a sign only where they are held against 0', () => {
    expect(moreResamples(2000, 'pearson', [limits], null, 10_000)).toBe(0)
    expect(moreResamples(2000, 'pearson', [limits], 0, 10_000)).toBe(6000)
  })

  test('do not count where there are none, and have a lower cap where ranks are taken again', () => {
    expect(
      moreResamples(2000, 'pearson', [{ low: null, high: null, low_se: null, high_se: null }], 0, 10_000),
    ).toBe(0)
    expect(moreResamples(2000, 'spearman', [{ ...limits, low: 0 }], 0, 10_000)).toBe(14_000)
    expect(moreResamples(2000, 'pearson', [{ ...limits, low: 0 }], 0, 10_000)).toBe(126_000)
  })
})

test('a study that asks for few draws gets at most 64 times as many', () => {
  expect(moreOrders(99, [{ p: 0.05, se: 0.022 }], 0.05, 99)).toBe(64 * 99 - 99)
  const open = { low: 0, high: 0.5, low_se: 0.05, high_se: 0.05 }
  expect(moreResamples(99, 'pearson', [open], 0, 99)).toBe(64 * 99 - 99)
})
