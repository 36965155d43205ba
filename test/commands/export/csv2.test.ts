import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csv2 } from '../../../pipeline/commands/export/csv2.ts'
import { oddRows, oddTable } from './odd-table.ts'

test('CSV with a comma in numbers has a mark of UTF-8, semicolons, and no formulas', () => {
  const bytes = csv2(oddTable())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = new TextDecoder().decode(bytes)
  const [head, ...lines] = parse(text, { delimiter: ';' }) as string[][]
  expect(head).toEqual(Object.keys(oddRows[0]!))
  expect(lines.length).toBe(oddRows.length)
  lines.forEach((cells, i) => {
    const expected = Object.values(oddRows[i]!).map((value) =>
      typeof value === 'number' ? String(value).replace('.', ',') : (value ?? ''),
    )
    expect(cells).toEqual(expected.map((cell) => (cell === '=1+1' ? "'=1+1" : cell)))
  })
  expect(lines[0]![2]).toBe('0,30000000000000004')
  expect(lines[2]![2]).toBe('5e-324')
})
