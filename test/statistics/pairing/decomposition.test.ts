import { describe, expect, test } from 'vitest'
import { pearson } from '../../../pipeline/statistics/correlation/pearson.ts'
import { decomposition } from '../../../pipeline/statistics/pairing/decomposition.ts'
import { type PairedKinds, pairedKinds } from '../../../pipeline/statistics/pairing/paired-kinds.ts'
import { fc } from '../../support/properties.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'
import { EXAMPLE, exampleKinds, exampleRatings } from './example-pairs.ts'

const sum = (list: Iterable<number>) => [...list].reduce((all, value) => all + value, 0)

/** Some pairs of up to four kinds of clients and of therapists, values in halves. */
const sample: fc.Arbitrary<PairedKinds> = fc
  .record({
    pairs: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 9 }),
    cells: fc.array(
      fc.integer({ min: -20, max: 20 }).map((n) => n / 2),
      { minLength: 16, maxLength: 16 },
    ),
  })
  .map(({ pairs, cells }) =>
    pairedKinds(
      pairs.map(([client]) => client),
      pairs.map(([, therapist]) => therapist),
      (client, therapist) => cells[client * 4 + therapist]!,
    ),
  )

const cellOf = ({ values, therapistKinds, clientOf, therapistOf }: PairedKinds, i: number, j = i) =>
  values[clientOf[i]! * therapistKinds + therapistOf[j]!]!

describe('the example, C index', () => {
  const correlations = (outcome: 'bond' | 'validation') => {
    const { pairs, ratings } = exampleRatings(outcome)
    const { client, therapist, unique } = decomposition(exampleKinds(pairs))
    return [therapist, client, unique].map((part) => pearson([...part], ratings))
  }
  const rounded = (list: readonly { estimate: number | null }[]) =>
    list.map(({ estimate }) => Math.round(estimate! * 100))

  test('bond goes with the therapist, validation with what is unique to the pair', () => {
    expect(rounded(correlations('bond'))).toEqual([49, 30, 13])
    expect(rounded(correlations('validation'))).toEqual([37, 7, 44])
  })

  test('the unique part has p = .47 with bond and .016 with validation', () => {
    expect(Math.round(correlations('bond')[2]!.p! * 100)).toBe(47)
    expect(Math.round(correlations('validation')[2]!.p! * 1000)).toBe(16)
  })
})

const score = fc.double({ min: 0, max: 9, noNaN: true })

describe('laws', () => {
  test('is what the table of all places with all places gives, double-centred', () => {
    fc.assert(
      fc.property(sample, (pairs) => {
        const n = pairs.clientOf.length
        const places = [...Array(n).keys()]
        const { grand, client, therapist, unique, variances } = decomposition(pairs)
        const all = places.flatMap((i) => places.map((j) => cellOf(pairs, i, j)))
        const mean = sum(all) / n ** 2
        const rows = places.map((i) => sum(places.map((j) => cellOf(pairs, i, j))) / n - mean)
        const columns = places.map((j) => sum(places.map((i) => cellOf(pairs, i, j))) / n - mean)
        expectClose(grand, mean, TOLERANCE.closedForm)
        for (const i of places) {
          expectClose(client[i]!, rows[i]!, TOLERANCE.closedForm, 'client')
          expectClose(therapist[i]!, columns[i]!, TOLERANCE.closedForm, 'therapist')
          expectClose(grand + client[i]! + therapist[i]! + unique[i]!, cellOf(pairs, i), 1e-12, 'all parts')
        }
        const total = sum(all.map((value) => (value - mean) ** 2)) / n ** 2
        expectClose(variances.client + variances.therapist + variances.unique, total, 1e-11)
      }),
    )
  })

  test('values that two people add up to have nothing unique', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 1 }), (pairs) => {
        const added = pairedKinds(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
          (a, b) => a + b,
        )
        expect(decomposition(added).unique.every((part) => part === 0)).toBe(true)
      }),
    )
  })

  test('finer kinds change nothing', () => {
    const { pairs } = exampleRatings('bond')
    const kinds = exampleKinds(pairs)
    const persons = pairedKinds([...pairs.keys()], [...pairs.keys()], (i, j) => cellOf(kinds, i, j))
    const [coarse, fine] = [decomposition(kinds), decomposition(persons)]
    coarse.unique.forEach((part, i) => {
      expectClose(fine.unique[i]!, part, TOLERANCE.closedForm)
    })
    expectClose(fine.variances.unique, coarse.variances.unique, TOLERANCE.closedForm)
  })
})

describe('weights', () => {
  test('each therapist once: the mean over clients × therapists', () => {
    const clusters = [...new Set(EXAMPLE.map(({ cluster }) => cluster))]
    const codeOf = new Map(EXAMPLE.map(({ cluster, therapist }) => [cluster, therapist]))
    const kinds = exampleKinds(EXAMPLE)
    const codes = [...new Set(EXAMPLE.map(({ therapist }) => therapist))]
    const once = codes.map((own) => clusters.filter((cluster) => codeOf.get(cluster) === own).length)
    const { grand, client } = decomposition(kinds, { therapist: once })
    const placeOf = new Map(EXAMPLE.map(({ cluster }, i) => [cluster, i]))
    const means = EXAMPLE.map(
      (_, i) => sum(clusters.map((cluster) => cellOf(kinds, i, placeOf.get(cluster)!))) / clusters.length,
    )
    expectClose(grand, sum(means) / 32, TOLERANCE.closedForm)
    means.forEach((mean, i) => {
      expectClose(client[i]!, mean - grand, TOLERANCE.closedForm)
    })
  })

  test.each([[[1]], [[-1, 2]], [[0, 0]], [[Number.NaN, 1]]])('%j are no weights of two kinds', (client) => {
    const pairs = pairedKinds(['a', 'b'], ['x', 'x'], () => 1)
    expect(() => decomposition(pairs, { client })).toThrow(RangeError)
  })
})

describe('samples that leave little', () => {
  test('one pair, one therapist, equal values', () => {
    const one = decomposition(pairedKinds(['a'], ['x'], () => 7))
    expect([one.grand, one.client[0], one.therapist[0], one.unique[0]]).toEqual([7, 0, 0, 0])
    const shared = decomposition(pairedKinds([1, 2, 6], ['x', 'x', 'x'], (client) => client))
    expect([...shared.client, ...shared.therapist, ...shared.unique]).toEqual([-2, -1, 3, 0, 0, 0, 0, 0, 0])
    const equal = decomposition(pairedKinds([1, 2, 6], [1, 2, 3], () => 0.1))
    expect(equal.variances).toEqual({ client: 0, therapist: 0, unique: 0 })
  })

  test('no pair, a value that is not a number, lists of different length: the caller’s mistake', () => {
    expect(() => decomposition(pairedKinds([], [], () => 1))).toThrow(RangeError)
    expect(() => decomposition(pairedKinds(['a'], ['x'], () => Number.NaN))).toThrow('finite')
    expect(() => pairedKinds(['a'], [], () => 1)).toThrow(RangeError)
  })
})
