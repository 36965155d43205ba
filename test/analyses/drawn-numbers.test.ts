import { describe, expect, test } from 'vitest'
import { drawnInterval, drawnNumber, drawnP, drawnPValue } from '../../pipeline/analyses/drawn-numbers.ts'
import { plainText } from '../../pipeline/document/document.ts'

describe('numbers that were drawn', () => {
  test.each([
    [0.123, 0.001, 0, '.12'],
    [0.123, 0.006, 0, 'about .12'],
    [0.003, 0.0012, 0, 'about .00'],
    [0.003, 0.0009, 0, '.00'],
    [-0.021, 0.001, null, '−.02'],
    [null, null, 0, '—'],
  ])('%s with an error of %s, held against %s: %s', (value, se, threshold, shown) => {
    expect(drawnNumber(value, se, threshold)).toBe(shown)
  })

  test('an interval says about of each limit by itself', () => {
    expect(drawnInterval({ low: -0.021, low_se: 0.006, high: 0.77, high_se: 0.001 })).toBe(
      '[about −.02, .77]',
    )
    expect(drawnInterval({ low: null, low_se: null, high: null, high_se: null })).toBe('—')
  })

  test.each([
    [0.12457, 0, '.125', 'p = .125'],
    [0.109, 0.007, '.11', 'p ≈ .11'],
    [0.0587, 0.0009, '.06', 'p = .06'],
    [0.0491, 0.0002, '.05', 'p < .05'],
    [0.0509, 0.0002, '.05', 'p > .05'],
    [0.0491, 0.0009, '.05', 'p ≈ .05'],
    [0.002, 0.001, '< .01', 'p < .01'],
    [0.0001, 0.0001, '< .001', 'p < .001'],
    [0.9985, 0.0008, '> .99', 'p > .99'],
  ])('a p of %s with an error of %s is %s in a table, %s in text', (p, se, cell, text) => {
    expect(drawnPValue(p, se)).toBe(cell)
    expect(plainText(drawnP(p, se, 0.05))).toBe(text)
  })
})
