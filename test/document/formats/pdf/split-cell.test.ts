import { expect, test } from 'vitest'
import { splitCell } from '../../../../pipeline/document/formats/pdf/split-cell.ts'

test.each([
  ['2.66', '2', '.66'],
  ['−44.28', '−44', '.28'],
  ['.003', '', '.003'],
  ['< .001', '< ', '.001'],
  ['> .999', '> ', '.999'],
  ['1,056', '1,056', ''],
  ['72%', '72', '%'],
  ['.51*', '', '.51*'],
  ['[−.12, .34]', '[−.12,', ' .34]'],
  ['[0.01, 1.17]', '[0.01,', ' 1.17]'],
])('%s is aligned after "%s"', (cell, left, right) => {
  expect(splitCell([cell])).toEqual({ left, right })
})

test.each(['', '—', '(—)', 'met', '.64 to .75', '1–7', '782 (391)', 'r = .40', '1.2.3', '2.3 x'])(
  '"%s" is not aligned',
  (cell) => {
    expect(splitCell([cell])).toBeNull()
  },
)

test('a cell with a raised letter is not aligned', () => {
  expect(splitCell(['.51', { sup: 'a' }])).toBeNull()
})
