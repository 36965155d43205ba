import { expect, test } from 'vitest'
import { nearestName } from '../../pipeline/sentences/wording.ts'

test.each([
  ['lable', 'label'],
  ['bnod', 'bond'],
  ['hypotesis', 'hypothesis'],
  ['C-Index', 'c-index'],
  ['iachan', 'iachan-m'],
  ['ag', 'age'],
  ['scale', 'scales'],
  ['Zoe\u0308', 'Zoë'],
])('%s is near %s', (written, known) => {
  expect(nearestName(written, ['zzzzzz', known, 'qqqqqq'])).toBe(known)
})

test.each([
  ['Name', 'age'],
  ['R2', 'r'],
  ['', 'R'],
  [' ', 'R'],
  ['D9', 'D1'],
  ['x'.repeat(41), 'x'.repeat(40)],
  ['x', 'x'.repeat(1_000_000)],
])('%j is not near %s', (written, known) => {
  expect(nearestName(written, [known])).toBeNull()
})

test('the nearest of several is taken; of thousands only the same name in other letters', () => {
  expect(nearestName('scals', ['scale', 'scales'])).toBe('scale')
  const many = Array.from({ length: 5000 }, (_, i) => `client${i}`)
  expect(nearestName('Client77', many)).toBe('client77')
  expect(nearestName('clint77', many)).toBeNull()
})
