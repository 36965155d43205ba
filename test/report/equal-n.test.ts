import { describe, expect, it } from 'vitest'
import type { Table } from '../../pipeline/document/document.ts'
import { withEqualN } from '../../pipeline/report/equal-n.ts'

const table = (n: readonly string[], spanners: Table['spanners'] = []): Table => ({
  kind: 'table',
  id: 'x',
  title: 'X',
  spanners,
  head: [['Index'], [{ em: 'r' }], [{ em: 'n' }], [{ em: 'p' }]],
  rows: [[['Group']], ...n.map((it, i) => [[`Index ${i}`], ['.20'], [it], ['.03']])],
})

describe('a table whose rows have the same n', () => {
  it('says it once, and its spanners stay over their columns', () => {
    const spanners = [
      { text: ['Original'], from: 1, to: 2 },
      { text: ['Test'], from: 3, to: 3 },
    ]
    expect(withEqualN(table(['32', '32'], spanners))).toMatchObject({
      head: [['Index'], [{ em: 'r' }], [{ em: 'p' }]],
      rows: [[['Group']], [['Index 0'], ['.20'], ['.03']], [['Index 1'], ['.20'], ['.03']]],
      spanners: [
        { from: 1, to: 1 },
        { from: 2, to: 2 },
      ],
      note: [{ em: 'n' }, ' = 32 throughout. '],
    })
  })

  it('has no words over a column that is gone', () => {
    expect(withEqualN(table(['32', '32'], [{ text: ['Size'], from: 2, to: 2 }]))).toMatchObject({
      spanners: [],
    })
  })

  it.each([[['32', '30']], [['—', '—']], [['32']]])('keeps the column with %j', (n) => {
    expect(withEqualN(table(n))).toEqual(table(n))
  })
})
