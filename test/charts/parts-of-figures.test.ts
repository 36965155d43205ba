import { describe, expect, it } from 'vitest'
import { coincidentPairs } from '../../pipeline/charts/coincident-pairs.ts'
import { paddedDomain } from '../../pipeline/charts/padded-domain.ts'
import { regressionBand } from '../../pipeline/charts/regression-band.ts'
import { typeBars } from '../../pipeline/charts/type-bars.ts'
import { wrappedLines } from '../../pipeline/charts/wrapped-lines.ts'
import { canonicalJson } from '../../pipeline/drawing/canonical-json.ts'
import { textWidth } from '../../pipeline/drawing/text-width.ts'

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [2] })).toBe('{\n  "a": [\n    2\n  ],\n  "b": 1\n}\n')
    expect(canonicalJson({ a: [2], b: 1 })).toBe(canonicalJson({ b: 1, a: [2] }))
  })

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson({ low: Number.POSITIVE_INFINITY })).toThrow(RangeError)
  })
})

describe('wrapped lines', () => {
  it('are about equally long', () => {
    expect(wrappedLines('Distinctive profile similarity', 20)).toEqual(['Distinctive', 'profile similarity'])
    expect(wrappedLines('Bond, early sessions (1–7)', 24)).toEqual(['Bond, early', 'sessions (1–7)'])
  })

  it('keep a word whole and a short title in one line', () => {
    expect(wrappedLines('Zener–Schnuelle', 5)).toEqual(['Zener–Schnuelle'])
    expect(wrappedLines(' C  index ', 20)).toEqual(['C index'])
  })
})

describe('padded domain', () => {
  it('leaves values off the ends', () => {
    expect(paddedDomain([0, 100])).toEqual([-6, 106])
    expect(paddedDomain([4])).toEqual([3.5, 4.5])
    expect(paddedDomain([])).toEqual([-0.5, 0.5])
  })
})

describe('coincident pairs', () => {
  it('are counted in order of appearance', () => {
    const points = [
      { x: 9, y: 5 },
      { x: 1, y: 2 },
      { x: 9, y: 5 },
    ]
    expect(coincidentPairs(points)).toEqual([
      { x: 9, y: 5, pairs: 2 },
      { x: 1, y: 2, pairs: 1 },
    ])
  })
})

describe('regression band', () => {
  it('is whole where it is narrow', () => {
    const line = [{ x: 0, fit: 5, low: 4, high: 6 }]
    expect(
      regressionBand(
        [
          { x: 0, y: 4 },
          { x: 1, y: 6 },
        ],
        line,
      ).band,
    ).toEqual(line)
  })

  it('does not squeeze the points where it is wide', () => {
    const points = [
      { x: 0, y: 4 },
      { x: 1, y: 6 },
    ]
    const { domain, band } = regressionBand(points, [{ x: 0, fit: 5, low: -90, high: 100 }])
    expect(domain[1] - domain[0]).toBeCloseTo(2 * 2.24, 12)
    expect(band[0]).toEqual({ x: 0, fit: 5, low: domain[0], high: domain[1] })
  })
})

describe('text width', () => {
  it('is that of the shipped font', () => {
    expect(textWidth({ fontSize: 1000 }, 'Hello − ≤ AV')).toBe(4838)
    expect(textWidth({ fontSize: 1000, fontWeight: 600 }, 'Hello − ≤ AV')).toBe(4965)
    expect(textWidth({ fontSize: 1000, fontStyle: 'italic' }, 'Hello − ≤ AV')).toBe(4630)
    expect(textWidth({ fontSize: 11 }, '')).toBe(0)
  })
})

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
