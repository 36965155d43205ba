import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../pipeline/drawing/canonical-json.ts'

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [2] })).toBe('{\n  "a": [\n    2\n  ],\n  "b": 1\n}\n')
    expect(canonicalJson({ a: [2], b: 1 })).toBe(canonicalJson({ b: 1, a: [2] }))
  })

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson({ low: Number.POSITIVE_INFINITY })).toThrow(RangeError)
  })
})
