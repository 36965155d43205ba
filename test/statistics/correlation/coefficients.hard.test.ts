import { describe, expect, test } from 'vitest'
import { kendall } from '../../../pipeline/statistics/correlation/kendall.ts'
import { pearson } from '../../../pipeline/statistics/correlation/pearson.ts'
import { spearman } from '../../../pipeline/statistics/correlation/spearman.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const closed = TOLERANCE.closedForm
const x = [18, 7, 12, 15, 9, 10, 4]
const y = [6.25, 4.5, 5.75, 5, 4.75, 5.5, 4.25]
const all = [pearson, spearman, kendall]

/** Values beside a pair of lists: r, t and p of exactly these doubles in 60-digit arithmetic (mpmath). */
describe('Pearson keeps its digits', () => {
  test.each([
    ['plain', x, y, 0.8304712235094356, 3.3335457807757, 0.020698347905731027],
    [
      'both offset by 1e9',
      x.map((v) => v + 1e9),
      y.map((v) => v + 1e9),
      0.8304712235094356,
      3.3335457807757,
      0.020698347905731027,
    ],
    [
      'one offset by 1e15',
      x.map((v) => v + 1e15),
      y,
      0.8304712235094356,
      3.3335457807757,
      0.020698347905731027,
    ],
    [
      'offset and rounded',
      x.map((v) => 1e9 + v / 7),
      y.map((v) => -1e9 + v / 3),
      0.8304712058533716,
      3.33354555238976,
      0.020698353087192572,
    ],
    [
      'squares that would underflow and overflow',
      x.map((v) => v * 1e-170),
      y.map((v) => v * 1e200),
      0.8304712235094354,
      3.3335457807756987,
      0.020698347905731065,
    ],
    ['three pairs', [1, 2, 3], [1, 2, 4], 0.9819805060619657, 5.196152422706632, 0.12103771832367673],
  ])('%s', (_, a, b, r, t, p) => {
    const mine = pearson(a, b)
    expectClose(mine.estimate, r, closed, 'r')
    expectClose(mine.statistic, t, closed, 't')
    expectClose(mine.p, p, closed, 'p')
  })

  test('a line with a millionth of noise: 1 - r is 1.5e-14', () => {
    const line = Array.from({ length: 10 }, (_, i) => i + 1)
    const mine = pearson(
      line,
      line.map((v) => v + 1e-6 * (v % 2)),
    )
    expectClose(mine.estimate, 0.9999999999999853, closed, 'r')
    expectClose(mine.statistic, 16499999.50190696, 1e-8, 't')
    expectClose(mine.p, 2.0386683181831053e-55, 1e-7, 'p')
  })

  test('r = .9 exactly with 600 pairs: p is 8e-218', () => {
    // y = 0.9 u + sqrt(0.19) w with u, w orthogonal, of equal length, mean 0: only the rounding of y is left
    const u = Array.from({ length: 600 }, (_, i) => (i % 2 === 0 ? 1 : -1))
    const w = Array.from({ length: 600 }, (_, i) => (i % 4 < 2 ? 1 : -1))
    const mine = pearson(
      u,
      u.map((v, i) => 0.9 * v + Math.sqrt(1 - 0.81) * w[i]!),
    )
    expectClose(mine.estimate, 0.9, closed, 'r')
    expectClose(mine.statistic, 50.49127074111556, closed, 't')
    // R: 2 * pt(-50.49127074111556, 598) = 8.059766552634785e-218; mpmath: 8.059766552635449e-218
    expectClose(mine.p! / 8.059766552635449e-218, 1, 1e-11, 'p')
  })

  test('a two-valued variable gives the point-biserial correlation', () => {
    // cor.test(c(0, 0, 1, 1, 1), c(3, 4, 4, 6, 7))
    const mine = pearson([0, 0, 1, 1, 1], [3, 4, 4, 6, 7])
    expectClose(mine.estimate, 0.7222222222222222, closed)
    expectClose(mine.p, 0.16822899527384724, closed)
  })
})

