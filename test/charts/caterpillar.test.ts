import { describe, expect, it } from 'vitest'
import { caterpillar } from '../../pipeline/charts/caterpillar.ts'
import { inBothWidths, marksOf, sizeOf, textsOf, toldIn } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Therapists in the mixed model',
  description: 'Simulated.',
  effect: 'Difference from the average therapist (points of the rating)',
  without: 'Standardised coefficient without this therapist',
}

const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    ...{ effect: ((i * 7) % n) / n, low: -0.5, high: 1.5 },
    ...{ without: i === 2 ? null : 0.3, withoutLow: i === 2 ? null : 0.1, withoutHigh: i === 2 ? null : 0.5 },
    ...{ told: `effect ${i}`, toldWithout: `without ${i}` },
  }))

describe('the therapists', () => {
  it('have a row each, with the estimate without each', async () => {
    const { page } = await inBothWidths((width) => caterpillar(rows(5), 0.32, TEXT, width))
    expect(marksOf(page, 'symbol')).toBe(5 + 4)
    expect(marksOf(page, 'rule')).toBe(5 + 4 + 2)
    expect(textsOf(page).join(' ')).toContain('without this therapist')
    for (const told of ['effect 0', 'effect 2', 'without 0'])
      expect(toldIn(page).filter((it) => it === told)).toHaveLength(2)
    expect(toldIn(page)).not.toContain('without 2')
  })

  it('have no panel of their own where they are predicted to be the same', async () => {
    const same = rows(5).map((row) => ({ ...row, effect: 0, low: 0, high: 0 }))
    const { page } = await inBothWidths((width) => caterpillar(same, 0.32, TEXT, width))
    expect(marksOf(page, 'symbol')).toBe(4)
    expect(textsOf(page).join(' ')).not.toContain('average therapist')
  })

  it('fit on a page, however many', async () => {
    const { page } = await inBothWidths((width) => caterpillar(rows(200), 0.32, TEXT, width))
    expect(sizeOf(page).height).toBeLessThan(930)
    await inBothWidths((width) => caterpillar(rows(1), -0.32, TEXT, width))
  })
})
