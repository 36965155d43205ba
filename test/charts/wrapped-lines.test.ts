import { describe, expect, it } from 'vitest'
import { textExtent } from '../../pipeline/charts/text-extent.ts'
import { wrappedLines } from '../../pipeline/charts/wrapped-lines.ts'
import { textWidth } from '../../pipeline/drawing/text-width.ts'

describe('the extent of a text', () => {
  it.each([
    'Distinctive profile similarity',
    'Zener–Schnuelle index (1–7)',
    'WAI: Aufgaben und Ziele, Übereinstimmung',
    'Œuvre à l’œil, žluťoučký kůň',
    'Рабочий альянс',
    'θεραπευτική συμμαχία',
    '治療同盟',
  ])('%s is never less than it takes, and not much more', (text) => {
    for (const [weight, fontWeight] of [
      ['regular', 400],
      ['semibold', 600],
    ] as const) {
      const real = textWidth({ fontSize: 11, fontWeight }, text)
      expect(textExtent(text, weight)).toBeGreaterThan(real - 2)
      expect(textExtent(text, weight)).toBeLessThan(1.45 * real + 2)
    }
  })
})

describe('wrapped lines', () => {
  it('are about equally long', () => {
    expect(wrappedLines('Distinctive profile similarity', 100)).toEqual(['Distinctive', 'profile similarity'])
    expect(wrappedLines('Bond, early sessions (1–7)', 110)).toEqual(['Bond, early', 'sessions (1–7)'])
  })

  it('keep a short title in one line', () => {
    expect(wrappedLines(' C  index ', 100)).toEqual(['C index'])
  })

  it('keep a number with its noun, unless no line could hold both', () => {
    expect(wrappedLines('Validation: 20 pairs, 8 therapists', 90)).toEqual([
      'Validation:',
      '20 pairs,',
      '8 therapists',
    ])
    expect(wrappedLines('1,451 Therapiezufriedenheiten', 80)[0]).toBe('1,451')
  })

  it('cut a word that no line could hold, with a hyphen between letters', () => {
    expect(wrappedLines('Therapiezufriedenheitsfragebogen', 110)).toEqual([
      'Therapiezufriedenheit-',
      'sfragebogen',
    ])
    expect(wrappedLines('治'.repeat(22), 100)).toEqual(['治'.repeat(8), '治'.repeat(8), '治'.repeat(6)])
  })

  it('are no wider than asked for, whatever the words', () => {
    for (const width of [40, 80, 130])
      for (const title of [
        'W'.repeat(220),
        'very long label '.repeat(20),
        'Bond (rated by therapist)',
        'Übereinstimmung',
      ])
        for (const line of wrappedLines(title, width))
          expect(textWidth({ fontSize: 11 }, line)).toBeLessThanOrEqual(1.02 * width + 1)
  })

  it('end with a mark if they are more than five', () => {
    const lines = wrappedLines('W'.repeat(220), 100)
    expect(lines).toHaveLength(5)
    expect(lines.at(-1)).toMatch(/^W+ …$/)
    expect(wrappedLines('very long label '.repeat(20), 100).at(-1)).toMatch(/ …$/)
  })

  it('never cut through a letter and its marks', () => {
    const parts = wrappedLines('é'.normalize('NFD').repeat(60), 100)
    expect(parts.every((line) => !/^\p{Mark}/u.test(line))).toBe(true)
  })
})
