import { expect, test } from 'vitest'
import { plainText, type Table } from '../../pipeline/document/document.ts'
import { withEqualN } from '../../pipeline/report/equal-n.ts'

const table: Table = {
  kind: 'table',
  id: 'one',
  title: 'One',
  head: [['Result'], [{ em: 'n' }], ['r'], ['p']],
  rows: [
    [['a'], ['30'], ['.1'], ['.2']],
    [['b'], ['30'], ['.3'], ['.4']],
  ],
}

test('an n that all rows have is said once, and headings over columns stay over theirs', () => {
  const { head, spanners, note } = withEqualN({
    ...table,
    spanners: [{ text: ['Test'], from: 2, to: 3 }],
  }) as Table
  expect(head).toEqual([['Result'], ['r'], ['p']])
  expect(spanners).toEqual([{ text: ['Test'], from: 1, to: 2 }])
  expect(plainText(note!)).toBe('n = 30 throughout. ')
})

test('an n under a heading of its own is not that of the row and stays', () => {
  const of = { ...table, spanners: [{ text: ['Original'], from: 1, to: 2 }] }
  expect(withEqualN(of)).toBe(of)
})

test.each([[['32', '30']], [['—', '—']], [['32']]])('a table with n %j keeps its column', (n) => {
  const rows = n.map((it, i) => [[`row ${i}`], [it], ['.1'], ['.2']])
  expect(withEqualN({ ...table, rows })).toEqual({ ...table, rows })
})
