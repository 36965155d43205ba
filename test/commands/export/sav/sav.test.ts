import { describe, expect, test } from 'vitest'
import { sav } from '../../../../pipeline/commands/export/sav/sav.ts'
import { READERS } from '../../../../pipeline/intake/formats/formats.ts'
import { isProblem } from '../../../../pipeline/intake/formats/raw-table.ts'
import { problemLine } from '../../../../pipeline/problems.ts'
import { sourceFile } from '../../../../pipeline/study/settings/source-file.ts'
import { oddRows, oddTable } from '../odd-table.ts'

async function read(bytes: Uint8Array) {
  const found = await READERS.sav(bytes, sourceFile.parse('odd.sav'), 'odd.sav')
  if (isProblem(found)) throw new Error(problemLine(found))
  return found
}

describe('an SPSS file', () => {
  test('is read back with every value, under names that SPSS accepts', async () => {
    const { columns, rows, problems } = await read(sav(oddTable()))
    expect(problems).toEqual([])
    expect(columns).toEqual([
      ...['dyad_id', 'by_role', 'v_by', 'v_BY_2', 'session', 'whole'],
      ...['scale', 'outcome', 'größe', 'long', 'empty'],
    ])
    expect(rows.length).toBe(oddRows.length)
    const codes = { client: 1, therapist: 2 }
    rows.forEach(({ cells }, i) => {
      const { 'by-role': role, ...row } = oddRows[i]!
      const { dyad_id, ...others } = row
      const expected = { dyad_id, role: role === null ? null : codes[role], ...others }
      const texts = Object.values(expected).map((value) => (value === null ? '' : value))
      expect(cells.map((cell, k) => (typeof texts[k] === 'number' ? Number(cell) : cell))).toEqual(
        texts.map((value) => (Object.is(value, -0) ? 0 : value)),
      )
    })
  })

  test('names choices and keys', async () => {
    const labels = [...(await read(sav(oddTable()))).labels!].map(([name, own]) => [name, [...own]])
    expect(Object.fromEntries(labels)).toMatchObject({
      by_role: [
        ['1', 'client'],
        ['2', 'therapist'],
      ],
      scale: [['bond', 'Bindung']],
      outcome: [['long_outcome', 'Bindung (rated by therapist)']],
      whole: [],
    })
  })

  test('keeps the sign of zero, and an empty text apart from a missing one', () => {
    const bytes = Buffer.from(sav(oddTable()))
    const zero = Buffer.alloc(8)
    zero.writeDoubleLE(-0)
    expect(bytes.includes(zero)).toBe(true)
    expect(bytes.includes('NA      ')).toBe(true)
  })

  test('of a table without rows has its variables', async () => {
    const { columns, rows } = await read(sav(oddTable([])))
    expect([columns.length, rows]).toEqual([11, []])
  })

  test('tells no time, and is the same bytes every time', () => {
    const bytes = Buffer.from(sav(oddTable()))
    expect(bytes.subarray(92, 109).toString('latin1')).toBe('01 Jan 7000:00:00')
    expect(bytes.equals(Buffer.from(sav(oddTable())))).toBe(true)
  })

  test('refuses a text or a number that SPSS cannot hold', () => {
    const table = oddTable([{ ...oddRows[0]!, long: 'x'.repeat(32_768) }])
    expect(() => sav(table)).toThrow(
      'odd.csv long: a text has 32768 bytes, and an SPSS file holds texts of at most 32767. Write --to rds, or read the CSV files themselves. [beyond-sav]',
    )
    expect(() => sav(oddTable([{ ...oddRows[0]!, by: Number.MAX_VALUE }]))).toThrow(
      'odd.csv v_by: 1.7976931348623157e+308 is a mark for missing values',
    )
    expect(sav(oddTable([{ ...oddRows[0]!, long: 'x'.repeat(32_767) }])).length).toBeGreaterThan(32_767)
  })
})
