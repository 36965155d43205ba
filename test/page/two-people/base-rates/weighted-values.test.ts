import { describe, expect, test } from 'vitest'
import { CODES } from '../../../../pipeline/congruence/code-pairs.ts'
import type { CodeIndex } from '../../../../pipeline/congruence/congruence-index.ts'
import { INDICES } from '../../../../pipeline/congruence/indices.ts'
import { standing } from '../../../../pipeline/congruence/standing.ts'
import { code } from '../../../../pipeline/holland/code.ts'
import { BASE_RATES } from '../../../../pipeline/page/two-people/base-rates/base-rates.ts'
import {
  standingAmong,
  weightedValues,
} from '../../../../pipeline/page/two-people/base-rates/weighted-values.ts'

const OF_CODES = INDICES.filter((index): index is CodeIndex => index.basis === 'code')
const base = (id: string) => BASE_RATES.find((it) => it.id === id)!

describe.each(OF_CODES)('$id', (index) => {
  test.each([
    ['SAE', 'SIC'],
    ['RIA', 'SEC'],
  ])('stands for %s and %s where congruence explain says', (client, therapist) => {
    const [c, t] = [code(client), code(therapist)]
    const all = base('codes')
    const value = index.value(c, t)
    const found = standingAmong(index, value, weightedValues(index, all.clients(c), all.therapists(t)))
    expect(found).toEqual(standing(index, value, c, t))
  })
})

test('a comparison with people counts every person, and those without a value apart', () => {
  const cIndex = OF_CODES.find(({ id }) => id === 'c-index')!
  const [c, t] = [code('SAE'), code('SIC')]
  const pairsIn = (id: string) => {
    const { counts, without } = weightedValues(cIndex, base(id).clients(c), base(id).therapists(t))
    return [counts.reduce((sum, it) => sum + it.pairs, 0), without]
  }
  expect(pairsIn('clients')).toEqual([1451, 0])
  expect(pairsIn('therapists')).toEqual([2, 7])
  expect(pairsIn('both')).toEqual([2 * 1451, 7 * 1451])
})

test('no value, no standing', () => {
  const cIndex = OF_CODES.find(({ id }) => id === 'c-index')!
  expect(standingAmong(cIndex, 3, weightedValues(cIndex, [[code('S'), 5]], [[code('SAI'), 1]]))).toBeNull()
  expect(CODES.length).toBe(156)
})
