import { describe, expect, it } from 'vitest'
import { forest } from '../../pipeline/charts/forest.ts'
import type { ForestRow } from '../../pipeline/charts/forest-row.ts'
import { inBothWidths, marksOf, sizeOf, textsOf, toldIn } from '../support/sound-figure.ts'

const TEXT = {
  title: 'All associations',
  description: 'Simulated.',
  x: 'Standardised coefficient',
  leading: 'Mixed model, 95% CI',
  naive: 'Were pairs independent',
  significant: 'Significant (Holm)',
  primary: 'Primary hypothesis',
}

const KNOWN = { estimate: 0.35, low: 0, high: 0.62, told: 'β = .35' }
const NAIVE = { ...KNOWN, told: 'r = .35' }
const NONE = { estimate: null, low: null, high: null, told: 'none' }

function row(index: string, outcome: string, rest: Partial<ForestRow> = {}): ForestRow {
  return { index, outcome, leading: KNOWN, naive: NAIVE, isPrimary: false, isSignificant: false, ...rest }
}

function all(indices: number, outcomes: readonly string[]): ForestRow[] {
  const names = Array.from({ length: indices }, (_, i) => `Distinctive profile similarity ${i}`)
  return outcomes.flatMap((outcome) => names.map((index) => row(index, outcome)))
}

const FOUR = ['Bond', 'Validation', 'Task', 'Goal']

describe('forest', () => {
  it('draws the estimate that leads and the naive one of each index and outcome', async () => {
    const rows = [row('C index', 'Bond', { isPrimary: true, isSignificant: true }), ...all(5, FOUR)]
    const { page } = await inBothWidths((width) => forest(rows, TEXT, width))
    const texts = textsOf(page)
    for (const once of [...FOUR, ...Object.values(TEXT).slice(2)])
      expect(texts.filter((text) => text === once)).toHaveLength(1)
    // 3 points and 3 lines are those of the key.
    expect(marksOf(page, 'symbol')).toBe(21 + 3)
    expect(marksOf(page, 'rule')).toBe(2 * 21 + 3)
    // Point and interval of each, and the tick and interval of the naive one.
    for (const told of ['β = .35', 'r = .35'])
      expect(toldIn(page).filter((it) => it === told)).toHaveLength(2 * 21)
  })

  it('has only what there is in its key', async () => {
    const rows = [
      row('C index', 'Bond', { naive: null }),
      row('First letter', 'Bond', { leading: NONE, naive: null }),
    ]
    const { page } = await inBothWidths((width) => forest(rows, TEXT, width))
    const texts = textsOf(page)
    expect(texts).toContain(TEXT.leading)
    for (const absent of [TEXT.naive, TEXT.significant, TEXT.primary]) expect(texts).not.toContain(absent)
    expect(texts.filter((text) => text === 'no estimate')).toHaveLength(2)
    const bare = await inBothWidths((width) =>
      forest([row('C index', 'Bond', { leading: NONE, isPrimary: true })], TEXT, width),
    )
    expect(textsOf(bare.page)).not.toContain(TEXT.leading)
  })

  it('puts intervals beside their names where there is only one kind', async () => {
    const ys = async (own: Partial<ForestRow>) => {
      const { page } = await inBothWidths((width) => forest([row('C index', 'Bond', own)], TEXT, width))
      const rules = page.match(
        /role-mark concat_1_[^>]*layer_\d+_marks"[^>]*><line [^>]*translate\([^,]*,([-\d.]+)\)/,
      )
      return Number(rules![1])
    }
    const [thin, thick] = [await ys({ leading: NONE }), await ys({ naive: null })]
    expect(thin).toBe(thick)
  })

  it('shows estimates of 1 and -1, beyond 1, without width and without interval', async () => {
    const of = (estimate: number, low: number | null, high: number | null) => ({
      leading: { estimate, low, high, told: '' },
      naive: null,
    })
    const rows = [
      row('One', 'Bond', of(1, 1, 1)),
      row('Minus one', 'Bond', of(-1, -1, -1)),
      row('Beyond', 'Bond', of(0.9, 0.2, 1.7)),
      row('Bare', 'Bond', of(0.35, null, null)),
    ]
    const { page } = await inBothWidths((width) => forest(rows, TEXT, width))
    expect(marksOf(page, 'symbol')).toBe(4 + 1)
    expect(marksOf(page, 'rule')).toBe(3 + 1)
  })

  it('keeps to a page with 34 indices, many outcomes and long or odd titles', async () => {
    const large = await inBothWidths((width) => forest(all(34, FOUR), TEXT, width))
    expect(sizeOf(large.page).height).toBeLessThan(930)
    await inBothWidths((width) =>
      forest(all(3, [...FOUR, 'Symptom change on the Outcome Questionnaire', 'Dropout']), TEXT, width),
    )
    const odd = `The "C" index, as it's \\ written in a title that is much too long to stand in a single line`
    const { page } = await inBothWidths((width) =>
      forest([row(odd, 'Bond'), row('C index', 'Goal')], TEXT, width),
    )
    expect(textsOf(page)).toContain(odd)
  })
})
