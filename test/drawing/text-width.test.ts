import { describe, expect, it } from 'vitest'
import { textWidth } from '../../pipeline/drawing/text-width.ts'

describe('text width', () => {
  it('is that of the shipped font', () => {
    expect(textWidth({ fontSize: 1000 }, 'Hello − ≤ AV')).toBe(4838)
    expect(textWidth({ fontSize: 1000, fontWeight: 600 }, 'Hello − ≤ AV')).toBe(4965)
    expect(textWidth({ fontSize: 1000, fontStyle: 'italic' }, 'Hello − ≤ AV')).toBe(4630)
    expect(textWidth({ fontSize: 11 }, '')).toBe(0)
  })
})
