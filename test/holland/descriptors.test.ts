import { describe, expect, it } from 'vitest'
import { code } from '../../pipeline/holland/code.ts'
import { DESCRIPTORS } from '../../pipeline/holland/descriptors.ts'
import type { Profile } from '../../pipeline/holland/profile.ts'
import { fc } from '../support/properties.ts'

const score = fc.integer({ min: 0, max: 50 })
const profile = fc.tuple(score, score, score, score, score, score) as fc.Arbitrary<Profile>
const value = (id: string, of: Profile) => {
  const descriptor = DESCRIPTORS.find((each) => each.id === id)!
  return descriptor.basis === 'profile' ? descriptor.value(of) : Number.NaN
}
const shifted = (of: Profile, by: number) => of.map((each) => each + by) as unknown as Profile

describe.each(DESCRIPTORS)('$id', (descriptor) => {
  it('has the value of each of its worked examples', () => {
    expect(descriptor.examples.length).toBeGreaterThan(2)
    if (descriptor.basis === 'code') {
      for (const example of descriptor.examples) {
        expect(descriptor.value(code(example.code)), example.code).toBe(example.value)
      }
      return
    }
    for (const example of descriptor.examples) {
      const found = descriptor.value(example.profile)
      if (example.value === null || example.digits === undefined) expect(found).toBe(example.value)
      else expect(Math.abs(found! - example.value)).toBeLessThanOrEqual(0.5 * 10 ** -example.digits + 1e-15)
    }
  })

  it('says what a reader needs, and when it is undefined', () => {
    for (const text of [descriptor.title, descriptor.meaning, descriptor.definition, descriptor.source]) {
      expect(text.length).toBeGreaterThan(1)
    }
    const values = descriptor.examples.map((example) => example.value)
    expect(values.includes(null)).toBe(descriptor.undefinedWhen !== null)
  })
})

it('gives no two descriptors the same key', () => {
  expect(new Set(DESCRIPTORS.map((each) => each.id)).size).toBe(DESCRIPTORS.length)
  expect(DESCRIPTORS).toHaveLength(15)
})

it('differentiation does not depend on the order of the types nor, but for di6, on elevation', () => {
  fc.assert(
    fc.property(profile, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (x, order) => {
      const shuffled = order.map((place) => x[place]!) as unknown as Profile
      for (const id of ['di1', 'di2', 'di3', 'di4', 'di5', 'di6', 'iachan-l1']) {
        expect(value(id, shuffled), id).toBe(value(id, x))
        if (id !== 'di6') expect(value(id, shifted(x, 7)), id).toBe(value(id, x))
      }
      expect(value('di7', shifted(x, 7))).toBe(value('di7', x))
      expect(value('iachan-l1', x)).toBe(value('di3', x)! / 2)
    }),
  )
})

it('scatter is √6 times the standard deviation and zero exactly for flat profiles', () => {
  fc.assert(
    fc.property(profile, (x) => {
      expect(Math.abs(value('scatter', x)! - Math.sqrt(6) * value('di7', x)!)).toBeLessThan(1e-12)
      expect(value('scatter', x) === 0).toBe(value('di5', x) === 0)
    }),
  )
})

it('the vector is the two dimensions in polar form', () => {
  fc.assert(
    fc.property(profile, (x) => {
      const [length, degrees] = [value('vector-length', x)!, value('angle-deg', x)]
      const [things, data] = [value('things-people', x)!, value('data-ideas', x)!]
      expect(degrees === null).toBe(things === 0 && data === 0)
      if (degrees === null) return
      expect(degrees).toBeGreaterThanOrEqual(0)
      expect(degrees).toBeLessThan(360)
      expect(Math.abs(2 * length * Math.cos((degrees * Math.PI) / 180) - things)).toBeLessThan(1e-9)
      expect(Math.abs(-2 * length * Math.sin((degrees * Math.PI) / 180) - data)).toBeLessThan(1e-9)
    }),
  )
})

it('turning the hexagon by one corner turns the angle by 60 degrees', () => {
  fc.assert(
    fc.property(profile, (x) => {
      const [r, i, a, s, e, c] = x
      const [before, after] = [value('angle-deg', x), value('angle-deg', [c, r, i, a, s, e])]
      if (before === null) expect(after).toBeNull()
      else expect(Math.abs(((after! - before - 60 + 540) % 360) - 180)).toBeLessThan(1e-9)
    }),
  )
})

it('takes balance up to rounding as no direction when scores have fractions', () => {
  expect(value('angle-deg', [0.3, 0, 0.1 + 0.2, 0, 0.3, 0])).toBeNull()
  expect(value('vector-length', [0.3, 0, 0.1 + 0.2, 0, 0.3, 0])).toBe(0)
  expect(value('angle-deg', [0.301, 0, 0.3, 0, 0.3, 0])).not.toBeNull()
})
