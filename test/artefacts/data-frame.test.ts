import { expect, test } from 'vitest'
import { dataFrame } from '../../pipeline/artefacts/data-frame.ts'

/* danfojs-node is wrong in silence in many places; these are the operations that this project lets it do. */

const COLUMNS = ['dyad_id', 'c-index', 'bond']
const ROWS = [
  { dyad_id: '007', 'c-index': 0.1234567890123456, bond: 1e-300 },
  { dyad_id: 'a,"b"', 'c-index': null, bond: 5 },
  { dyad_id: '__proto__', 'c-index': 12345678901234567000, bond: null },
  { dyad_id: 'null', 'c-index': -0.3, bond: 4.8333333333 },
]

test('a data frame keeps every cell: text ids, all digits of a double, what is missing', async () => {
  const frame = await dataFrame(ROWS, COLUMNS)
  expect(frame.columns).toEqual(COLUMNS)
  for (const name of COLUMNS) {
    expect(frame.column(name).values).toEqual(ROWS.map((row) => row[name as keyof (typeof ROWS)[0]]))
  }
  const kept = frame.query(ROWS.map((row) => row.bond !== null))
  expect(kept.column('dyad_id').values).toEqual(['007', 'a,"b"', 'null'])
  expect(kept.column('bond').values).toEqual([1e-300, 5, 4.8333333333])
})

test('a column may be called like a member of the frame', async () => {
  const frame = await dataFrame(
    [1, 2, 3].map((n) => ({ index: 'c-index', shape: n, r: n / 10 })),
    ['index', 'shape', 'r'],
  )
  const first = frame.head(2)
  expect([first.shape, first.index]).toEqual([
    [2, 3],
    [0, 1],
  ])
  expect(first.column('index').values).toEqual(['c-index', 'c-index'])
  expect(first.column('shape').values).toEqual([1, 2])
  expect(first.toString()).toContain('c-index')
})

test('a table without rows is a frame with its columns', async () => {
  const frame = await dataFrame([], COLUMNS)
  expect(frame.shape).toEqual([0, 3])
  expect(frame.columns).toEqual(COLUMNS)
  expect(frame.column('bond').values).toEqual([])
})
