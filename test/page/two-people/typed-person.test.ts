import { describe, expect, test } from 'vitest'
import { NOBODY, readPerson, typedNumber } from '../../../pipeline/page/two-people/typed-person.ts'

const byCode = (code: string) => readPerson('client', { ...NOBODY, code }, 0)
const byScores = (...scores: string[]) => readPerson('therapist', { ...NOBODY, by: 'scores', scores }, 0)

describe('a code', () => {
  test('is read as on the command line, with what was done to it', () => {
    expect(byCode('sae ').person).toMatchObject({ code: 'SAE', profile: null })
    expect(byCode('sae ').person!.remarks.join()).toContain('is read as SAE')
    expect(byCode('S(AI)').person!.tieCodes).toEqual(['SIA', 'SAI'])
  })
  test('that is none is told with what to write', () => {
    for (const wrong of ['XYZ', 'SAA', 'S/A', '21-1014.00', 'SAERICA']) {
      expect(byCode(wrong).person).toBeNull()
      expect(byCode(wrong).problem, wrong).toMatch(/^[A-Z].+\. [A-Z].+[.?]$/)
    }
  })
  test('that is still to be typed is no mistake', () => {
    expect(byCode(' ')).toEqual({ person: null, problem: null })
  })
})

describe('six scores', () => {
  test('with points, commas and minus signs', () => {
    expect(byScores('1,5', '2.5', '−3', '4', '5', '6').person!.profile).toEqual([1.5, 2.5, -3, 4, 5, 6])
  })
  test('missing and wrong ones are named', () => {
    expect(byScores('', '1', '2', '3', '4', '').problem).toBe('Still to be written: Realistic, Conventional.')
    expect(byScores('1', 'x', '2', '3', '4', '5').problem).toMatch(/^Investigative: not a number/)
    expect(byScores('', '', '', '', '', '')).toEqual({ person: null, problem: null })
  })
  test.each(['', '1.000,5', '1e5', 'Infinity', '١', '0x10', '1 2'])('%j is no number', (text) => {
    expect(typedNumber(text)).toBeNull()
  })
})
