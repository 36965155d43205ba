import { describe, expect, test } from 'vitest'
import type { CodeIndex } from '../../../pipeline/congruence/congruence-index.ts'
import { indexNamed } from '../../../pipeline/congruence/index-named.ts'
import { type Code, code } from '../../../pipeline/holland/code.ts'
import { type HollandType, TYPES } from '../../../pipeline/holland/type.ts'
import { pearson } from '../../../pipeline/statistics/correlation/pearson.ts'
import { CODE_INDICES } from '../../support/golden-indices.ts'
import { ALL_PAIRS } from './all-pairs.ts'
import { asPackaged, editCost, FAULTS, quarterSteps } from './as-packaged.ts'

const named = (id: string) => indexNamed(id) as CodeIndex
const ours = (id: string) => ALL_PAIRS.map(([client, therapist]) => named(id).value(client, therapist))
const packaged = (id: string) =>
  ALL_PAIRS.map(([client, therapist]) => asPackaged(named(id), client, therapist))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const differing = (a: readonly number[], b: readonly number[]) =>
  a.filter((value, i) => Math.abs(value - b[i]!) > 1e-9).length

/** Every row of the table in README.md: an example, the package's value and ours, and the pairs concerned. */
test.each([
  ['H1', 'ARI', 'SRI', 4, 3, 400],
  ['H2 Hamming', 'RIS', 'RIA', 0.025, 0.25, 1200],
  ['H2 Levenshtein', 'RIS', 'RIA', 0.025, 0.25, 2458],
  ['Z1', 'RIA', 'RAS', 0, 3, 720],
  ['Z2', 'RIA', 'ARS', 0, 1, 1440],
  ['Z3', 'RIA', 'RSI', 2, 3, 360],
  ['W1', 'RIA', 'RSE', 0, 4, 720],
  ['W2', 'RIA', 'ISE', 0, 3, 720],
  ['W3', 'RIA', 'ASE', 0, 2, 720],
  ['W4', 'RIA', 'SAE', 0, 2, 720],
  ['W5', 'RIA', 'RAS', 4, 5, 360],
] as const)('%s: %s with %s is %d in the package and %d here, one of %d pairs', (...row) => {
  const [id, client, therapist, theirs, here, pairs] = row
  const fault = FAULTS.find((each) => each.id === id)!
  const index = named(fault.index)
  const touched = ALL_PAIRS.map(([p, u]) => ({
    value: index.value(p, u),
    packaged: fault.packaged(p, u, index.value(p, u)),
  })).filter((pair) => pair.packaged !== null)
  expect(touched).toHaveLength(pairs)
  for (const pair of touched) expect(pair.packaged).not.toBe(pair.value)
  expect(asPackaged(index, code(client), code(therapist))).toBeCloseTo(theirs, 12)
  expect(index.value(code(client), code(therapist))).toBe(here)
})

test('an index differs in as many pairs as its faults touch, and indices without a fault in none', () => {
  const differences = Object.fromEntries(
    CODE_INDICES.map(({ id }) => [id, differing(ours(id), packaged(id))] as const).filter(
      ([, pairs]) => pairs > 0,
    ),
  )
  expect(differences).toEqual({
    'first-letter-hexagon': 400,
    'zener-schnuelle': 2520,
    compatibility: 3240,
    'hamming-heine': 1200,
    'levenshtein-heine': 2458,
  })
})

test('the edit cost told here is the Levenshtein distance of the house', () => {
  expect(ALL_PAIRS.map(([client, therapist]) => editCost(client, therapist, quarterSteps))).toEqual(
    ours('levenshtein-heine'),
  )
})

describe('what the faults lead to over all pairs', () => {
  test('Zener-Schnuelle: a lower mean, other counts, weaker ties to the corrected index and to C', () => {
    expect(mean(packaged('zener-schnuelle'))).toBeCloseTo(0.8417, 4)
    expect(counts('zener-schnuelle')).toEqual([9360, 1440, 1800, 720, 600, 360, 120])
    expect(r(packaged('zener-schnuelle'), ours('zener-schnuelle'))).toBeCloseTo(0.876, 3)
    expect(r(packaged('zener-schnuelle'), ours('c-index'))).toBeCloseTo(0.345, 3)
    expect(r(ours('zener-schnuelle'), ours('c-index'))).toBeCloseTo(0.452, 3)
  })

  test('compatibility: a lower mean and roles that matter where they should not', () => {
    expect(mean(packaged('compatibility'))).toBeCloseTo(2.775, 10)
    expect(counts('compatibility')).toEqual([3600, 720, 2160, 720, 5040, 1080, 480, 480, 120])
    expect(r(packaged('compatibility'), ours('compatibility'))).toBeCloseTo(0.828, 3)
  })

  test.each([
    ['first-letter-hexagon', 800, 0],
    ['compatibility', 5040, 0],
    ['hamming-heine', 2304, 0],
    ['levenshtein-heine', 5424, 1200],
  ])('%s: swapping roles changes %d pairs instead of %d', (id, theirs, here) => {
    const changed = (value: Value) =>
      ALL_PAIRS.filter(([p, u]) => Math.abs(value(named(id), p, u) - value(named(id), u, p)) > 1e-9).length
    expect([changed(asPackaged), changed(valueHere)]).toEqual([theirs, here])
  })

  test.each([
    ['first-letter-hexagon', 4800],
    ['hamming-heine', 9888],
    ['levenshtein-heine', 13404],
  ])('%s: turning or mirroring the hexagon changes %d pairs instead of none', (id, theirs) => {
    const changed = (value: Value) =>
      ALL_PAIRS.filter(([p, u]) =>
        SYMMETRIES.some(
          (moved) => Math.abs(value(named(id), moved(p), moved(u)) - value(named(id), p, u)) > 1e-9,
        ),
      ).length
    expect([changed(asPackaged), changed(valueHere)]).toEqual([theirs, 0])
  })
})

type Value = (index: CodeIndex, client: Code, therapist: Code) => number

const valueHere: Value = (index, client, therapist) => index.value(client, therapist)

/** The twelve ways to turn or mirror the hexagon, as what becomes of a code. */
const SYMMETRIES = TYPES.flatMap((_, turn) =>
  [1, 5].map(
    (way) => (moved: Code) =>
      code(
        [...moved].map((letter) => TYPES[(way * TYPES.indexOf(letter as HollandType) + turn) % 6]).join(''),
      ),
  ),
)

function counts(id: string): number[] {
  const values = packaged(id)
  return Array.from(
    { length: Math.max(...values) + 1 },
    (_, level) => values.filter((value) => value === level).length,
  )
}

function r(x: readonly number[], y: readonly number[]): number {
  return pearson(x, y).estimate!
}
