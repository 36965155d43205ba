import { describe, expect, it } from 'vitest'
import { type ForestRow, forest } from '../../pipeline/charts/forest.ts'
import { marksOf, sizeOf, soundFigure, textsOf } from '../support/sound-figure.ts'

const TEXT = { title: 'All correlations', description: 'Simulated.', x: 'Correlation with 95% interval' }

function row(index: string, outcome: string, rest: Partial<ForestRow> = {}): ForestRow {
  return { index, outcome, estimate: 0.35, low: 0, high: 0.62, role: 'exploratory', ...rest }
}

function all(indices: number, outcomes: readonly string[]): ForestRow[] {
  const names = Array.from({ length: indices }, (_, i) => `Distinctive profile similarity ${i}`)
  return outcomes.flatMap((outcome) => names.map((index) => row(index, outcome)))
}

const FOUR = ['Bond', 'Validation', 'Task', 'Goal']

describe('forest', () => {
  it('draws a panel for each outcome and a row for each index, in order of appearance', async () => {
    const rows = [
      row('C index', 'Bond', { role: 'primary', estimate: 0.51, low: 0.2, high: 0.73 }),
      ...all(5, FOUR),
    ]
    const { svg } = await soundFigure(forest(rows, TEXT))
    const texts = textsOf(svg)
    expect(texts.filter((text) => [...FOUR, 'Primary', 'Exploratory', TEXT.x].includes(text))).toHaveLength(7)
    expect(texts.filter((text) => /^(C index|Distinctive)/.test(text))).toEqual([
      'C index',
      ...[0, 1, 2, 3, 4].map((i) => `Distinctive profile similarity ${i}`),
    ])
    expect(marksOf(svg, 'symbol')).toBe(21)
    expect(marksOf(svg, 'rule')).toBe(21 + FOUR.length)
  })

  it('writes a word where there is no estimate', async () => {
    const rows = [
      row('C index', 'Bond'),
      row('First letter', 'Bond', { estimate: null, low: null, high: null }),
    ]
    const { svg } = await soundFigure(forest(rows, TEXT))
    expect(textsOf(svg).filter((text) => text === 'undefined')).toHaveLength(2)
    expect(marksOf(svg, 'symbol')).toBe(1)
    expect(textsOf(svg)).not.toContain('Exploratory')
  })

  it('shows estimates of 1 and -1, intervals without width and estimates without interval', async () => {
    const rows = [
      row('One', 'Bond', { estimate: 1, low: 1, high: 1 }),
      row('Minus one', 'Bond', { estimate: -1, low: -1, high: -1 }),
      row('Bare', 'Bond', { low: null, high: null }),
    ]
    const { svg } = await soundFigure(forest(rows, TEXT))
    expect(marksOf(svg, 'symbol')).toBe(3)
    expect(marksOf(svg, 'rule')).toBe(2 + 1)
  })

  it('keeps to two columns and a page with 33 indices, many outcomes and long or odd titles', async () => {
    const large = await soundFigure(forest(all(33, FOUR), TEXT))
    expect(sizeOf(large.svg).height).toBeLessThan(930)
    await soundFigure(
      forest(all(3, [...FOUR, 'Symptom change on the Outcome Questionnaire', 'Dropout']), TEXT),
    )
    const odd = `The "C" index, as it's \\ written in a title that is much too long to stand in a single line`
    const { svg } = await soundFigure(forest([row(odd, 'Bond'), row('C index', 'Goal')], TEXT))
    expect(textsOf(svg)).toContain(odd)
  })

  it('is empty without rows', async () => {
    await soundFigure(forest([], TEXT))
  })
})