describe('at the border', () => {
  test.each([
    ['rising', [1, 2, 3, 4, 5], [0.1, 0.2, 0.3, 0.4, 0.5], 1],
    ['falling', [1, 2, 3, 4, 5], [9, 7, 5, 3, 1], -1],
    ['rising, offset by 1e9', [1e9 + 1, 1e9 + 2, 1e9 + 4, 1e9 + 8], [2, 4, 8, 16], 1],
  ] as const)('a perfect line, %s: r is exactly ±1, p is 0, no t', (_, a, b, r) => {
    expect(pearson(a, b)).toEqual({
      n: a.length,
      estimate: r,
      confLow: r,
      confHigh: r,
      statistic: null,
      df: a.length - 2,
      p: 0,
      test: 't',
      undefinedBecause: null,
    })
  })

  test('three pairs: a test but no interval', () => {
    for (const coefficient of all) {
      const mine = coefficient([1, 2, 3], [1, 3, 2])
      expect(mine).toMatchObject({ confLow: null, confHigh: null, undefinedBecause: null })
      expect(mine.p).toBeGreaterThan(0)
    }
    // cor.test(1:3, c(1,3,2), method = 'spearman')$p.value = 1; method = 'kendall': 1
    expect(spearman([1, 2, 3], [1, 3, 2]).p).toBe(1)
    expect(kendall([1, 2, 3], [1, 3, 2]).p).toBe(1)
  })

  test('four pairs: Pearson and Spearman have an interval, Kendall needs five', () => {
    const [a, b] = [
      [1, 2, 3, 4],
      [1, 3, 2, 4],
    ]
    expect(pearson(a!, b!).confLow).not.toBeNull()
    expect(spearman(a!, b!).confLow).not.toBeNull()
    expect(kendall(a!, b!).confLow).toBeNull()
    expect(kendall([...a!, 5], [...b!, 5]).confLow).not.toBeNull()
  })

  test('perfect orders have the smallest exact p there is', () => {
    expectClose(spearman([1, 2, 3, 4, 5], [1, 4, 9, 16, 25]).p, 2 / 120, closed)
    expectClose(kendall([1, 2, 3, 4, 5], [1, 4, 9, 16, 25]).p, 2 / 120, closed)
    const line = Array.from({ length: 49 }, (_, i) => i)
    // 2 / 49!; R gives 2.4e-15 here, having subtracted from 1
    expectClose(
      kendall(
        line,
        line.map((v) => -v),
      ).p! /
        (2 / 6.082818640342675e62),
      1,
      closed,
    )
  })

  test('a perfect order with ties', () => {
    const tied = [1, 1, 2, 2, 3, 3]
    expect(spearman(tied, tied)).toMatchObject({
      estimate: 1,
      confLow: 1,
      confHigh: 1,
      statistic: null,
      p: 0,
    })
    // cor.test(x, x, method = 'kendall', exact = FALSE)
    const tau = kendall(tied, tied)
    expect(tau).toMatchObject({ estimate: 1, confLow: 1, confHigh: 1, test: 'z' })
    expectClose(tau.statistic, 2.5058072087536702, closed)
    expectClose(tau.p, 0.012217221454310185, closed)
  })

  // Values of cor.test for 60 and 49 rows computed from i:
  test('Kendall: 60 rows with ties, by z', () => {
    const i = Array.from({ length: 60 }, (_, k) => k + 1)
    const mine = kendall(
      i.map((v) => (v * 37) % 61),
      i.map((v) => ((v * v) % 61) + v / 4),
    )
    expectClose(mine.estimate, 0.005665745113741707, closed)
    expectClose(mine.statistic, 0.06379225643028023, closed)
    expectClose(mine.p, 0.9491356441750888, closed)
  })

  test('Kendall: 49 rows without ties, exact', () => {
    const i = Array.from({ length: 49 }, (_, k) => k + 1)
    const mine = kendall(
      i.map((v) => (v * 30) % 53),
      i.map((v) => (v * 11) % 59),
    )
    expect(mine).toMatchObject({ test: 'exact', statistic: 613 })
    expectClose(mine.estimate, 0.04251700680272109, closed)
    expectClose(mine.p, 0.6743521843121352, closed)
  })

  test('Spearman: 9 rows without ties, exact', () => {
    const mine = spearman([1, 2, 3, 4, 5, 6, 7, 8, 9], [2, 1, 3, 5, 4, 6, 9, 7, 8])
    expect(mine).toMatchObject({ test: 'exact', statistic: 10 })
    expectClose(mine.estimate, 0.9166666666666666, closed)
    expectClose(mine.p, 0.0013117283950617284, closed)
  })
})

describe('undefined', () => {
  test.each([
    ['two pairs', [1, 2], [3, 4], 'too-few-pairs'],
    ['none', [], [], 'too-few-pairs'],
    ['first constant', [5, 5, 5, 5], [1, 2, 3, 4], 'first-constant'],
    ['second constant', [1, 2, 3, 4], [0.1, 0.1, 0.1, 0.1], 'second-constant'],
    ['both constant', [1, 1, 1], [2, 2, 2], 'first-constant'],
    [
      'a constant that sums inexactly',
      Array(49).fill(0.1),
      Array.from({ length: 49 }, (_, i) => i),
      'first-constant',
    ],
  ])('%s', (_, a, b, why) => {
    for (const coefficient of all) {
      const { n, undefinedBecause, ...rest } = coefficient(a, b)
      expect([n, undefinedBecause]).toEqual([a.length, why])
      expect(Object.values(rest).every((value) => value === null)).toBe(true)
    }
  })

  test('values that differ in the last bit are not constant', () => {
    expect(pearson([1, 1, 1 + Number.EPSILON], [0, 0, 1]).estimate).toBe(1)
  })
})

describe('a caller in the wrong', () => {
  test.each([pearson, spearman, kendall])('%o', (coefficient) => {
    expect(() => coefficient([1, 2, 3], [1, 2])).toThrow(
      new RangeError('x and y must be equally long: 3 and 2 values'),
    )
    expect(() => coefficient([1, Number.NaN, 3], [1, 2, 3])).toThrow(
      new RangeError('x[1] must be a finite number: NaN'),
    )
    expect(() => coefficient([1, 2, 3], [1, 2, Number.POSITIVE_INFINITY])).toThrow('y[2]')
    expect(() => coefficient([1, 2, 3], [1, 3, 2], 95)).toThrow('confidence must lie between 0 and 1: 95')
  })
})
