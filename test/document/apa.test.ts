import { describe, expect, test } from 'vitest'
import {
  asPrinted,
  bayesFactor,
  bounded,
  correlation,
  count,
  decimal,
  declared,
  hugeCount,
  interval,
  inWords,
  isBayesFactor,
  level,
  partialCorrelation,
  percent,
  percentInText,
  power,
  pText,
  pValue,
  SYMBOL,
  shortest,
  testResult,
  WITHHELD,
  wideInterval,
} from '../../pipeline/document/apa.ts'
import { plainText } from '../../pipeline/document/document.ts'

describe('a number', () => {
  test.each([
    [-0.456, '−0.46'],
    [1234.5, '1234.50'],
    [-0.004, '0.00'],
    [-0, '0.00'],
    [null, '—'],
  ])('that may exceed 1, %d: %s', (value, shown) => expect(decimal(value)).toBe(shown))

  test.each([
    [0.5146, '.51'],
    [-0.5146, '−.51'],
    [1, '1.00'],
    [-0.004, '.00'],
    [null, '—'],
  ])('that cannot, %d: %s', (value, shown) => expect(bounded(value)).toBe(shown))

  test('has as many decimals as are asked for', () => {
    expect(decimal(2.46, 1)).toBe('2.5')
    expect(decimal(2.5, 0)).toBe('3')
    expect(bounded(0.0004, 4)).toBe('.0004')
  })

  test.each([
    [0.1, '.10'],
    [0.125, '.125'],
    [0.85, '.85'],
    [1, '1.00'],
    [0.123456789, '.123457'],
  ])('as it was declared, %d: %s', (value, shown) => expect(declared(value)).toBe(shown))

  test.each([
    [14, '14'],
    [2.5, '2.5'],
    [2.345, '2.35'],
    [-3, '−3'],
    [null, '—'],
  ])('with no more digits than it needs, %d: %s', (value, shown) => expect(shortest(value)).toBe(shown))

  test('of digits asked for, and what stands for a number that is withheld', () => {
    expect(shortest(1 / 3, 3)).toBe('0.333')
    expect(WITHHELD).toBe('(—)')
  })
})

describe('a count', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('%d: %s', (value, shown) => expect(count(value)).toBe(shown))

  test('in running text is a word below ten', () => {
    expect([0, 1, 9, 10, 1500].map(inWords)).toEqual(['zero', 'one', 'nine', '10', '1,500'])
  })

  test.each([
    ['6', '6'],
    ['40320', '40,320'],
    ['1000000', 'about 1.0 × 10^6'],
    ['9960000000', 'about 1.0 × 10^10'],
    ['6609148866848253293568000000', 'about 6.6 × 10^27'],
    ['9'.repeat(400), 'about 1.0 × 10^400'],
  ])('of any size, %s: %s', (digits, printed) => {
    const text = hugeCount(digits).map((run) =>
      typeof run === 'object' && 'sup' in run ? `^${run.sup}` : run,
    )
    expect(text.join('')).toBe(printed)
  })
})

test('a share is a whole per cent', () => {
  expect([0, 0.125, 0.5, 1].map(percent)).toEqual(['0%', '13%', '50%', '100%'])
})

test('in running text no share reads as none or all that is not', () => {
  expect([0, 0.004, 0.005, 0.994, 0.996, 1].map(percentInText)).toEqual([
    ...['0%', 'less than 1%', '1%'],
    ...['99%', 'more than 99%', '100%'],
  ])
})

describe('a p value', () => {
  test.each([
    [0.0004, '< .001'],
    [0.001, '.001'],
    [0.0304, '.030'],
    [0.9994, '.999'],
    [0.9995, '> .999'],
    [0.9996, '> .999'],
    [1, '> .999'],
    [null, '—'],
  ])('%d: %s', (p, shown) => expect(pValue(p)).toBe(shown))

  test('in running text', () => {
    expect(pText(0.003)).toEqual([{ em: 'p' }, ' = .003'])
    expect(pText(0.0001)).toEqual([{ em: 'p' }, ' < .001'])
  })
})

