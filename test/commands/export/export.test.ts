import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { results } from '../../../pipeline/api/library.ts'
import { exampleResults } from '../../support/example-results.ts'
import { congruence, contents, freshFolder } from '../../support/run.ts'
import { sheetsOf, valuesOf } from './sheets-of.ts'

const { folder: written } = await exampleResults()
const { folder, remove } = freshFolder()
afterAll(remove)

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
    [['reports/example', '--to', 'csv'], 2, /Choices: "xlsx", "sav", "rds", "csv2"/],
    [['reports/example', '--to', 'sav', '--out', 'reports'], 1, /reports: there is .*\[export-exists\]/],
    [['reports/example', '--to', 'rds', '--out', 'reports/example.xlsx'], 1, /\[export-exists\]/],
    [['reports/example', '--to', 'csv2', '--out', 'reports/example.xlsx/x'], 1, /\[unwritable-folder\]/],
    [['reports', '--to', 'sav'], 1, /reports: there are no results .*\[missing-results\]/],
    [['reports/example', '--out', 'a', '--out', 'b'], 2, /Write --out only once/],
    [[], 2, /See: congruence --help/],
  ] as const)('%j is answered with a sentence', (rest, status, says) => {
    const found = congruence(['export', ...rest], { cwd: folder })
    expect([found.status, found.out]).toEqual([status, ''])
    expect(found.problems).toMatch(says)
    expect(found.problems).not.toContain('    at ')
  })

  test.each([
    ['sav', 'sav'],
    ['rds', 'rds'],
    ['csv2', 'csv'],
  ])('to %s writes a file for each table, the same every time', (to, extension) => {
    const { names } = results(study)
    const said = congruence(['export', 'reports/example', '--to', to], { cwd: folder })
    expect(said).toEqual({ status: 0, out: `${names.length} tables: reports/example-${to}\n`, problems: '' })
    const files = contents(`${study}-${to}`)
    expect([...files.keys()]).toEqual(names.map((name) => `${name}.${extension}`).sort())
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' }
    expect(congruence(['export', study, '--to', to, '--out', join(folder, to)], { env }).status).toBe(0)
    expect(contents(join(folder, to))).toEqual(files)
    const again = congruence(['export', 'reports/example', '--to', to], { cwd: folder })
    expect([again.status, again.out]).toEqual([1, ''])
    const remedy = ['export', 'reports/example', '--to', to, '--out', `new-${to}`]
    expect(congruence(remedy, { cwd: folder }).status).toBe(0)
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
