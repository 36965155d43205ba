import { describe, expect, test } from 'vitest'
import { bayesWords } from '../../pipeline/analyses/bayes/words.ts'
import {
  bayesFactor,
  declared,
  isBayesFactor,
  power,
  testResult,
  wideInterval,
} from '../../pipeline/document/apa.ts'
import { plainText } from '../../pipeline/document/document.ts'

describe('numbers as APA style has them', () => {
  test.each([
    [16.908, '16.91'],
    [0.22066, '0.22'],
    [0.0588, '0.059'],
    [0.0009, '< 0.001'],
    [99.99, '99.99'],
    [99.996, '100'],
    [1234.5, '1,235'],
    [1e7, '> 1,000,000'],
  ])('a Bayes factor of %d: %s', (value, shown) => expect(bayesFactor(Math.log(value))).toBe(shown))

  test('a Bayes factor beyond the largest double, and none', () => {
    expect(isBayesFactor(5000)).toBe('> 1,000,000')
    expect(isBayesFactor(-5000)).toBe('< 0.001')
    expect(isBayesFactor(0)).toBe('= 1.00')
    expect(bayesFactor(null)).toBe('—')
  })

  test('power, declared values, differences, tests', () => {
    expect([0.3927, 0.9949, 0.996].map(power)).toEqual(['.39', '.99', '> .99'])
    expect([0.1, 0.125, 0.85, 1].map(declared)).toEqual(['.10', '.125', '.85', '1.00'])
    expect(wideInterval(-0.0189, 1.234)).toBe('[−0.02, 1.23]')
    expect(wideInterval(null, null)).toBe('—')
    expect(plainText(testResult('t', 29, 2.9537, 0.00617))).toBe('t(29) = 2.95, p = .006')
    expect(plainText(testResult('z', null, -2.6, 0.0001))).toBe('z = −2.60, p < .001')
  })

  test.each([
    [150, 'extreme evidence for'],
    [30, 'very strong evidence for'],
    [16.9, 'strong evidence for'],
    [3, 'moderate evidence for'],
    [1, 'anecdotal evidence for'],
    [0.5, 'anecdotal evidence against'],
    [0.2, 'moderate evidence against'],
    [0.005, 'extreme evidence against'],
  ])('a Bayes factor of %d is %s an association', (value, words) =>
    expect(bayesWords(Math.log(value))).toBe(`${words} an association`),
  )
})
