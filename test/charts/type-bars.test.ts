import { describe, expect, it } from 'vitest'
import { typeBars } from '../../pipeline/charts/type-bars.ts'

describe('type bars', () => {
  it('count within each role, clients first, and say when a share rounds to nothing', () => {
    const bars = typeBars(
      [
        { type: 'R', role: 'client', persons: 1 },
        { type: 'S', role: 'client', persons: 299 },
        { type: 'S', role: 'therapist', persons: null },
      ],
      { client: 300, therapist: 2 },
    )
    expect(bars).toHaveLength(12)
    expect(bars[0]).toEqual({
      type: 'R',
      role: 'client',
      persons: 1,
      share: 1 / 300,
      label: 'clients 1 (<1%)',
    })
    expect(bars[1]).toMatchObject({ role: 'therapist', share: 0, label: 'therapists 0 (0%)' })
    expect(bars[7]).toEqual({
      type: 'S',
      role: 'therapist',
      persons: null,
      share: null,
      label: 'therapists withheld',
    })
  })
})
