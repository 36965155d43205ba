import { describe, expect, test } from 'vitest'
import { holm } from '../../../pipeline/statistics/adjustment/holm.ts'
import { golden, goldens } from '../../support/golden.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const closed = TOLERANCE.closedForm

describe('Holm', () => {
  test.each([
    ['tiny/tiny.json', 'padjust.holm', [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]],
    ['small/correlations.json', 'padjust.holm.5', 'padjust.input5'],
    ['small/correlations.json', 'padjust.holm.15', 'padjust.input15'],
  ])('%s %s', (file, id, input) => {
    const entries = goldens(file)
    const ps =
      typeof input === 'string' ? Object.values(golden<Record<string, number>>(entries, input)) : input
    const expected = Object.values(golden<Record<string, number>>(entries, id))
    holm(ps).forEach((p, i) => {
      expectClose(p, expected[i]!, closed)
    })
  })

  test('nulls pass through and do not count', () => {
    expect(holm([null, 0.02, null, 0.01])).toEqual([null, 0.02, null, 0.02])
    expect(holm([])).toEqual([])
    expect(holm([null])).toEqual([null])
  })

  test('refuses what is not a probability', () => {
    expect(() => holm([0.1, 1.2])).toThrow(new RangeError('ps[1] must lie in [0, 1] or be null: 1.2'))
    expect(() => holm([Number.NaN])).toThrow(RangeError)
  })
})
