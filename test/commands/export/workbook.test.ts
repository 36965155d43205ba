import { describe, expect, test } from 'vitest'
import { artefact, number, orMissing, text } from '../../../pipeline/artefacts/artefact.ts'
import { workbook } from '../../../pipeline/commands/export/workbook.ts'
import { sheetsOf, valuesOf } from './sheets-of.ts'

describe('a workbook', () => {
  const table = artefact({
    file: 'answers.csv',
    row: 'one answer',
    disclosure: 'person',
    columns: { who: text('who'), said: orMissing(text('what')), points: orMissing(number('points')) },
  })

  test('keeps text as text and numbers as numbers', async () => {
    const rows = [
      { who: '007', said: '=HYPERLINK("http://example.org")', points: 0.1 + 0.2 },
      { who: '+1', said: '@SUM(A1)', points: 1e-300 },
      { who: 'TRUE', said: '2024-01-01', points: -0 },
      { who: '1e5', said: null, points: null },
      { who: '_x0041_', said: ' two\nlines ', points: Number.MAX_SAFE_INTEGER },
      { who: 'ä "<&>', said: '', points: 5 },
    ]
    const [head, ...lines] = sheetsOf(await workbook([{ table, rows }])).get('answers')!
    expect(valuesOf(head)).toEqual(['who', 'said', 'points'])
    lines.forEach((line, i) => {
      const { who, said, points } = rows[i]!
      expect([0, 1, 2].map((at) => line[at]?.v ?? null)).toEqual([who, said, points === 0 ? 0 : points])
      for (const cell of line) {
        expect(cell?.f).toBeUndefined()
        if (cell) expect(cell.t).toBe(typeof cell.v === 'number' ? 'n' : 's')
      }
    })
  })

  test('a table that no sheet can hold is refused in a sentence', async () => {
    const row = { who: 'a', said: null, points: 1 }
    const rows = Array.from({ length: 2 ** 20 }, () => row)
    await expect(workbook([{ table, rows }])).rejects.toThrow(
      'answers.csv: the table has 1048576 rows, and a sheet holds 1048575 and the head. Read the CSV files themselves. [beyond-workbook]',
    )
    const long = [{ ...row, who: 'x'.repeat(32_768) }]
    await expect(workbook([{ table, rows: long }])).rejects.toThrow('a cell has 32768 characters')
  })
})
