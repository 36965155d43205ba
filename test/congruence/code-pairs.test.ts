import { expect, it } from 'vitest'
import { cIndex } from '../../pipeline/congruence/c-index.ts'
import { CODES, codeNumber, pairValues } from '../../pipeline/congruence/code-pairs.ts'
import { code } from '../../pipeline/holland/code.ts'
import { CODE_INDICES } from '../support/golden-indices.ts'

it('numbers every code of one to three letters once', () => {
  expect(CODES).toHaveLength(6 + 30 + 120)
  expect(new Set(CODES).size).toBe(156)
  expect(CODES.map(codeNumber)).toEqual(CODES.map((_, place) => place))
  expect([1, 2, 3].map((length) => CODES.filter((each) => each.length === length).length)).toEqual([
    6, 30, 120,
  ])
})

it('numbers a longer code by its first three letters', () => {
  expect(CODES[codeNumber(code('SAEICR'))]).toBe('SAE')
  expect(CODES[codeNumber(code('SAEI'))]).toBe('SAE')
})

it.each(CODE_INDICES)(
  '$id looked up is $id computed, and has no value where a code is too short',
  (index) => {
    const numbers = CODES.map(codeNumber)
    const clients = Uint8Array.from(numbers.flatMap((client) => numbers.map(() => client)))
    const therapists = Uint8Array.from(numbers.flatMap(() => numbers))
    const values = pairValues(index, clients, therapists)
    const needed = index.acceptsShorter ? 1 : index.letters
    values.forEach((value, i) => {
      const [client, therapist] = [CODES[clients[i]!]!, CODES[therapists[i]!]!]
      const compared = client.length >= needed && therapist.length >= needed
      const reference = compared ? index.value(client, therapist) : Number.NaN
      if (!Object.is(value, reference)) expect(value, `${client}-${therapist}`).toBe(reference)
    })
    expect(values.filter((value) => !Number.isNaN(value))).toHaveLength(
      CODES.filter((each) => each.length >= needed).length ** 2,
    )
  },
)

it('writes into the array it is given, pair by pair', () => {
  const into = new Float64Array(2)
  const clients = Uint8Array.of(codeNumber(code('SAE')), codeNumber(code('SAE')))
  const therapists = Uint8Array.of(codeNumber(code('AES')), codeNumber(code('SA')))
  expect(pairValues(cIndex, clients, therapists, into)).toBe(into)
  expect([...into]).toEqual([10, Number.NaN])
})

it('refuses arrays of different length', () => {
  expect(() => pairValues(cIndex, new Uint8Array(2), new Uint8Array(3))).toThrow(RangeError)
  expect(() => pairValues(cIndex, new Uint8Array(2), new Uint8Array(2), new Float64Array(1))).toThrow(
    RangeError,
  )
})
