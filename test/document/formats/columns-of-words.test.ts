import { expect, test } from 'vitest'
import { isOfWords } from '../../../pipeline/document/formats/columns-of-words.ts'

const columnOf = (...cells: string[]) => ({ rows: [[['Group']], ...cells.map((cell) => [['row'], [cell]])] })

test.each([
  [['client', 'therapist'], true],
  [['no error', '.85', 'no error'], true],
  [['cb8207daeef8f2a3cb8207daeef8f2a3', '—'], true],
  [['.12', '—', '> .999'], false],
  [['—', ''], false],
  [['12 (3 not)', '.64 to .75', '1–7'], false],
])('%j is of words: %s', (cells, words) => {
  expect(isOfWords(columnOf(...cells), 1)).toBe(words)
})
