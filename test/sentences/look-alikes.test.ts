import { expect, test } from 'vitest'
import { bareText, foreignLetter, plainLetters } from '../../pipeline/sentences/look-alikes.ts'

test('letters of other alphabets and wide characters are those that they look like', () => {
  expect(plainLetters('С03 Οtto Ｃ０３')).toBe('C03 Otto C03')
  expect(plainLetters('Zoë Жук 治')).toBe('Zoë Жук 治'.replace('у', 'y').replace('к', 'к'))
})

test('the first letter that only looks Latin is named with its alphabet', () => {
  expect(foreignLetter('C03С')).toBe(' The С in it is Cyrillic.')
  expect(foreignLetter('Οtto')).toBe(' The Ο in it is Greek.')
  expect(foreignLetter('Ｃ03')).toBe(' The Ｃ in it is a full-width character.')
  expect(foreignLetter('Zoë')).toBe('')
})

test.each([
  ['c 03', 'C3'],
  ['2.0', '2'],
  ['2,0', '02'],
  ['Ｃ０３', 'c3'],
])('%s is %s but for what is easily overlooked', (a, b) => {
  expect(bareText(a)).toBe(bareText(b))
})

test.each([
  ['C03', 'C30'],
  ['2.5', '2'],
  ['10', '1'],
])('%s is not %s', (a, b) => {
  expect(bareText(a)).not.toBe(bareText(b))
})
