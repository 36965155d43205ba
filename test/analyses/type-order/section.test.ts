import { describe, expect, test } from 'vitest'
import { typeOrderBlocks } from '../../../pipeline/analyses/type-order/section.ts'
import type { Results as TypeOrderResults } from '../../../pipeline/analyses/type-order/table.ts'
import { plainText } from '../../../pipeline/document/document.ts'

describe('the order of the types', () => {
  const none = { predictions: null, met: null, tied: null, violated: null, correspondence: null, p: null }
  const flat = { elevation: null, x: null, y: null, amplitude: null, displacement: null, fit: null }
  const written = (n: number) => {
    const reason = 'fewer than 20 people have all six scores'
    const blocks = typeOrderBlocks({
      study: { privacy: { fewest_clients: 3 } },
      typeOrder: [{ group: 'client', n, ...none, reason }],
      structuralSummary: [{ role: 'client', n, ...flat, reason: 'fewer than 5 people have all six scores' }],
    } as unknown as TypeOrderResults)
    return blocks.map((block) => (block.kind === 'paragraph' ? plainText(block.text) : ''))
  }

  test('is not mentioned where only codes are known', () => {
    expect(written(0)).toEqual([])
  })

  test.each([
    [12 / 720, ', the smallest possible'],
    [24 / 720, ''],
  ])('p = %d%s', (p, remark) => {
    const met = { predictions: 72, met: 61, tied: 0, violated: 11, correspondence: 0.69 }
    const blocks = typeOrderBlocks({
      study: { privacy: { fewest_clients: 3 } },
      typeOrder: [{ group: 'client', n: 32, ...met, p, reason: null }],
      structuralSummary: [],
    } as unknown as TypeOrderResults)
    const text = blocks.map((block) => (block.kind === 'paragraph' ? plainText(block.text) : '')).join()
    expect(text).toContain(
      `61 of 72 are met (correspondence index .69, p = ${p < 0.02 ? '.017' : '.033'}${remark}).`,
    )
  })

  test('says why it was not tested', () => {
    expect(written(4)[0]).toContain('For clients (n = 4) it was not tested: fewer than 20 people')
    expect(written(4)[0]).toContain('is not summed up: fewer than 5 people')
  })
})
