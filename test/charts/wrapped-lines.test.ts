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
})
