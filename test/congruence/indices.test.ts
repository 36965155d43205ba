import { describe, expect, it } from 'vitest'
import works from '../../data/references.json' with { type: 'json' }
import { INDICES } from '../../pipeline/congruence/indices.ts'
import { code } from '../../pipeline/holland/code.ts'

function expectPrinted(found: number | null, printed: number | null, digits: number | undefined) {
  if (printed === null || digits === undefined) return expect(found).toBe(printed)
  expect(Math.abs(found! - printed), `${found} instead of ${printed}`).toBeLessThanOrEqual(
    0.5 * 10 ** -digits + 1e-15,
  )
}

describe.each(INDICES)('$id', (index) => {
  it('has the value of each of its worked examples', () => {
    expect(index.examples.length).toBeGreaterThan(2)
    if (index.basis === 'code') {
      for (const { client, therapist, value, digits } of index.examples) {
        expectPrinted(index.value(code(client), code(therapist)), value, digits)
      }
    } else {
      for (const { client, therapist, norms, value, digits } of index.examples) {
        expectPrinted(index.value(client, therapist, norms), value, digits)
      }
    }
  })

  it('works each example step by step, ending with the value or with why there is none', () => {
    if (index.basis === 'code') {
      for (const { client, therapist } of index.examples) {
        const [p, u] = [code(client), code(therapist)]
        expect(index.worked(p, u).endsWith(` = ${index.value(p, u)}`), index.worked(p, u)).toBe(true)
      }
    } else {
      for (const { client, therapist, norms } of index.examples) {
        const value = index.value(client, therapist, norms)
        const ending = value === null ? `undefined: ${index.undefinedWhen}` : ` = ${value}`
        const steps = index.worked(client, therapist, norms)
        expect(steps.endsWith(ending), steps).toBe(true)
      }
    }
  })

  it('says everything a reader needs', () => {
    for (const text of [index.title, index.meaning, index.definition]) {
      expect(text.length).toBeGreaterThan(1)
    }
    expect(index.meaning).toMatch(/\.$/)
    for (const id of index.source) expect(works.map((work) => work.id)).toContain(id)
    if (index.source.length === 0) expect(index.variant).toContain('general definition')
    if (index.basis === 'code' && index.rules && index.id !== 'iachan-m' && index.id !== 'iachan-m2') {
      const values = index.rules.map((rule) => rule.value)
      expect([Math.min(...values.map(Number)), Math.max(...values.map(Number))]).toEqual(index.range)
    }
  })
})

it('gives no two indices the same key or title', () => {
  expect(new Set(INDICES.map((index) => index.id)).size).toBe(INDICES.length)
  expect(new Set(INDICES.map((index) => index.title)).size).toBe(INDICES.length)
})

it('holds every index of the catalogue and no other', () => {
  expect(INDICES.filter((index) => index.basis === 'code')).toHaveLength(16)
  expect(INDICES.filter((index) => index.basis === 'profile')).toHaveLength(18)
})
