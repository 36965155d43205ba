import { expect, test } from 'vitest'
import { intervalBeside } from '../../../pipeline/analyses/equivalence/words.ts'

test('an end that two decimals would make equal to the bound has three', () => {
  expect(intervalBeside(0.1, 0.1038, 0.66)).toBe('[.104, .66]')
  expect(intervalBeside(0.1, -0.0968, 0.0962)).toBe('[−.097, .096]')
  expect(intervalBeside(0.2, 0.1038, 0.66)).toBe('[.10, .66]')
})

test('a bound that is met exactly needs no further decimals, and no interval is a dash', () => {
  expect(intervalBeside(0.1, 0.1, 0.66)).toBe('[.10, .66]')
  expect(intervalBeside(0.1, null, 0.66)).toBe('—')
})
