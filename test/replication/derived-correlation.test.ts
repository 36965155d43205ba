import { describe, expect, test } from 'vitest'
import { derivedCorrelation } from '../../pipeline/replication/derived-correlation.ts'
import { publishedResult } from '../../pipeline/replication/published-result.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

const derived = (typed: object) =>
  derivedCorrelation(publishedResult.parse({ label: 'A', citation: 'a b', ...typed }))

describe('r and n from whatever is printed', () => {
  test.each([
    [{ r: '.42', n: 32 }, 0.42, 32, 'r as printed; n as printed'],
    [{ t: '3', df: 16 }, 0.6, 18, 'r from t(16) = 3; n = df + 2'],
    [{ t: '-3', df: 16, n: 20 }, -0.6, 20, 'r from t(16) = -3; n as printed'],
    [
      { F: '9.00', df2: 16, direction: 'negative' },
      -0.6,
      18,
      'r from F(1, 16) = 9.00, its sign from the claimed direction; n = df + 2',
    ],
    [
      { interval: ['-.38', '.38'] },
      0,
      27,
      'r from the middle of the interval [-.38, .38] on the scale of Fisher’s z; n from the width of the interval, to the nearest whole number',
    ],
    [
      { p: '.05', n: 32, direction: 'positive' },
      0.3493700072770872,
      32,
      'r from p = .05, its sign from the claimed direction; n as printed',
    ],
    [{ r: '.2', t: '3', df: 16 }, 0.2, 18, 'r as printed; n = df + 2'],
  ])('%j', (typed, r, n, derivation) => {
    const found = derived(typed)
    expectClose(found.r, r, TOLERANCE.iterative)
    expect(found).toMatchObject({ n, derivation, reason: null })
  })

  test('a 90 % interval is narrower for the same n', () => {
    expect(derived({ interval: ['-.38', '.38'], confidence: 0.9 }).n).toBe(20)
  })
})

describe('where no r follows, the reason says why', () => {
  test.each([
    [{ direction: 'positive' }, 'the publication gives no figure from which r can be derived'],
    [{ n: 40 }, 'the publication gives no figure from which r can be derived'],
    [{ F: '9', df2: 16 }, 'does not determine the sign of r, and no direction is given'],
    [{ F: '9', df2: 16, direction: 'none' }, 'does not determine the sign'],
    [{ F: '-9', df2: 16 }, 'is negative'],
    [{ p: '.03', direction: 'positive' }, 'only if n is at least 3'],
    [{ p: '.03', n: 40 }, 'does not determine the sign'],
    [{ p: '< .05', n: 40, direction: 'positive' }, 'p < .05 is only a bound'],
    [{ p: '.000', n: 40, direction: 'positive' }, 'p = .000 does not determine the size of r'],
    [{ r: '1.2', n: 40 }, 'r = 1.2 is not a possible correlation'],
    [{ interval: ['.5', '.1'] }, '[.5, .1] is not a possible interval of a correlation'],
  ])('%j', (typed, reason) => {
    expect(derived(typed)).toMatchObject({
      r: null,
      derivation: null,
      reason: expect.stringContaining(reason),
    })
  })
})
