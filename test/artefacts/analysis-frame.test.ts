import { describe, expect, test } from 'vitest'
import { analysisFrame } from '../../pipeline/artefacts/analysis-frame.ts'

/* danfojs-node is wrong in silence in many places; these are the operations that this project lets it do. */

const COLUMNS = ['dyad_id', 'c-index', 'bond']
const ROWS = [
  { dyad_id: '007', 'c-index': 0.1234567890123456, bond: 1e-300 },
  { dyad_id: 'a,"b"', 'c-index': null, bond: 5 },
  { dyad_id: '__proto__', 'c-index': 12345678901234567000, bond: null },
  { dyad_id: 'null', 'c-index': -0.3, bond: 4.8333333333 },
]

describe('the analysis table as a data frame', () => {
  test('gives every cell back as it was: text ids, all digits of a double, what is missing', () => {
    expect(analysisFrame(ROWS, COLUMNS).rows()).toEqual(ROWS)
  })

  test('keeps the pairs that have both values, in their order', () => {
    const frame = analysisFrame(ROWS, COLUMNS)
    expect(frame.completePairs('c-index', 'bond')).toEqual({
      first: [0.1234567890123456, -0.3],
      second: [1e-300, 4.8333333333],
    })
    expect(frame.values('bond')).toEqual([1e-300, 5, 4.8333333333])
  })

  test('knows when nobody has both', () => {
    const rows = [
      { dyad_id: '1', 'c-index': null, bond: 5 },
      { dyad_id: '2', 'c-index': 3, bond: null },
    ]
    expect(analysisFrame(rows, COLUMNS).completePairs('c-index', 'bond')).toEqual({
      first: [],
      second: [],
    })
  })

  test('a single row and all-missing columns', () => {
    const rows = [{ dyad_id: '1', 'c-index': null, bond: null }]
    const frame = analysisFrame(rows, COLUMNS)
    expect(frame.rows()).toEqual(rows)
    expect(frame.values('bond')).toEqual([])
  })

  test('as a data frame keeps every cell: text ids, all digits of a double, what is missing', async () => {
    const frame = await analysisFrame(ROWS, COLUMNS).dataFrame()
    expect(frame.columns).toEqual(COLUMNS)
    for (const name of COLUMNS) {
      expect(frame.column(name).values).toEqual(ROWS.map((row) => row[name as keyof (typeof ROWS)[0]]))
    }
    const kept = frame.query(ROWS.map((row) => row.bond !== null))
    expect(kept.column('dyad_id').values).toEqual(['007', 'a,"b"', 'null'])
    expect(kept.column('bond').values).toEqual([1e-300, 5, 4.8333333333])
  })

  test('refuses a column that the table does not have', () => {
    const frame = analysisFrame(ROWS, COLUMNS)
    expect(() => frame.values('task')).toThrow(RangeError)
  })
})
