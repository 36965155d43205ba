import { describe, expect, it } from 'vitest'
import { type IndexShare, indexDistributions } from '../../pipeline/charts/index-distributions.ts'
import { marksOf, sizeOf, soundFigure, textsOf } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Distributions',
  description: 'Simulated.',
  pairs: 'Pairs of the sample',
  chance: 'All pairs of "codes"',
}
const FIRST_LETTER: IndexShare[] = [
  { index: 'First letter', value: 0, sharePairs: 0.75, shareChance: 5 / 6 },
  { index: 'First letter', value: 1, sharePairs: 0.25, shareChance: 1 / 6 },
]

function profile(index: string): IndexShare[] {
  return Array.from({ length: 32 }, (_, i) => {
    return { index, value: ((i * 13) % 32) / 16 - 0.97, sharePairs: 1 / 32, shareChance: null }
  })
}

describe('index distributions', () => {
  it('draws bars for the sample and one outline where chance is known', async () => {
    const { svg } = await soundFigure(
      indexDistributions([...FIRST_LETTER, ...profile('Profile correlation')], TEXT),
    )
    expect(marksOf(svg, 'line')).toBe(1)
    expect(
      textsOf(svg).filter((text) =>
        [TEXT.pairs, 'All pairs of &quot;codes&quot;', TEXT.chance].includes(text),
      ),
    ).toHaveLength(2)
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['First letter', 'Profile correlation', '80%']))
  })

  it('needs no key where chance is nowhere known', async () => {
    const { svg } = await soundFigure(indexDistributions(profile('Profile correlation'), TEXT))
    expect(marksOf(svg, 'line')).toBe(0)
    expect(textsOf(svg)).not.toContain(TEXT.pairs)
  })

  it('draws a constant index as one bar, and a value that no pair has as none', async () => {
    const constant = { index: 'Constant', value: 1, sharePairs: 1, shareChance: null }
    expect(marksOf((await soundFigure(indexDistributions([constant], TEXT))).svg, 'rect')).toBe(1)
    const [none, all] = [0, 1].map((sharePairs) => ({
      ...constant,
      value: sharePairs,
      sharePairs,
      shareChance: 0.5,
    }))
    expect(marksOf((await soundFigure(indexDistributions([none!, all!], TEXT))).svg, 'rect')).toBe(1)
  })

  it('fits 6, 15 and 33 indices on a page', async () => {
    for (const panels of [6, 15, 33]) {
      const rows = Array.from({ length: panels }, (_, i) =>
        profile(`Distinctive profile similarity ${i}`),
      ).flat()
      const { svg } = await soundFigure(indexDistributions(rows, TEXT))
      expect(textsOf(svg).filter((text) => text.startsWith('Distinctive'))).toHaveLength(panels)
      expect(sizeOf(svg).height).toBeLessThan(930)
    }
  })

  it('is empty without rows', async () => {
    await soundFigure(indexDistributions([], TEXT))
  })
})
