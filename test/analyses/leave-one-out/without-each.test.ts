import { expect, test } from 'vitest'
import { withoutEach } from '../../../pipeline/analyses/leave-one-out/without-each.ts'
import { COEFFICIENT_NAMES, COEFFICIENTS } from '../../../pipeline/statistics/correlation/coefficients.ts'
import { lehmer } from '../../statistics/mixed/random-design.ts'

/** Few values, as indices of codes and ratings have them, so that pairs are alike. */
function study(n: number) {
  const { normal } = lehmer(n)
  const x = Array.from({ length: n }, () => Math.round(2 * normal()))
  const y = x.map((value) => Math.round(0.3 * value + 2 * normal()))
  return { x, y }
}

test.each(COEFFICIENT_NAMES)('without each of many pairs: %s as computed again', (method) => {
  const { x, y } = study(1100)
  const found = withoutEach(
    method,
    x,
    y,
    x.map((_, i) => `D${i}`),
  )
  expect(found).toHaveLength(1100)
  for (const i of [0, 1, 17, 512, 1099]) {
    const kept = (values: readonly number[]) => values.filter((_, place) => place !== i)
    const { estimate, p } = COEFFICIENTS[method](kept(x), kept(y))
    expect(found[i]!.estimate).toBeCloseTo(estimate!, 12)
    expect(found[i]!.p! / p!).toBeCloseTo(1, 9)
  }
})

test('without each of many therapists, all their pairs are left out', () => {
  const { x, y } = study(2400)
  const therapists = x.map((_, i) => `T${i % 1201}`)
  const found = withoutEach('pearson', x, y, therapists)
  expect(found).toHaveLength(1201)
  const kept = (values: readonly number[]) => values.filter((_, place) => place % 1201 !== 5)
  const { estimate, p } = COEFFICIENTS.pearson(kept(x), kept(y))
  expect(found[5]!.estimate).toBeCloseTo(estimate!, 12)
  expect(found[5]!.p! / p!).toBeCloseTo(1, 9)
})

test('a variable that varies in one pair only has no correlation without it', () => {
  const x = Array.from({ length: 1100 }, (_, i) => (i === 3 ? 1 : 0))
  const { y } = study(1100)
  const found = withoutEach(
    'pearson',
    x,
    y,
    x.map((_, i) => `D${i}`),
  )
  expect(found[3]).toMatchObject({ estimate: null, p: null })
  expect(found[4]!.estimate).not.toBeNull()
})
