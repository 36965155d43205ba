import { expect, test } from 'vitest'
import { binRows } from '../../../pipeline/analyses/index-values/bin-rows.ts'
import { indexNamed } from '../../../pipeline/congruence/index-named.ts'
import { pairedKinds } from '../../../pipeline/statistics/pairing/paired-kinds.ts'

/** Three pairs of the clients a, a, b with the therapists x, y, y: of the nine combinations two are (a, x), four (a, y). */
const VALUES: Readonly<Record<string, number>> = { ax: 0, ay: 2, bx: 1, by: 2 }
const kinds = pairedKinds(
  ['a', 'a', 'b'],
  ['x', 'y', 'y'],
  (client, therapist) => VALUES[client + therapist]!,
)
const index = indexNamed('c-index')

test('as many pairs as there are, over all combinations, each as often as its people have pairs', () => {
  const rows = binRows([{ index, kinds, reason: null }], () => [0, 2, 2])
  expect(rows.map(({ low, pairs }) => [low, pairs])).toEqual([
    [-0.5, 1],
    [0.5, 0],
    [1.5, 2],
  ])
  ;[2 / 3, 1 / 3, 2].forEach((expected, i) => {
    expect(rows[i]!.expected).toBeCloseTo(expected, 12)
  })
})

test('where combinations are not defined nothing is expected', () => {
  const rows = binRows([{ index, kinds: null, reason: 'no pair has a value' }], () => [1])
  expect(rows).toEqual([{ index: 'c-index', low: 0.5, high: 1.5, pairs: 1, expected: null }])
})
