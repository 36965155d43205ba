import { describe, expect, it } from 'vitest'
import type { TypeCount } from '../../pipeline/charts/type-bars.ts'
import { typeHexagon } from '../../pipeline/charts/type-hexagon.ts'
import { TYPE_NAMES, TYPES } from '../../pipeline/holland/type.ts'
import { marksOf, sizeOf, soundFigure, textsOf } from '../support/sound-figure.ts'

const TEXT = { title: 'Types of clients and therapists', description: 'Simulated.' }

describe('type hexagon', () => {
  it('names every type and says how many of each role have it', async () => {
    const counts: TypeCount[] = [
      { type: 'S', role: 'client', persons: 19 },
      { type: 'I', role: 'client', persons: 13 },
      { type: 'S', role: 'therapist', persons: 10 },
      { type: 'A', role: 'therapist', persons: 4 },
    ]
    const { svg } = await soundFigure(typeHexagon(counts, { client: 32, therapist: 14 }, TEXT))
    expect(textsOf(svg)).toEqual(expect.arrayContaining([...TYPES, ...Object.values(TYPE_NAMES)]))
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'clients 19 (59%)',
        'therapists 10 (71%)',
        'clients 0 (0%)',
        'Therapists (n = 14)',
      ]),
    )
    expect(marksOf(svg, 'rect')).toBe(12)
  })

  it('cuts nothing off, whoever is where', async () => {
    for (const type of TYPES) {
      const counts = [
        { type, role: 'client', persons: 10000 },
        { type, role: 'therapist', persons: 10000 },
      ] as const
      const { svg } = await soundFigure(typeHexagon(counts, { client: 10000, therapist: 10000 }, TEXT))
      expect(sizeOf(svg)).toEqual({ width: 658, height: 280 })
    }
  })

  it('has no bar for a number that is withheld, and nothing of it in its data', async () => {
    const counts: TypeCount[] = [
      { type: 'S', role: 'client', persons: 5 },
      { type: 'S', role: 'therapist', persons: null },
      { type: 'A', role: 'therapist', persons: null },
    ]
    const { svg, spec } = await soundFigure(typeHexagon(counts, { client: 5, therapist: 3 }, TEXT))
    expect(textsOf(svg).filter((text) => text === 'therapists withheld')).toHaveLength(2)
    expect(textsOf(svg)).toContain('Therapists (n = 3)')
    expect(marksOf(svg, 'rect')).toBe(10)
    expect(JSON.stringify(spec)).not.toMatch(/therapists \d+ \((?!0%)/)
  })

  it('keeps its shape without persons', async () => {
    const { svg } = await soundFigure(typeHexagon([], { client: 0, therapist: 0 }, TEXT))
    expect(textsOf(svg)).toContain('Clients (n = 0)')
  })
})
