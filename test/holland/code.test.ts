import { expect, it } from 'vitest'
import {
  code,
  codeFault,
  displayCode,
  firstLetters,
  letters,
  tieCompatibleCodes,
} from '../../pipeline/holland/code.ts'
import type { Profile } from '../../pipeline/holland/profile.ts'

it.each(['R', 'SA', 'SAE', 'SAEI', 'RIASE', 'RIASEC'])('%s is a code', (text) => {
  expect(codeFault(text)).toBeNull()
  expect(letters(code(text)).join('')).toBe(text)
})

it.each([
  ['', 'empty'],
  ['SXA', 'not-a-type'],
  ['SSA', 'repeated-type'],
  ['sai', 'not-a-type'],
  ['SAI ', 'not-a-type'],
  ['ＳＡＥ', 'not-a-type'],
  ['RIASECR', 'too-long'],
])('"%s" is no code: %s', (text, fault) => {
  expect(codeFault(text)).toBe(fault)
  expect(() => code(text)).toThrow(RangeError)
})

it('takes the first letters of a code and refuses a code that has fewer', () => {
  expect(firstLetters(code('SAEI'), 3)).toEqual(['S', 'A', 'E'])
  expect(firstLetters(code('S'), 1)).toEqual(['S'])
  expect(() => firstLetters(code('SA'), 3)).toThrow('at least 3 letters is needed: SA')
})

it('displays types by descending score, tied ones in the order of the hexagon', () => {
  expect(displayCode([32, 31, 22, 39, 27, 32])).toBe('SRC')
  expect(displayCode([40, 10, 25, 30, 5, 15])).toBe('RSA')
  expect(displayCode([5, 5, 5, 5, 5, 5])).toBe('RIA')
  expect(displayCode([40, 10, 25, 30, 5, 15], 6)).toBe('RSACIE')
})

it.each<[Profile, number]>([
  [[40, 10, 25, 30, 5, 15], 1],
  [[0, 20, 20, 30, 40, 10], 2],
  [[30, 30, 20, 20, 10, 10], 4],
  [[50, 50, 50, 0, 0, 0], 6],
  [[1, 0, 0, 0, 0, 0], 20],
  [[25, 25, 25, 25, 25, 25], 120],
])('%j allows %i codes', (profile, count) => {
  const codes = tieCompatibleCodes(profile)
  expect(new Set(codes).size).toBe(count)
  expect(codes).toHaveLength(count)
  expect(codes[0]).toBe(displayCode(profile))
})

it('widens ties to a band, comparing letters pair by pair', () => {
  const profile: Profile = [40, 33, 26, 10, 5, 0]
  expect(tieCompatibleCodes(profile, 3, 0)).toEqual(['RIA'])
  expect(tieCompatibleCodes(profile, 3, 7)).toEqual(['RIA'])
  expect(tieCompatibleCodes(profile, 3, 8)).toEqual(['RIA', 'RAI', 'IRA'])
})
