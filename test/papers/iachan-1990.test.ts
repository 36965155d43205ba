import { expect, it } from 'vitest'
import { iachanM } from '../../pipeline/congruence/iachan-m.ts'
import { iachanM2 } from '../../pipeline/congruence/iachan-m2.ts'
import { tieMean } from '../../pipeline/congruence/tie-mean.ts'
import { code, tieCompatibleCodes } from '../../pipeline/holland/code.ts'

// Iachan, R. (1990). Some extensions of the Iachan congruence index. Journal of Vocational Behavior, 36, 176-180.

it('averages M over the two codes that a tie in third place allows', () => {
  const sei = code('SEI')
  const tied = [code('ESA'), code('ESI')]
  expect(tied.map((each) => iachanM.value(sei, each))).toEqual([20, 21])
  expect(tieMean(iachanM, [sei], tied)).toBe(20.5)
  expect(tieMean(iachanM, tied, [sei])).toBe(20.5)
})

it('finds the same from scores that tie', () => {
  const client = tieCompatibleCodes([0, 20, 20, 30, 40, 10])
  const therapist = tieCompatibleCodes([0, 30, 20, 50, 40, 10])
  expect(client).toEqual(['ESI', 'ESA'])
  expect(therapist).toEqual(['SEI'])
  expect(tieMean(iachanM, client, therapist)).toBe(20.5)
})

it.each([
  ['SA', 'SA', 5 + 1],
  ['SA', 'SI', 5],
  ['SA', 'AI', 2],
  ['AS', 'IA', 2],
  ['RI', 'SI', 1],
])('weighs two-letter codes 5, 2, 2, 1: %s with %s is %i', (client, therapist, value) => {
  expect(iachanM2.value(code(client), code(therapist))).toBe(value)
})
