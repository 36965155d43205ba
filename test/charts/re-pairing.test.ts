import { describe, expect, it } from 'vitest'
import { type RePairingRow, rePairingChart } from '../../pipeline/charts/re-pairing.ts'
import { inBothWidths, marksOf, sizeOf, textsOf, toldIn } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Pairs and re-pairings',
  description: 'Simulated.',
  x: 'Difference from the mean expected, in SDs of re-paired means (right: more congruent)',
  primary: 'Primary index',
  others: 'Other indices',
  rePaired: 'Middle 95% of re-pairings',
}

function row(index: string, rest: Partial<RePairingRow> = {}): RePairingRow {
  return { index, observed: -0.1, low: -1.9, high: 2, isPrimary: false, told: `${index}: −0.10 SD`, ...rest }
}

describe('re-pairing', () => {
  it('draws a range and a mark for each index, and says what each mark is', async () => {
    const rows = [row('Profile correlation'), row('C index', { isPrimary: true }), row('Hexagon distance')]
    const { page } = await inBothWidths((width) => rePairingChart(rows, TEXT, width))
    const texts = textsOf(page)
    expect(texts.filter((text) => /^(C |Profile|Hexagon)/.test(text))).toEqual(rows.map(({ index }) => index))
    for (const once of [TEXT.primary, TEXT.others, TEXT.rePaired])
      expect(texts.filter((it) => it === once)).toHaveLength(1)
    // Two marks are those of the key.
    expect(marksOf(page, 'symbol')).toBe(3 + 2)
    for (const { told } of rows) expect(toldIn(page).filter((it) => it === told)).toHaveLength(2)
  })

  it('says where re-pairing changes nothing, and draws no mark there', async () => {
    const rows = [
      row('C index', { isPrimary: true }),
      row('First letter', { observed: null, low: null, high: null }),
    ]
    const { page } = await inBothWidths((width) => rePairingChart(rows, TEXT, width))
    expect(textsOf(page)).toContain('no spread')
    expect(marksOf(page, 'symbol')).toBe(1 + 2)
  })

  it('shows pairs far from all strangers, and keeps small differences small', async () => {
    const far = await inBothWidths((width) => rePairingChart([row('C index', { observed: 31 })], TEXT, width))
    const near = await inBothWidths((width) => rePairingChart([row('C index')], TEXT, width))
    expect(textsOf(far.page)).toContain('30')
    expect(textsOf(near.column)).toEqual(expect.arrayContaining(['−2', '2']))
  })

  it('keeps to a page with 34 indices and long titles', async () => {
    const rows = Array.from({ length: 34 }, (_, i) => row(`Double-entry intraclass correlation ${i}`))
    const { page } = await inBothWidths((width) => rePairingChart(rows, TEXT, width))
    expect(sizeOf(page).height).toBeLessThan(930)
  })
})
