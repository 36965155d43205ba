import { expect, test } from 'vitest'
import { printed, printedP } from '../../pipeline/replication/printed.ts'

test.each(['-.30', '−.30', '–.30', '—.30', '‐.30', '‑.30', '－.30', '− .30', ' –.30 '])(
  '%j is minus .30',
  (text) => {
    expect(printed.parse(text)).toEqual({ text: '-.30', value: -0.3, decimals: 2 })
  },
)

test.each([
  ['.30', 0.3, 2],
  ['0.300', 0.3, 3],
  ['+1', 1, 0],
  ['12.', 12, 0],
])('%s keeps its decimals', (text, value, decimals) => {
  expect(printed.parse(text)).toEqual({ text, value, decimals })
})

test.each(['', '-', '.', '1e3', '0x1F', '.3.0', '.30-.40', 'n.s.', '9'.repeat(400), `.${'1'.repeat(400)}`])(
  '%j is no printed figure',
  (text) => {
    expect(printed.safeParse(text).success).toBe(false)
    expect(printedP.safeParse(text).success).toBe(false)
  },
)

test.each([
  ['.012', '='],
  ['= .012', '='],
  ['<.012', '<'],
  ['> .012', '>'],
])('p %s', (text, relation) => {
  expect(printedP.parse(text)).toMatchObject({ relation, value: 0.012, decimals: 3 })
})
