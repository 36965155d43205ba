import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CellObject, read } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { results } from '../../pipeline/api/library.ts'
import { artefact, number, orMissing, text } from '../../pipeline/artefacts/artefact.ts'
import { sheetNames } from '../../pipeline/commands/export/sheet-names.ts'
import { workbook } from '../../pipeline/commands/export/workbook.ts'
import { exampleResults } from '../support/example-results.ts'
import { congruence, contents, freshFolder } from '../support/run.ts'

const { folder: written } = await exampleResults()
const { folder, remove } = freshFolder()
afterAll(remove)

/** The sheets of a workbook by name, cell by cell; null where a cell is empty. */
function sheetsOf(bytes: Uint8Array): Map<string, (CellObject | null)[][]> {
  const { SheetNames, Sheets } = read(bytes, {
    ...{ dense: true, cellDates: false, UTC: true, type: 'array', sheetStubs: false },
  })
  return new Map(
    SheetNames.map((name) => [
      name,
      (Sheets[name]!['!data'] ?? []).map((row) => Array.from(row ?? [], (cell) => cell ?? null)),
    ]),
  )
}

const valuesOf = (row: readonly (CellObject | null)[] | undefined) => row?.map((cell) => cell?.v ?? null)

describe('congruence export', () => {
  const reports = join(folder, 'reports')
  const study = join(reports, 'example')
  let first: ReturnType<typeof congruence>

  beforeAll(() => {
    mkdirSync(reports)
    cpSync(written, study, { recursive: true })
    first = congruence(['export', 'reports/example', '--to', 'xlsx'], { cwd: folder })
  })

  test('writes every table to a sheet, beside the folder and nothing into it', () => {
    const { names } = results(study)
    expect(first).toEqual({ status: 0, out: `${names.length} tables: reports/example.xlsx\n`, problems: '' })
    const sheets = [...sheetsOf(readFileSync(join(reports, 'example.xlsx'))).keys()]
    expect(sheets[0]).toBe('dictionary')
    expect([...sheets].sort()).toEqual([...names].sort())
    expect(contents(study)).toEqual(contents(written))
  })

  test('with every number to its last digit, and nothing where something is missing', () => {
    const tables = results(study)
    for (const [name, [head, ...lines]] of sheetsOf(readFileSync(join(reports, 'example.xlsx')))) {
      const columns = valuesOf(head) as string[]
      const rows = tables.rows(name)
      expect(lines.length, name).toBe(rows.length)
      rows.forEach((row, i) => {
        const cells = columns.map((_, at) => lines[i]![at]?.v ?? null)
        expect(cells, `${name}, row ${i}`).toEqual(columns.map((column) => row[column]))
      })
    }
  })

  test('gives the same bytes every time', () => {
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' }
    const again = congruence(['export', study, '--out', join(folder, 'again.xlsx')], { env })
    expect(again.status).toBe(0)
    const [a, b] = ['reports/example.xlsx', 'again.xlsx'].map((path) => readFileSync(join(folder, path)))
    expect(a!.equals(b!)).toBe(true)
  })

  test.each([
    [['reports/example'], 1, /reports\/example\.xlsx: there is a file .*\[workbook-exists\]/],
    [['nowhere'], 1, /nowhere: there are no results .*\[missing-results\]/],
    [['reports'], 1, /reports: there are no results .*\[missing-results\]/],
    [['reports/example', '--out', 'reports/example.xlsx/x.xlsx'], 1, /\[unwritable-folder\]/],
    [['reports/example', '--to', 'csv'], 2, /Choices: "xlsx"/],
    [['reports/example', '--out', 'a', '--out', 'b'], 2, /Write --out once/],
    [[], 2, /See: congruence --help/],
  ] as const)('%j is answered with a sentence', (rest, status, says) => {
    const found = congruence(['export', ...rest], { cwd: folder })
    expect([found.status, found.out]).toEqual([status, ''])
    expect(found.problems).toMatch(says)
    expect(found.problems).not.toContain('    at ')
  })

  test('a table that is not as it was written refuses the whole', () => {
    const broken = join(folder, 'broken')
    cpSync(study, broken, { recursive: true })
    writeFileSync(join(broken, 'artefacts/ties.csv'), 'a,b\n')
    const found = congruence(['export', broken])
    expect(found.status).toBe(1)
    expect(found.problems).toMatch(/ties\.csv: .*\[broken-results\]\n1 problem; nothing was written\.\n$/)
    rmSync(join(broken, 'artefacts/ties.csv'))
    expect(congruence(['export', broken]).status).toBe(0)
  })
})

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

test('names of sheets are short, allowed and different', () => {
  const long = 'a_table_with_a_name_longer_than_a_sheet'
  expect(sheetNames(['people', 'People', 'a/b', `${long}_1`, `${long}_2`, "'x'", ''])).toEqual([
    'people',
    'People~2',
    'a_b',
    'a_table_with_a_name_longer_than',
    'a_table_with_a_name_longer_th~2',
    '_x_',
    'table',
  ])
})
