import { describe, expect, it } from 'vitest'
import { binnedValues } from '../../pipeline/charts/binned-values.ts'
import { type IndexBins, indexDistributions } from '../../pipeline/charts/index-distributions.ts'
import { inBothWidths, marksOf, sizeOf, textsOf, toldIn } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Distributions',
  description: 'Simulated.',
  pairs: 'Pairs',
  expected: 'Expected if "they" met at random',
}

const FIRST_LETTER: IndexBins = {
  index: 'First letter',
  bins: [
    { low: -0.5, high: 0.5, pairs: 24, expected: 26.7, told: '0: 24 of 32 pairs' },
    { low: 0.5, high: 1.5, pairs: 8, expected: 5.3, told: '1: 8 of 32 pairs' },
  ],
}

const profile = (index: string): IndexBins => ({
  index,
  bins: binnedValues(
    Array.from({ length: 32 }, (_, i) => ({ value: ((i * 13) % 32) / 16 - 0.97, pairs: 1, expected: 0 })),
  ).map((bin) => ({ ...bin, expected: null, told: 'one' })),
})

describe('index distributions', () => {
  it('draws counts as bars, and a line where it is known what to expect', async () => {
    const { page } = await inBothWidths((width) =>
      indexDistributions([FIRST_LETTER, profile('Profile correlation')], TEXT, width),
    )
    expect(marksOf(page, 'line')).toBe(1)
    expect(toldIn(page)).toEqual(expect.arrayContaining(['0: 24 of 32 pairs', '1: 8 of 32 pairs']))
    const texts = textsOf(page)
    expect(texts).toEqual(expect.arrayContaining(['First letter', 'Profile correlation', '20', TEXT.pairs]))
    expect(texts).toContain('Expected if "they" met at random')
    expect(texts.join(' ')).not.toContain('%')
  })

  it('needs no line in its key where it is nowhere known what to expect', async () => {
    const { page } = await inBothWidths((width) =>
      indexDistributions([profile('Profile correlation')], TEXT, width),
    )
    expect(marksOf(page, 'line')).toBe(0)
    expect(textsOf(page).join(' ')).not.toContain('Expected')
  })

  it('draws a constant index as one bar, and a value that no pair has as none', async () => {
    const constant = {
      index: 'Constant',
      bins: [{ low: 0.5, high: 1.5, pairs: 30, expected: null, told: 'all' }],
    }
    const one = await inBothWidths((width) => indexDistributions([constant], TEXT, width))
    // One more is that of the key.
    expect(marksOf(one.page, 'rect')).toBe(1 + 1)
    const empty = { ...FIRST_LETTER, bins: [{ ...FIRST_LETTER.bins[0]!, pairs: 0 }, FIRST_LETTER.bins[1]!] }
    const some = await inBothWidths((width) => indexDistributions([empty], TEXT, width))
    expect(marksOf(some.page, 'rect')).toBe(1 + 1)
  })

  it('draws one pair, and an index that no pair has a value of', async () => {
    const single = { index: 'C index', bins: [{ low: 8.5, high: 9.5, pairs: 1, expected: 1, told: 'one' }] }
    await inBothWidths((width) => indexDistributions([single, { index: 'None', bins: [] }], TEXT, width))
  })

  it('fits 6, 15 and 34 indices on a page', async () => {
    for (const panels of [6, 15, 34]) {
      const rows = Array.from({ length: panels }, (_, i) => profile(`Distinctive profile similarity ${i}`))
      const { page } = await inBothWidths((width) => indexDistributions(rows, TEXT, width))
      expect(textsOf(page).filter((text) => text.startsWith('Distinctive'))).toHaveLength(panels)
      expect(sizeOf(page).height).toBeLessThan(930)
    }
  })
})
