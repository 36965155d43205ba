import { describe, expect, it } from 'vitest'
import { choiceRows, choiceTicks } from '../../pipeline/charts/choice-ticks.ts'
import { specificationCurve } from '../../pipeline/charts/specification-curve.ts'
import { marksOf, sizeOf, soundFigure, textsOf } from '../support/sound-figure.ts'

type CurveRow = Parameters<typeof specificationCurve>[0][number]

const TEXT = {
  title: 'Specification curve',
  description: 'Simulated.',
  y: 'Correlation',
  x: 'Specifications, sorted',
  significant: 'p < .05',
  other: 'p ≥ .05',
  primary: 'Primary hypothesis',
  band: 'Grey: permuted ratings',
}

const FACTORS = {
  Index: ['C index', "Iachan's M", 'A title of an index that is much too long to stand beside a panel'],
  Coefficient: ['Pearson', 'Spearman'],
  'Left out': ['nobody', 'the largest caseload'],
}

function rows(n: number, rest: Partial<CurveRow> = {}): CurveRow[] {
  return Array.from({ length: n }, (_, i) => ({
    estimate: ((i * 7) % n) / n - 0.3,
    significant: i % 3 === 0,
    role: i === 4 ? ('primary' as const) : ('exploratory' as const),
    choices: Object.fromEntries(
      Object.entries(FACTORS).map(([factor, choices]) => [factor, choices[i % choices.length]!]),
    ),
    low: i / n - 0.8,
    median: i / n - 0.5,
    high: i / n - 0.2,
    ...rest,
  }))
}

describe('specification curve', () => {
  it('draws every estimate, every factor with its choices, and what the band is', async () => {
    const { svg } = await soundFigure(specificationCurve(rows(12), FACTORS, TEXT))
    const texts = textsOf(svg)
    expect(texts).toEqual(
      expect.arrayContaining([TEXT.y, TEXT.x, TEXT.primary, TEXT.band, 'p &lt; .05', 'p ≥ .05']),
    )
    for (const [factor, choices] of Object.entries(FACTORS)) {
      expect(texts).toContain(factor)
      for (const choice of choices.slice(0, 2)) expect(texts.map((text) => text.trim())).toContain(choice)
    }
    const outlines = choiceTicks(
      rows(12).map((row, i) => ({ ...row, place: i, kind: row.significant ? 'yes' : 'no' })),
      100,
      {},
    )
    expect(outlines.length).toBeGreaterThan(7)
    expect(marksOf(svg, 'symbol')).toBeGreaterThan(12 + 7)
  })

  it('leads a line from the declared estimate to its choices, and draws none without it', async () => {
    const { svg } = await soundFigure(specificationCurve(rows(12), FACTORS, TEXT))
    expect(marksOf(svg, 'rule')).toBe(2)
    const none = await soundFigure(specificationCurve(rows(12, { role: 'exploratory' }), FACTORS, TEXT))
    expect(marksOf(none.svg, 'rule')).toBe(0)
    expect(textsOf(none.svg)).not.toContain(TEXT.primary)
  })

  it('does without a band', async () => {
    const bare = rows(12, { low: null, median: null, high: null })
    const { svg } = await soundFigure(specificationCurve(bare, FACTORS, TEXT))
    expect(textsOf(svg)).not.toContain(TEXT.band)
  })

  it('fits a page with 2,000 specifications and keeps light', async () => {
    const large = {
      ...FACTORS,
      Index: Array.from({ length: 12 }, (_, i) => `Congruence index number ${i}`),
      Outcome: ['Bond', 'Validation', 'Task', 'Goal'],
    }
    const many = rows(2000).map((row, i) => ({
      ...row,
      choices: { ...row.choices, Index: large.Index[i % 12]!, Outcome: large.Outcome[i % 4]! },
    }))
    const { svg } = await soundFigure(specificationCurve(many, large, TEXT))
    expect(sizeOf(svg).height).toBeLessThan(930)
    expect(svg.length).toBeLessThan(700_000)
  })

  it('shows a single specification, and nothing where there is none', async () => {
    await soundFigure(specificationCurve(rows(1), FACTORS, TEXT))
    await soundFigure(specificationCurve([], {}, TEXT))
  })
})

describe('ticks of choices', () => {
  it('stand at the places of the specifications, one outline for each choice and kind', () => {
    const chosen = ['a', 'b', 'a', 'a'].map((choice, i) => ({
      place: i + 1,
      kind: i < 3 ? 'low' : 'high',
      choices: { Index: choice },
    }))
    expect(choiceTicks(chosen, 100, { low: 2, high: 3 })).toEqual([
      { key: 'Index: a', kind: 'low', outline: 'M12.5,-2v4M62.5,-2v4' },
      { key: 'Index: b', kind: 'low', outline: 'M37.5,-2v4' },
      { key: 'Index: a', kind: 'high', outline: 'M87.5,-3v6' },
    ])
  })

  it('have rows that tell choices of the same name apart', () => {
    const panel = choiceRows({ Index: ['none'], Ties: ['none', 'shown'] })
    expect(panel.map(({ label }) => label.trim())).toEqual(['Index', 'none', 'Ties', 'none', 'shown'])
    expect(new Set(panel.map(({ key }) => key)).size).toBe(5)
    expect(panel.filter(({ heading }) => heading)).toHaveLength(2)
  })
})
