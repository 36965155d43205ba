import { describe, expect, test } from 'vitest'
import { analysisFrame, indexVariable, outcomeVariable } from '../../pipeline/artefacts/analysis-frame.ts'
import { pairRow } from '../support/pair-row.ts'

const ROWS = [
  pairRow('007', { 'c-index': 0.1234567890123456 }, { bond: 1e-300 }),
  pairRow('a,"b"', { 'c-index': null }, { bond: 5 }),
  pairRow('__proto__', { 'c-index': 12345678901234567000 }, { bond: null }),
  pairRow('null', { 'c-index': -0.3 }, { bond: 4.8333333333 }),
]
const BOND = outcomeVariable('bond')

describe('the pairs by their variables', () => {
  test('have every value as it was: all digits of a double, what is missing', () => {
    const frame = analysisFrame(ROWS)
    expect(frame.rows).toEqual(ROWS)
    expect(frame.column(indexVariable('c-index'))).toEqual([
      0.1234567890123456,
      null,
      12345678901234567000,
      -0.3,
    ])
    expect(frame.column(BOND)).toEqual([1e-300, 5, null, 4.8333333333])
  })

  test('are kept if they have both values, in their order', () => {
    const frame = analysisFrame(ROWS)
    expect(frame.completePairs('c-index', 'bond')).toEqual({
      first: [0.1234567890123456, -0.3],
      second: [1e-300, 4.8333333333],
    })
    expect(frame.complete(BOND).values).toEqual([[1e-300, 5, 4.8333333333]])
    expect(frame.complete(BOND).rows.map(({ pair }) => pair)).toEqual(['007', 'a,"b"', 'null'])
  })

  test('are none if nobody has both', () => {
    const rows = [
      pairRow('1', { 'c-index': null }, { bond: 5 }),
      pairRow('2', { 'c-index': 3 }, { bond: null }),
    ]
    expect(analysisFrame(rows).completePairs('c-index', 'bond')).toEqual({ first: [], second: [] })
  })

  test('may be one that lacks everything', () => {
    const rows = [pairRow('1', { 'c-index': null }, { bond: null })]
    const frame = analysisFrame(rows)
    expect(frame.rows).toEqual(rows)
    expect(frame.complete(BOND).values).toEqual([[]])
  })

  test('have no value of a variable that the table does not have', () => {
    const frame = analysisFrame(ROWS)
    expect(() => frame.complete(outcomeVariable('task'))).toThrow(RangeError)
    expect(() => frame.column(outcomeVariable('task'))).toThrow(RangeError)
    expect(() => frame.column(outcomeVariable('c-index'))).toThrow(RangeError)
  })
})
