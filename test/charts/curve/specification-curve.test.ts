import { describe, expect, it } from 'vitest'
import { byEffect, choiceRows, choiceTicks } from '../../../pipeline/charts/curve/choice-ticks.ts'
import { specificationCurve } from '../../../pipeline/charts/curve/specification-curve.ts'
import { inBothWidths, marksOf, sizeOf, textsOf } from '../../support/sound-figure.ts'

type CurveRow = Parameters<typeof specificationCurve>[0][number]

const TEXT = {
  title: 'Specification curve',
  description: 'Simulated.',
  y: 'Correlation',
  x: 'Specifications, sorted',
  significant: 'p < .05',
  other: 'p ≥ .05',
  primary: 'Primary hypothesis',
  band: 'Permuted ratings',
  withoutLargest: 'Largest caseload left out',
}

const FACTORS = {
  Index: ['C index', "Iachan's M", 'A title of an index that is much too long to stand beside a panel'],
  Coefficient: ['Pearson', 'Spearman'],
  'Left out': ['nobody', 'the largest caseload'],
}

function rows(n: number, rest: Partial<CurveRow> = {}): CurveRow[] {
  return Array.from({ length: n }, (_, i) => ({
    estimate: ((i * 7) % n) / n - 0.3,
    confLow: ((i * 7) % n) / n - 0.6,
    confHigh: ((i * 7) % n) / n - 0.1,
    isWithoutLargest: i % 2 === 1,
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
    const { page: svg } = await inBothWidths((width) => specificationCurve(rows(12), FACTORS, TEXT, width))
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
    const { page: svg } = await inBothWidths((width) => specificationCurve(rows(12), FACTORS, TEXT, width))
    // Twelve intervals, two parts of the line, and the line of the key.
    expect(marksOf(svg, 'rule')).toBe(12 + 2 + 1)
    const none = await inBothWidths((width) =>
      specificationCurve(rows(12, { role: 'exploratory' }), FACTORS, TEXT, width),
    )
    expect(marksOf(none.page, 'rule')).toBe(12 + 1)
    expect(textsOf(none.page)).not.toContain(TEXT.primary)
  })

  it('shows which specifications leave the largest caseload out, and no interval of more than 100', async () => {
    const { page } = await inBothWidths((width) => specificationCurve(rows(12), FACTORS, TEXT, width))
    expect(textsOf(page)).toContain(TEXT.withoutLargest)
    expect(page).toContain('stroke="#D55E00"')
    const many = await inBothWidths((width) => specificationCurve(rows(120), FACTORS, TEXT, width))
    expect(marksOf(many.page, 'rule')).toBe(2 + 1)
  })

  it('does without a band', async () => {
    const bare = rows(12, { low: null, median: null, high: null })
    const { page: svg } = await inBothWidths((width) => specificationCurve(bare, FACTORS, TEXT, width))
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
    const { page: svg } = await inBothWidths((width) => specificationCurve(many, large, TEXT, width))
    expect(sizeOf(svg).height).toBeLessThan(930)
    expect(svg.length).toBeLessThan(700_000)
  })

  it('shows a single specification', async () => {
    await inBothWidths((width) => specificationCurve(rows(1), FACTORS, TEXT, width))
  })
})

describe('ticks of choices', () => {
  it('have the choices of a factor sorted by the median of what they lead to', () => {
    const made = (choice: string, estimate: number) => ({ estimate, choices: { Index: choice } })
    const rows = [made('a', 0.5), made('a', 0.6), made('b', 0.1), made('b', 0.9), made('b', 0.2)]
    expect(byEffect(rows, { Index: ['a', 'b'] })).toEqual({ Index: ['b', 'a'] })
  })

  it('go on in further rows where their names are too long, and lose no word', () => {
    const [, ...rows] = choiceRows({ Index: ['A title of an index that is long'] }, 100)
    expect(rows.map(({ kind }) => kind)).toEqual(['choice', 'continued'])
    expect(rows.map(({ label }) => label.trim()).join(' ')).toBe('A title of an index that is long')
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2)
  })

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
    const panel = choiceRows({ Index: ['none'], Ties: ['none', 'shown'] }, 200)
    expect(panel.map(({ label }) => label.trim())).toEqual(['Index', 'none', 'Ties', 'none', 'shown'])
    expect(new Set(panel.map(({ key }) => key)).size).toBe(5)
    expect(panel.filter(({ kind }) => kind === 'heading')).toHaveLength(2)
  })
})
