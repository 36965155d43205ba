import { describe, expect, it } from 'vitest'
import type { TypeCount } from '../../pipeline/charts/type-bars.ts'
import { typeHexagon } from '../../pipeline/charts/type-hexagon.ts'
import { TYPE_NAMES, TYPES } from '../../pipeline/holland/type.ts'
import { marksOf, sizeOf, soundFigure, textsOf } from './sound-figure.ts'

const TEXT = { title: 'Types of clients and therapists', description: 'Simulated.' }

describe('type hexagon', () => {
  it('names every type and says how many of each role have it', async () => {
    const counts: TypeCount[] = [
      { type: 'S', role: 'client', persons: 19 },
      { type: 'I', role: 'client', persons: 13 },
      { type: 'S', role: 'therapist', persons: 10 },
      { type: 'A', role: 'therapist', persons: 4 },
    ]
    const { svg } = await soundFigure(typeHexagon(counts, TEXT))
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
      const { svg } = await soundFigure(typeHexagon(counts, TEXT))
      expect(sizeOf(svg)).toEqual({ width: 658, height: 280 })
    }
  })

  it('keeps its shape without persons', async () => {
    const { svg } = await soundFigure(typeHexagon([], TEXT))
    expect(textsOf(svg)).toContain('Clients (n = 0)')
  })
})