test('an interval has both ends, or there is none', () => {
  expect(interval(0.2, 0.73)).toBe('[.20, .73]')
  expect(interval(-1, null)).toBe('—')
  // On which side of 0 a limit lies is shown, since p says so too.
  expect(interval(-0.002, 0.16)).toBe('[−.002, .16]')
  expect(interval(-0.16, -0.0004)).toBe('[−.16, −.0004]')
  expect(interval(0, 0.005)).toBe('[.00, .01]')
  expect(interval(1e-9, 0.3)).toBe('[.00, .30]')
  expect(wideInterval(-0.003, 1.2)).toBe('[−0.003, 1.20]')
  expect(wideInterval(-0.0189, 1.234)).toBe('[−0.02, 1.23]')
  expect(wideInterval(null, null)).toBe('—')
})

test('figures of a publication keep their digits and get true minus signs', () => {
  expect(asPrinted('r = -.30 [-.50, -.10]')).toBe('r = −.30 [−.50, −.10]')
})

test('a test statistic stands with its p', () => {
  expect(plainText(testResult('t', 29, 2.9537, 0.00617))).toBe('t(29) = 2.95, p = .006')
  expect(plainText(testResult('z', null, -2.6, 0.0001))).toBe('z = −2.60, p < .001')
})

describe('a Bayes factor', () => {
  test.each([
    [16.908, '16.91'],
    [0.22066, '0.22'],
    [0.0588, '0.059'],
    [0.0009, '< 0.001'],
    [99.99, '99.99'],
    [99.996, '100'],
    [1234.5, '1,235'],
    [1e7, '> 1,000,000'],
  ])('of %d: %s', (value, shown) => expect(bayesFactor(Math.log(value))).toBe(shown))

  test('beyond the largest double, and none', () => {
    expect(isBayesFactor(5000)).toBe('> 1,000,000')
    expect(isBayesFactor(-5000)).toBe('< 0.001')
    expect(isBayesFactor(0)).toBe('= 1.00')
    expect(bayesFactor(null)).toBe('—')
  })
})

test('a power is neither 0 nor 1', () => {
  expect([0.3927, 0.9949, 0.996].map(power)).toEqual(['.39', '.99', '> .99'])
})

test('the level of an interval has no more digits than it needs', () => {
  expect([0.95, 0.995, 1 - 0.05, 0.9].map(level)).toEqual(['95%', '99.5%', '95%', '90%'])
})

describe('a whole correlation', () => {
  const row = {
    method: 'pearson',
    n: 32,
    estimate: 0.5146,
    conf_low: 0.2,
    conf_high: 0.73,
    p: 0.003,
  } as const
  const found = { ...row, reason: null }

  test('has its degrees of freedom, its interval and its p', () => {
    expect(plainText(correlation(found, 0.95))).toBe('r(30) = .51, 95% CI [.20, .73], p = .003')
    expect(plainText(correlation({ ...found, method: 'spearman' }, 0.9))).toBe(
      'rs(30) = .51, 90% CI [.20, .73], p = .003',
    )
  })

  test('of Kendall has the number of pairs in place of degrees of freedom', () => {
    expect(plainText(correlation({ ...found, method: 'kendall' }, 0.95))).toBe(
      'τb = .51, 95% CI [.20, .73], p = .003, n = 32',
    )
    expect(SYMBOL.kendall).toEqual([{ em: 'τ' }, { sub: 'b' }])
  })

  test('may have no interval, or say why there is none of it', () => {
    expect(plainText(correlation({ ...found, conf_low: null, conf_high: null }, 0.95))).toBe(
      'r(30) = .51, p = .003',
    )
    expect(plainText(correlation({ ...found, estimate: null, reason: 'all alike' }, 0.95))).toBe(
      'r is undefined: all alike',
    )
  })

  test('may be partial', () => {
    const partial = { ...found, kind: 'partial', df: 28 }
    expect(plainText(partialCorrelation(partial, 0.95))).toBe(
      'partial r(28) = .51, 95% CI [.20, .73], p = .003',
    )
    expect(plainText(partialCorrelation({ ...partial, estimate: null, reason: 'too few' }, 0.95))).toBe(
      'undefined: too few',
    )
  })
})
