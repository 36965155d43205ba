import { describe, expect, it } from 'vitest'
import { type StrangersRow, strangers } from '../../pipeline/charts/strangers.ts'
import { marksOf, sizeOf, soundFigure, textsOf } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Pairs and strangers',
  description: 'Simulated.',
  x: 'Difference from the mean expected by chance, in SDs of re-paired means (right: more congruent)',
  heads: ['Pairs', 'Expected', 'p'],
  pairs: 'Pairs of this "sample"',
  rePaired: 'Middle 95% of re-pairings',
}

function row(index: string, rest: Partial<StrangersRow> = {}): StrangersRow {
  const cells = ['10.94', '10.98', '.559']
  return { index, observed: -0.1, low: -1.9, high: 2, role: 'exploratory', cells, ...rest }
}

describe('strangers', () => {
  it('draws a range and a mark for each index, in order of appearance, with its numbers and one key', async () => {
    const rows = [row('Profile correlation'), row('C index', { role: 'primary' }), row('Hexagon distance')]
    const { svg } = await soundFigure(strangers(rows, TEXT))
    const texts = textsOf(svg)
    expect(texts.filter((text) => /^(C |Profile|Hexagon)/.test(text))).toEqual(rows.map(({ index }) => index))
    expect(texts.filter((text) => text === '10.98')).toHaveLength(3)
    for (const text of [...TEXT.heads, TEXT.pairs, TEXT.rePaired, '−2'])
      expect(texts.filter((it) => it === text)).toHaveLength(1)
    expect(marksOf(svg, 'symbol')).toBe(3)
    const paths = [...svg.matchAll(/<g class="mark-symbol role-mark[^>]*>(.*?)<\/g>/g)].map(([, it]) => it!)
    expect(paths.map((it) => (it.includes('A') ? 'circles' : 'diamond'))).toEqual(['diamond', 'circles'])
    expect(texts.join(' ')).toContain('right: more congruent')
  })

  it('says where re-pairing changes nothing, and draws no mark there', async () => {
    const { svg } = await soundFigure(
      strangers([row('C index'), row('First letter', { observed: null, low: null, high: null })], TEXT),
    )
    expect(textsOf(svg)).toContain('no spread')
    expect(marksOf(svg, 'symbol')).toBe(1)
  })

  it('shows pairs far from all strangers, and keeps small differences small', async () => {
    const [far, near] = [
      strangers([row('C index', { observed: 31 })], TEXT),
      strangers([row('C index')], TEXT),
    ]
    expect(textsOf((await soundFigure(far)).svg)).toContain('30')
    expect(textsOf((await soundFigure(near)).svg)).toEqual(expect.arrayContaining(['−2', '2']))
  })

  it('keeps to two columns and a page with 34 indices and long titles', async () => {
    const rows = Array.from({ length: 34 }, (_, i) => row(`Double-entry intraclass correlation ${i}`))
    const { svg } = await soundFigure(strangers(rows, TEXT))
    expect(sizeOf(svg).height).toBeLessThan(930)
    await soundFigure(strangers([row('Code')], { ...TEXT, heads: [] }))
  })
})
