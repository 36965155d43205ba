import { describe, expect, test } from 'vitest'
import * as api from '../../pipeline/api/congruence.ts'
import { INDICES } from '../../pipeline/congruence/indices.ts'

const { cIndex, clientNormativeness, congruence, hexagonDistance, indices, profileCorrelation } = api

const functions: Readonly<Record<string, unknown>> = { ...api }

type AnyIndex = (client: unknown, therapist: unknown, norms?: unknown) => number | null

const SCORES = { R: 10, I: 20, A: 35, S: 40, E: 15, C: 5 }
const LIST = [10, 20, 35, 40, 15, 5]
const OTHER = [5, 20, 30, 45, 30, 10]

test('every index is a function by its name', () => {
  expect(indices.map(({ id }) => id)).toEqual(INDICES.map(({ id }) => id))
  for (const { name } of indices) expect(functions[name], name).toBeTypeOf('function')
})

describe.each(INDICES.map((index) => [index.id, index] as const))('%s', (id, index) => {
  test('gives its worked values', () => {
    const name = indices.find((each) => each.id === id)!.name
    const ofPair = functions[name] as AnyIndex
    for (const { client, therapist, value, digits, ...rest } of index.examples) {
      const found = ofPair(client, therapist, 'norms' in rest ? rest.norms : undefined)
      if (value === null) expect(found).toBeNull()
      else expect(found).toBeCloseTo(value, digits ?? 12)
    }
  })
})

test('a code may be written as on the command line', () => {
  expect(cIndex(' sae', 'S-I-A')).toBe(14)
})

test('six scores stand for their code, as a list or by type', () => {
  expect(cIndex(SCORES, OTHER)).toBe(cIndex('SAI', 'SAE'))
  expect(cIndex(LIST, 'SAE')).toBe(cIndex(SCORES, 'SAE'))
  expect(hexagonDistance(LIST, OTHER)).toBe(hexagonDistance(SCORES, OTHER))
})

test('an undefined index is null', () => {
  expect(cIndex('SA', 'SIA')).toBeNull()
  expect(profileCorrelation([1, 1, 1, 1, 1, 1], LIST)).toBeNull()
})

describe('congruence', () => {
  test('has all indices with a value or a reason', () => {
    const found = congruence('SAE', 'SIA')
    expect(Object.keys(found)).toEqual(indices.map(({ name }) => name))
    expect(found.cIndex).toEqual({ id: 'c-index', value: 14, reason: null, tieMean: 14 })
    expect(found.d2).toMatchObject({ value: null, reason: "the client's six scores are not known" })
    for (const { value, reason } of Object.values(found)) expect(value === null).toBe(reason !== null)
  })

  test('averages over the codes that ties allow', () => {
    expect(congruence(SCORES, OTHER, { tieBand: 8 }).cIndex).toMatchObject({ value: 15, tieMean: 13 })
    expect(congruence(SCORES, OTHER).cIndex).toMatchObject({ value: 15, tieMean: 14 })
  })

  test('takes the mean profiles of a sample', () => {
    const norms = { client: OTHER, therapist: LIST }
    expect(congruence(SCORES, OTHER).clientNormativeness.reason).toContain('were not given')
    expect(congruence(SCORES, OTHER, { norms }).clientNormativeness.value).toBe(
      clientNormativeness(SCORES, OTHER, norms),
    )
  })
})

describe('wrong input is said in the sentences of the command line', () => {
  const instead = 'Write six numbers in the order R, I, A, S, E, C, such as [10, 20, 35, 40, 15, 5].'
  test.each([
    [
      ['SAX', 'SIA'],
      'code of the client "SAX": a Holland code contains only the letters R, I, A, S, E, C. Write the types from the most to the least prominent, such as SAE. [code-not-a-type]',
    ],
    [
      ['SAE', 'SIS'],
      'code of the therapist "SIS": a Holland code contains each letter at most once. Write different letters, such as SAE. [code-repeated-type]',
    ],
    [
      ['SAE', ''],
      'code of the therapist "": a code such as SAE is missing. Write a code such as SAE. [missing-value]',
    ],
    [['SAE', undefined], `Scores of the therapist: undefined is not a list of scores. ${instead}`],
    [['SAE', [1, 2, 3]], `Scores of the therapist: 3 numbers, not six. ${instead}`],
    [['SAE', [1, 2, 3, Number.NaN, 5, 6]], `Scores of the therapist: NaN is not a number. ${instead}`],
    [['SAE', [1, 2, 3, '4', 5, 6]], `Scores of the therapist: "4" is not a number. ${instead}`],
    [[{ R: 1 }, 'SAE'], `Scores of the client: undefined is not a number. ${instead}`],
  ] as const)('%j', ([client, therapist], sentence) => {
    const anyCongruence = congruence as (client: unknown, therapist: unknown) => unknown
    for (const ofPair of [cIndex as AnyIndex, anyCongruence]) {
      expect(() => ofPair(client, therapist)).toThrow(RangeError)
      expect(() => ofPair(client, therapist)).toThrow(sentence)
    }
  })

  test('a code where scores are compared, and a band that is not one', () => {
    expect(() => (profileCorrelation as AnyIndex)('SAE', LIST)).toThrow(
      `Scores of the client: "SAE" is not a list of scores. ${instead}`,
    )
    expect(() => congruence('SAE', 'SAI', { tieBand: -1 })).toThrow('tieBand is a number of points')
  })
})
