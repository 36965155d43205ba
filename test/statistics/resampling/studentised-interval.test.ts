import { expect, test } from 'vitest'
import { studentisedInterval } from '../../../pipeline/statistics/resampling/studentised-interval.ts'

const drawn = Array.from({ length: 200 }, (_, i) => ({ r: 0.3 + (i - 100) / 400, variance: 0.02 }))
const interval = (all: typeof drawn) =>
  studentisedInterval(
    {
      estimate: 0.3,
      replicates: Float64Array.from(all, ({ r }) => r),
      variances: Float64Array.from(all, ({ variance }) => variance),
    } as Parameters<typeof studentisedInterval>[0],
    0.02,
  )

test('replicates whose variance is nothing but rounding are left out', () => {
  const rounding = Array.from({ length: 20 }, (_, i) => ({ r: i % 2 ? 0.5 : -0.5, variance: 1e-32 }))
  const perfect = Array.from({ length: 20 }, () => ({ r: 1 - 2 ** -53, variance: 1e-33 }))
  expect(interval([...drawn, ...rounding, ...perfect])).toEqual(interval(drawn))
})
