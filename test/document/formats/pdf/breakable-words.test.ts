import { expect, test } from 'vitest'
import { breakableWords } from '../../../../pipeline/document/formats/pdf/breakable-words.ts'

const pieces = (text: string) => breakableWords(text).split('\u200b')

test('ordinary words and addresses stay as they are', () => {
  for (const text of [
    'An antidisestablishmentarian, and so on.',
    'https://doi.org/10.1037/a-very-long-address-that-the-typesetter-breaks.by.itself',
    'early/sessions/of/all/clients/and/therapists.csv',
  ])
    expect(breakableWords(text)).toBe(text)
})

test('words without end can be broken, and not within a letter', () => {
  expect(pieces('x'.repeat(40))).toEqual(['x'.repeat(16), 'x'.repeat(16), 'x'.repeat(8)])
  expect(pieces(`see ${'é́'.normalize('NFD').repeat(30)}.`).every((piece) => !/^\p{Mark}/u.test(piece))).toBe(
    true,
  )
  expect(pieces(`https://example.org/${'y'.repeat(200)}`).length).toBeGreaterThan(1)
  expect(breakableWords('x'.repeat(40)).replaceAll('\u200b', '')).toBe('x'.repeat(40))
})
