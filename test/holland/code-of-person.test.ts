import { describe, expect, test } from 'vitest'
import { code, tieCompatibleCodes } from '../../pipeline/holland/code.ts'
import { agrees, codeOfPerson } from '../../pipeline/holland/code-of-person.ts'
import type { Profile } from '../../pipeline/holland/profile.ts'
import { fc } from '../support/properties.ts'

const TIED: Profile = [0, 20, 20, 30, 40, 10]
const score = fc.integer({ min: 0, max: 6 })
const profile = fc.tuple(score, score, score, score, score, score)

describe('the code of a person', () => {
  test('of scores alone is the display code, with every code that ties allow', () => {
    expect(codeOfPerson(TIED, [], 0)).toEqual({ code: 'ESI', from: 'scores', allowed: ['ESI', 'ESA'] })
  })

  test('given beside scores that allow it is kept, also where it settles a tie the other way', () => {
    expect(codeOfPerson(TIED, [code('ESA')], 0)).toMatchObject({ code: 'ESA', from: 'file' })
  })

  test('given beside scores that rule it out gives way', () => {
    expect(codeOfPerson(TIED, [code('SEA')], 0)).toMatchObject({ code: 'ESI', from: 'scores' })
  })

  test('given with one or two letters is completed from the scores', () => {
    expect(codeOfPerson(TIED, [code('ES')], 0).code).toBe('ESI')
    expect(codeOfPerson([30, 30, 20, 10, 5, 0], [code('I')], 0)).toMatchObject({
      code: 'IRA',
      from: 'scores',
    })
  })

  test('given with all six letters keeps them', () => {
    expect(codeOfPerson(TIED, [code('ESAICR')], 0)).toMatchObject({ code: 'ESAICR', from: 'file' })
  })

  test('without scores is the given code, of which nothing is known about ties', () => {
    expect(codeOfPerson(null, [code('SA')], 0)).toEqual({ code: 'SA', from: 'file', allowed: null })
    expect(() => codeOfPerson(null, [], 0)).toThrow(RangeError)
  })

  test('under the rule of eight allows what lies within the band', () => {
    expect(agrees(code('SEI'), [0, 20, 20, 33, 40, 10], 8)).toBe(true)
    expect(agrees(code('SEI'), [0, 20, 20, 32, 40, 10], 8)).toBe(false)
  })
})

test('the code is always one of those that ties allow, and the given code wins whenever it is', () => {
  fc.assert(
    fc.property(
      profile,
      fc.shuffledSubarray(['R', 'I', 'A', 'S', 'E', 'C'], { minLength: 3, maxLength: 6 }),
      (scores, types) => {
        const given = code(types.join(''))
        const { code: own, allowed } = codeOfPerson(scores, [given], 0)
        expect(allowed).toContain(own)
        expect(own === given).toBe(tieCompatibleCodes(scores, given.length).includes(given))
      },
    ),
  )
})
