import { expect, test } from 'vitest'
import { plainText, type Text } from '../../../pipeline/document/document.ts'
import { equationsOf } from '../../../pipeline/document/formats/equations.ts'

test('an equation is in one piece, and no text is lost', () => {
  const text: Text = ['Found: ', { em: 'r' }, '(30) = .51, 95% CI [.20, .73], ', { em: 'p' }, ' = .003']
  expect(equationsOf(text)).toEqual([
    ['Found: '],
    [{ em: 'r' }, '(30) = .51'],
    [', 95% CI [.20, .73], '],
    [{ em: 'p' }, ' = .003'],
  ])
  expect(plainText(equationsOf(text).flat())).toBe(plainText(text))
  expect(equationsOf([{ em: 'n' }, ' of them'])).toEqual([[{ em: 'n' }], [' of them']])
  expect(equationsOf([])).toEqual([])
})
