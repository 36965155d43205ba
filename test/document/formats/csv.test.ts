import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { Block } from '../../../pipeline/document/document.ts'
import { csv } from '../../../pipeline/document/formats/csv.ts'

test('a table for a spreadsheet has no formula, and numbers stay numbers', async () => {
  const table: Block = {
    kind: 'table',
    id: 'labels',
    title: 'Labels',
    spanners: [],
    head: [['=HYPERLINK("x")'], ['M']],
    rows: [
      [['@group']],
      ...['=cmd|x', '+1+1', '-2+3', '\tx', '\rx', '＝1', '-', '-.12', '+3', '-1e-5', '−.12', 'a=b'].map(
        (cell) => [[cell], ['1']],
      ),
    ],
  }
  const files = await csv.write(
    { title: '', body: [{ title: '', blocks: [table] }], supplement: [] } as never,
    {} as never,
  )
  const rows = parse(String(files.get('tables/labels.csv'))) as string[][]
  expect(rows[0]).toEqual(['Group', `'=HYPERLINK("x")`, 'M'])
  expect(new Set(rows.slice(1).map(([group]) => group))).toEqual(new Set(["'@group"]))
  expect(rows.slice(1).map((row) => row[1])).toEqual([
    ...["'=cmd|x", "'+1+1", "'-2+3", "'\tx", "'\rx", "'＝1", "'-"],
    ...['-.12', '+3', '-1e-5', '−.12', 'a=b'],
  ])
})
