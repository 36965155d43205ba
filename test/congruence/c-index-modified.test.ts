import { expect, it } from 'vitest'
import { modifiedC } from '../../pipeline/congruence/c-index-modified.ts'
import { CODES } from '../../pipeline/congruence/code-pairs.ts'

const RATIO_OF_C = [[6], [3.6, 2.4], [3, 2, 1]] as const

/** SD of the modified C over all pairs of codes of one length, from the catalogue. */
it.each([
  [3, undefined, 3.693],
  [2, undefined, 4.35],
  [1, undefined, 5.745],
  [2, RATIO_OF_C, 4.218],
] as const)('over pairs of codes of %i letters its mean is 9 and its SD as stated', (length, weights, sd) => {
  const codes = CODES.filter((code) => code.length === length)
  const values = codes.flatMap((client) => codes.map((therapist) => modifiedC(client, therapist, weights)))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - 9) ** 2, 0) / values.length
  expect(mean).toBeCloseTo(9, 12)
  expect(Math.abs(Math.sqrt(variance) - sd)).toBeLessThanOrEqual(0.0005)
  expect(Math.max(...values)).toBeCloseTo(18, 12)
  expect(Math.min(...values)).toBe(0)
})
