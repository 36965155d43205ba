import { expect, test } from 'vitest'
import { equationsOf } from '../../../pipeline/document/formats/equations.ts'
import { type PrintedText, printedWords } from '../../../pipeline/document/printed.ts'

test('an equation is in one piece, and no text is lost', () => {
  const text: PrintedText = [
    'Found: ',
    { em: 'r' },
    '(30) = .51, 95% CI [.20, .73], ',
    { em: 'p' },
    ' = .003',
  ]
  expect(equationsOf(text)).toEqual([
    ['Found: '],
    [{ em: 'r' }, '(30) = .51'],
    [', 95% CI [.20, .73], '],
    [{ em: 'p' }, ' = .003'],
  ])
  expect(printedWords(equationsOf(text).flat())).toBe(printedWords(text))
  expect(equationsOf([{ em: 'n' }, ' of them'])).toEqual([[{ em: 'n' }], [' of them']])
  expect(equationsOf([])).toEqual([])
})
