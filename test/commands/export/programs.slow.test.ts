import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { results } from '../../../pipeline/api/library.ts'
import type { DescribedTable } from '../../../pipeline/commands/export/described-table.ts'
import { rds } from '../../../pipeline/commands/export/rds/rds.ts'
import { sav } from '../../../pipeline/commands/export/sav/sav.ts'
import { variableNames } from '../../../pipeline/commands/export/sav/variable-names.ts'
import { exampleResults } from '../../support/example-results.ts'
import { congruence, contents, freshFolder } from '../../support/run.ts'
import { oddTable } from './odd-table.ts'

/* What R with haven, and PSPP, read in the files that are written for them. Both are in Debian; .ci/run installs them. */

const { folder: example } = await exampleResults()
const { folder, remove } = freshFolder()
afterAll(remove)

const onALine = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')

/** The cells that R reads in the files of a folder, by file and column. */
function readByR(files: string): Map<string, string[]> {
  const out = join(folder, `${basename(files)}.txt`)
  const script = join(import.meta.dirname, 'cells.R')
  const { status, stderr } = spawnSync('Rscript', ['--vanilla', script, files, out], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  const found = new Map<string, string[]>()
  let cells: string[] = []
  for (const line of readFileSync(out, 'utf8').split('\n').slice(0, -1)) {
    const head = /^# (\S+) (\S+) /.exec(line)
    if (head === null) cells.push(line)
    else {
      cells = []
      found.set(`${head[1]} ${head[2]}`, cells)
    }
  }
  return found
}

/** A number to its last digit, a text on one line. */
const shown = (value: string | number | null) => {
  if (value === null) return '<missing>'
  return typeof value === 'number' ? value : onALine(value)
}

const numbersIn = (cells: readonly string[], isNumber: boolean) =>
  cells.map((cell) => (isNumber && cell !== '<missing>' ? Number(cell) + 0 : cell))

const valuesOf = ({ cells }: DescribedTable['columns'][number]) =>
  cells.values.map((value) => {
    if (value === null) return '<missing>'
    if (cells.kind === 'choice') return onALine(cells.choices[Number(value) - 1]!)
    return typeof value === 'number' ? value + 0 : onALine(value)
  })

test.each(['sav', 'rds'] as const)('R reads every cell of the example in %s', (to) => {
  const files = join(folder, to)
  expect(congruence(['export', example, '--to', to, '--out', files]).status).toBe(0)
  const found = readByR(files)
  const tables = results(example)
  let columns = 0
  for (const name of tables.names) {
    const rows = tables.rows(name)
    for (const column of Object.keys(rows[0] ?? {})) {
      const key = to === 'rds' ? column : variableNames([column])[0]
      const cells = found.get(`${name}.${to} ${key}`)!
      const isNumber = rows.some((row) => typeof row[column] === 'number')
      expect(numbersIn(cells, isNumber), `${name} ${column}`).toEqual(
        rows.map((row) => shown(row[column] ?? null)),
      )
      columns++
    }
  }
  expect(columns).toBeGreaterThan(500)
})

test('R reads what formats find hard', async () => {
  const files = join(folder, 'odd')
  mkdirSync(files)
  writeFileSync(join(files, 'odd.sav'), sav(oddTable()))
  writeFileSync(join(files, 'odd.rds'), await rds(oddTable()))
  writeFileSync(join(files, 'empty.sav'), sav(oddTable([])))
  writeFileSync(join(files, 'empty.rds'), await rds(oddTable([])))
  const found = readByR(files)
  const { columns } = oddTable()
  const names = variableNames(columns.map(({ name }) => name))
  columns.forEach((column, i) => {
    const isNumber = column.cells.kind === 'number'
    expect(numbersIn(found.get(`odd.rds ${column.name}`)!, isNumber)).toEqual(valuesOf(column))
    expect(numbersIn(found.get(`odd.sav ${names[i]}`)!, isNumber)).toEqual(valuesOf(column))
    expect(found.get(`empty.rds ${column.name}`)).toEqual([])
    expect(found.get(`empty.sav ${names[i]}`)).toEqual([])
  })
})

describe('PSPP', () => {
  const said = (syntax: string) => {
    const file = join(folder, 'a.sps')
    writeFileSync(file, syntax)
    const { status, stdout, stderr } = spawnSync('pspp', [file], { cwd: folder, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).not.toMatch(/warning|error:/i)
    return stdout
  }

  test('opens every file of the example without a warning', () => {
    const files = [...contents(join(folder, 'sav')).keys()]
    expect(files.length).toBeGreaterThan(60)
    said(files.map((file) => `GET FILE='sav/${file}'.\nEXECUTE.\nDISPLAY DICTIONARY.\n`).join(''))
  })

  test('knows labels, levels and missing values', () => {
    const words = said("GET FILE='odd/odd.sav'.\nDISPLAY DICTIONARY.\n").replace(/[\s|]+/g, ' ')
    for (const part of ['by_role', 'Nominal', 'Ordinal', 'Scale', 'therapist', 'Bindung', '[by-role]', '"NA'])
      expect(words).toContain(part)
  })

  test('counts a missing choice, number and text as missing', () => {
    const words = said(
      "GET FILE='odd/odd.sav'.\nFREQUENCIES /VARIABLES=by_role whole größe outcome /STATISTICS=NONE.\n",
    )
    expect(words.match(/Missing[^\n]*\|\s*1\|/g)?.length).toBe(4)
  })
})
