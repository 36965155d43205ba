import { describe, expect, it } from 'vitest'
import { wrappedLines } from '../../pipeline/charts/wrapped-lines.ts'

describe('wrapped lines', () => {
  it('are about equally long', () => {
    expect(wrappedLines('Distinctive profile similarity', 20)).toEqual(['Distinctive', 'profile similarity'])
    expect(wrappedLines('Bond, early sessions (1–7)', 24)).toEqual(['Bond, early', 'sessions (1–7)'])
  })

  it('keep a word whole and a short title in one line', () => {
    expect(wrappedLines('Zener–Schnuelle', 5)).toEqual(['Zener–Schnuelle'])
    expect(wrappedLines(' C  index ', 20)).toEqual(['C index'])
  })

  it('cut a word that no line could hold, with a hyphen between letters', () => {
    expect(wrappedLines('Therapiezufriedenheitsfragebogen', 24)).toEqual([
      'Therapiezufriedenheitsf-',
      'ragebogen',
    ])
    expect(wrappedLines('治'.repeat(22), 20)).toEqual(['治'.repeat(9), '治'.repeat(9), '治'.repeat(4)])
  })

  it('end with a mark if they are more than five', () => {
    const lines = wrappedLines('W'.repeat(220), 20)
    expect(lines).toHaveLength(5)
    expect(lines.at(-1)).toMatch(/^W+ …$/)
    expect(wrappedLines('very long label '.repeat(20), 20).at(-1)).toMatch(/ …$/)
  })

  it('never cut through a letter and its marks', () => {
    const parts = wrappedLines('é'.normalize('NFD').repeat(60), 20)
    expect(parts.every((line) => !/^\p{Mark}/u.test(line))).toBe(true)
  })
})
