import { describe, expect, it } from 'vitest'
import { CODES, codeNumber, pairValues } from '../../pipeline/congruence/code-pairs.ts'
import type { CodeIndex } from '../../pipeline/congruence/congruence-index.ts'
import { hammingDistance } from '../../pipeline/congruence/hamming-heine.ts'
import { type Code, code } from '../../pipeline/holland/code.ts'
import { type HollandType, TYPES } from '../../pipeline/holland/type.ts'
import { CODE_INDICES } from '../support/golden-indices.ts'

/** All ways to write the types in another order: 720. */
function orders(types: readonly HollandType[]): HollandType[][] {
  if (types.length === 0) return [[]]
  return types.flatMap((type) =>
    orders(types.filter((other) => other !== type)).map((rest) => [type, ...rest]),
  )
}

const RELABELLINGS = orders(TYPES)
/** Turns and reflections of the hexagon: the relabellings that keep neighbours neighbours. */
const SYMMETRIES = RELABELLINGS.filter((order) =>
  order.every((type, place) => {
    const apart = Math.abs(TYPES.indexOf(type) - TYPES.indexOf(order[(place + 1) % 6]!))
    return apart === 1 || apart === 5
  }),
)
const relabelled = (each: Code, order: readonly HollandType[]) =>
  code([...each].map((letter) => order[TYPES.indexOf(letter as HollandType)]).join(''))

const numbers = CODES.map(codeNumber)
const CLIENTS = Uint8Array.from(numbers.flatMap((client) => numbers.map(() => client)))
const THERAPISTS = Uint8Array.from(numbers.flatMap(() => numbers))
const three = CODES.filter((each) => each.length === 3)
const opposite = (each: Code) => relabelled(each, ['S', 'E', 'C', 'R', 'I', 'A'])
const named = (id: string): CodeIndex => CODE_INDICES.find((index) => index.id === id)!

const moved = new Float64Array(CLIENTS.length)

/** True if the relabelling leaves every value of the index as it is, for codes of one to three letters. */
function unchanged(index: CodeIndex, order: readonly HollandType[]): boolean {
  const to = numbers.map((number) => codeNumber(relabelled(CODES[number]!, order)))
  const before = pairValues(index, CLIENTS, THERAPISTS)
  pairValues(
    index,
    CLIENTS.map((client) => to[client]!),
    THERAPISTS.map((therapist) => to[therapist]!),
    moved,
  )
  for (let i = 0; i < moved.length; i++) if (!Object.is(before[i], moved[i])) return false
  return true
}

it('knows the 720 relabellings and the 12 symmetries of the hexagon', () => {
  expect(RELABELLINGS).toHaveLength(720)
  expect(SYMMETRIES).toHaveLength(12)
})

it('takes no notice of the hexagon in exactly these indices', () => {
  expect(CODE_INDICES.filter((index) => !index.usesHexagon).map((index) => index.id)).toEqual([
    'first-letter',
    'two-letter',
    'three-letter',
    'zener-schnuelle',
    'zener-schnuelle-either',
    'compatibility',
    'iachan-m',
    'iachan-m2',
    'n3',
  ])
})

