import { describe, expect, it } from 'vitest'
import { type StudyRow, studyForest } from '../../pipeline/charts/study-forest.ts'
import { inBothWidths, marksOf, textsOf, toldIn } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Published and present correlations',
  description: 'Simulated.',
  x: 'Correlation',
  kinds: { original: 'Published', here: 'This study', pooled: 'Pooled' },
  expected: 'Where another study is expected',
}

const row = (label: string, kind: StudyRow['kind'], own: Partial<StudyRow> = {}): StudyRow => {
  const interval = { low: 0.1, high: 0.65, expectedLow: null, expectedHigh: null }
  return { label, kind, r: 0.4, ...interval, told: `${label}: r = .40`, toldExpected: null, ...own }
}

describe('correlations of several studies', () => {
  it('have a row each, with where another is expected', async () => {
    const rows = [
      row('Bond', 'original', { expectedLow: -0.1, expectedHigh: 0.8, toldExpected: 'from −.10' }),
      row('Here', 'here'),
      row('Both', 'pooled'),
    ]
    const { page } = await inBothWidths((width) => studyForest(rows, TEXT, width))
    expect(textsOf(page)).toEqual(
      expect.arrayContaining(['Bond', 'Here', 'Both', 'Published', 'Pooled', TEXT.expected]),
    )
    expect(marksOf(page, 'symbol')).toBe(3 + 3)
    const both = ['Bond: r = .40', 'Here: r = .40', 'Both: r = .40']
    expect(toldIn(page)).toEqual(['from −.10', ...both, ...both])
    expect(marksOf(page, 'rule')).toBe(4 + 4)
  })

  it('hold r of 1 and -1, no interval, many and long names', async () => {
    const odd = [
      row('One', 'original', { r: 1, low: 1, high: 1 }),
      row('Minus one', 'here', { r: -1, low: null, high: null }),
    ]
    const { page } = await inBothWidths((width) => studyForest(odd, TEXT, width))
    expect(textsOf(page)).not.toContain(TEXT.expected)
    const many = Array.from({ length: 20 }, (_, i) =>
      row(`Correlation of an index with a rating in an earlier study ${i}`, 'original'),
    )
    await inBothWidths((width) => studyForest(many, TEXT, width))
  })
})
