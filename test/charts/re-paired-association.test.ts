import { describe, expect, it } from 'vitest'
import { type RePairedPanel, rePairedAssociationChart } from '../../pipeline/charts/re-paired-association.ts'
import { inBothWidths, marksOf, textsOf, toldIn } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Re-paired association',
  description: 'Simulated.',
  x: 'Correlation with early bond',
  y: 'Share of re-pairings',
}

const BINS = [10, 40, 60, 30, 5].map((count, i) => ({
  count,
  low: i / 10,
  high: (i + 1) / 10,
  told: `${count} orders`,
}))

function panel(title: string, own: Partial<RePairedPanel> = {}): RePairedPanel {
  return {
    title,
    bins: BINS,
    mean: 0.25,
    low: 0.05,
    high: 0.45,
    observed: 0.4,
    label: 'observed .40',
    told: 'mean .25',
    toldObserved: 'r = .40',
    ...own,
  }
}

describe('the re-paired association', () => {
  it('has a panel for each side, with bars, middle range, mean and the observed mark named', async () => {
    const { page: svg } = await inBothWidths((width) =>
      rePairedAssociationChart([panel('Clients re-paired'), panel('Therapists re-paired')], TEXT, width),
    )
    const texts = textsOf(svg)
    for (const once of ['Clients re-paired', 'Therapists re-paired', TEXT.y])
      expect(texts.filter((text) => text === once)).toHaveLength(1)
    expect(texts.filter((text) => text === 'observed .40')).toHaveLength(2)
    expect(marksOf(svg, 'rect')).toBe(10)
    expect(marksOf(svg, 'symbol')).toBe(2)
    const told = toldIn(svg)
    expect(told.slice(0, 8)).toEqual([
      ...['10', '40', '60', '30', '5'].map((orders) => `${orders} orders`),
      ...['mean .25', 'mean .25', 'r = .40'],
    ])
    expect(told).toHaveLength(16)
  })

  it('gives both panels one axis, which holds 0 and marks far from the bars', async () => {
    const far = panel('Clients re-paired', { observed: -0.9, label: 'observed −.90' })
    const { page: svg } = await inBothWidths((width) =>
      rePairedAssociationChart([far, panel('Therapists re-paired')], TEXT, width),
    )
    const texts = textsOf(svg)
    expect(texts.filter((text) => text === '−.8')).toHaveLength(2)
    expect(texts).toContain('observed −.90')
  })

  it('draws one side alone, and one bar', async () => {
    const bins = [{ low: 0.2, high: 0.22, count: 120, told: 'all' }]
    const only = panel('Clients re-paired', { bins, low: 0.21, high: 0.21, mean: 0.21 })
    const { column } = await inBothWidths((width) => rePairedAssociationChart([only], TEXT, width))
    expect(marksOf(column, 'rect')).toBe(1)
  })
})