describe.each(CODE_INDICES)('$id', (index) => {
  it('is unchanged when the hexagon is turned or mirrored', () => {
    for (const order of SYMMETRIES) expect(unchanged(index, order), order.join('')).toBe(true)
  })

  it(`is ${index.usesHexagon ? 'changed by some' : 'unchanged by every'} relabelling of the types`, () => {
    expect(RELABELLINGS.every((order) => unchanged(index, order))).toBe(!index.usesHexagon)
  })

  it(`${index.symmetric ? 'never changes' : 'can change'} when client and therapist swap roles`, () => {
    const there = pairValues(index, CLIENTS, THERAPISTS)
    const back = pairValues(index, THERAPISTS, CLIENTS)
    expect(there.every((value, i) => Object.is(value, back[i]))).toBe(index.symmetric)
  })

  it(`${index.usesOrder ? 'can change' : 'never changes'} with the order of the letters it looks at`, () => {
    const reordered = three.flatMap((client) => {
      const own = [...client].slice(0, index.letters) as HollandType[]
      return orders(own).map((order) => ({
        client,
        other: code(order.join('') + client.slice(index.letters)),
      }))
    })
    const same = reordered.every(({ client, other }) =>
      three.every((therapist) => index.value(client, therapist) === index.value(other, therapist)),
    )
    expect(same).toBe(!index.usesOrder)
  })

  it('looks only at its first letters', () => {
    for (const client of three) {
      const rest = TYPES.filter((type) => !client.slice(0, index.letters).includes(type)).reverse()
      const longer = code(client.slice(0, index.letters) + rest.join(''))
      expect(longer).toHaveLength(6)
      for (const therapist of three) {
        expect(index.value(longer, therapist)).toBe(index.value(client, therapist))
        expect(index.value(therapist, longer)).toBe(index.value(therapist, client))
      }
    }
  })

  it('reaches both ends of its range over all pairs of codes and never leaves it', () => {
    const values = three.flatMap((client) => three.map((therapist) => index.value(client, therapist)))
    expect(values).toHaveLength(14400)
    expect([Math.min(...values), Math.max(...values)]).toEqual(index.range)
  })

  it('is best for the same code', () => {
    const best = index.range[index.direction === 'similarity' ? 1 : 0]
    for (const each of three) expect(index.value(each, each)).toBe(best)
  })

  it('has no value for a code that is too short, unless it accepts shorter ones', () => {
    const short = code('RIASEC'.slice(0, index.letters - 1) || 'R')
    if (index.acceptsShorter || index.letters === 1) {
      expect(index.value(short, code('RIA'))).toBe(index.range[1])
    } else {
      expect(() => index.value(short, code('RIA'))).toThrow(RangeError)
      expect(() => index.value(code('RIA'), short)).toThrow(RangeError)
    }
  })
})

it.each([
  'c-index',
  'c-index-modified',
  'iachan-m',
  'zener-schnuelle',
  'zener-schnuelle-either',
  'compatibility',
  'hamming-heine',
])('%s is best only for the same code', (id) => {
  const index = named(id)
  const best = index.value(code('RIA'), code('RIA'))
  for (const client of three) {
    for (const therapist of three) {
      expect(index.value(client, therapist) === best, `${client}-${therapist}`).toBe(client === therapist)
    }
  }
})

it('C and C with the opposite code sum to 18', () => {
  const c = named('c-index')
  for (const client of three) {
    for (const therapist of three) {
      expect(c.value(client, therapist) + c.value(client, opposite(therapist))).toBe(18)
    }
  }
})

it('no shared letter means that M and the Zener-Schnuelle index are 0', () => {
  const none = three.flatMap((client) =>
    three
      .filter((therapist) => named('n3').value(client, therapist) === 0)
      .map((therapist) => [client, therapist]),
  )
  expect(none).toHaveLength(720)
  for (const [client, therapist] of none) {
    expect(named('iachan-m').value(client!, therapist!)).toBe(0)
    expect(named('zener-schnuelle').value(client!, therapist!)).toBe(0)
  }
})

it('the Hamming distance with weights 3, 2, 1 is a quarter of 18 - C', () => {
  for (const client of three) {
    for (const therapist of three) {
      expect(hammingDistance(client, therapist, [3, 2, 1])).toBe(
        (18 - named('c-index').value(client, therapist)) / 4,
      )
    }
  }
})

it('the Levenshtein distance breaks the triangle inequality, as documented', () => {
  const { value } = named('levenshtein-heine')
  const [a, b, c] = [code('RCE'), code('CES'), code('CSA')]
  expect(value(a, c)).toBeGreaterThan(value(a, b) + value(b, c))
})
