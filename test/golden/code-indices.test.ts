import { expect, it } from 'vitest'
import { code } from '../../pipeline/holland/code.ts'
import { CODE_INDICES, expectColumn, goldenRows } from '../support/golden-indices.ts'

const pairs = goldenRows('golden_code_indices.csv')
const unequal = goldenRows('golden_c_modified_unequal.csv')
const modified = CODE_INDICES.filter((index) => index.id === 'c-index-modified')

it('knows every index of the reference table', () => {
  expect(pairs).toHaveLength(3000)
  const columns = Object.keys(pairs[0]!).slice(2)
  expect(columns.sort()).toEqual(
    CODE_INDICES.filter((index) => !modified.includes(index))
      .map((index) => index.id)
      .sort(),
  )
})

it.each(CODE_INDICES.filter((index) => !modified.includes(index)))('$id equals the reference', (index) => {
  expectColumn(index.id, pairs, ({ client, therapist }) => index.value(code(client!), code(therapist!)))
})

it.each(modified)('$id equals the reference for codes of unequal length', (index) => {
  expect(unequal).toHaveLength(2500)
  expectColumn(index.id, unequal, ({ client, therapist }) => index.value(code(client!), code(therapist!)))
})

it.each(modified)('$id is the C index for codes of three letters', (index) => {
  expectColumn('c-index', pairs, ({ client, therapist }) => index.value(code(client!), code(therapist!)))
})
