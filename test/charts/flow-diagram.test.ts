import { describe, expect, it } from 'vitest'
import { flowDiagram } from '../../pipeline/charts/flow-diagram.ts'
import { inBothWidths, marksOf, textsOf } from '../support/sound-figure.ts'

const TEXT = { title: 'Flow of participants', description: 'Simulated.' }

const out = { title: 'Excluded', lines: ['no consent: 2 clients, 2 pairs', 'withdrew: 1 pair'] }

describe('a flow diagram', () => {
  it('has a box for each step and for what leaves, joined by arrows', async () => {
    const steps = [
      { title: 'In the files', lines: ['32 clients', '14 therapists'], leaves: out },
      { title: 'Kept', lines: ['30 clients'], leaves: null },
      { title: 'Analysed', lines: ['Bond: 30 pairs'], leaves: null },
    ]
    const { page } = await inBothWidths((width) => flowDiagram(steps, TEXT, width))
    expect(marksOf(page, 'rect')).toBe(4)
    // Two arrows down and one aside.
    expect(marksOf(page, 'rule')).toBe(3)
    expect(marksOf(page, 'symbol')).toBe(3)
    expect(textsOf(page)).toEqual(expect.arrayContaining(['Kept', 'withdrew: 1 pair']))
  })

  it('holds many and long reasons, and what leaves after the last step', async () => {
    const long =
      'a reason for which somebody was excluded that goes on and on and on: 12 clients, 3 therapists, 12 pairs'
    const steps = [
      {
        title: 'In the files',
        lines: ['1 pair'],
        leaves: { title: 'Excluded', lines: new Array(12).fill(long) },
      },
    ]
    await inBothWidths((width) => flowDiagram(steps, TEXT, width))
  })
})
