import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { expect, test } from 'vitest'
import { sampledRows } from '../../../pipeline/statistics/pairing/sampled-rows.ts'

test('are different rows in rising order, all of them where there are no more', () => {
  const rows = sampledRows(50, 20, xoroshiro128plus(1))
  expect(new Set(rows).size).toBe(20)
  expect(rows).toEqual(rows.toSorted((a, b) => a - b))
  expect([Math.min(...rows) >= 0, Math.max(...rows) < 50]).toEqual([true, true])
  expect(sampledRows(50, 20, xoroshiro128plus(1))).toEqual(rows)
  expect(sampledRows(4, 9, xoroshiro128plus(1))).toEqual([0, 1, 2, 3])
  expect(sampledRows(0, 9, xoroshiro128plus(1))).toEqual([])
})

test('take every row equally often', () => {
  const random = xoroshiro128plus(2)
  const [draws, taken] = [20_000, new Float64Array(7)]
  for (let draw = 0; draw < draws; draw++) {
    for (const row of sampledRows(7, 3, random)) taken[row]!++
  }
  const error = Math.sqrt(((3 / 7) * (4 / 7)) / draws)
  for (const count of taken) expect(Math.abs(count / draws - 3 / 7)).toBeLessThan(4.5 * error)
})
