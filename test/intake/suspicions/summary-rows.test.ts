import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { freshFolder } from '../../support/run.ts'
import { checkedRows, WIDE_HEAD, wideRows } from '../../support/wide-study.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const ROWS = wideRows()
const WIDE_RANGES = {
  profile_range: undefined,
  scales: { bond: { label: 'Bond', items: 1, range: [1, 500] } },
}

let n = 0
async function said(rows: readonly (readonly unknown[])[], settings = {}, ofFile = {}) {
  const { problems } = await checkedRows(join(folder, String(n++)), rows, settings, ofFile)
  return problems.filter(({ code }) => code === 'summary-row')
}

/** A row of a summary of the numbers above. */
const summary = (client: string, therapist: string, of: (column: readonly number[]) => unknown) => [
  client,
  therapist,
  ...WIDE_HEAD.slice(2).map((_, i) => of(ROWS.map((row) => row[i + 2] as number))),
]
const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0)
const mean = (digits: number) => (column: readonly number[]) => (sum(column) / column.length).toFixed(digits)

describe('a row of totals read as a pair', () => {
  test('is told by its name, with the line to write, once', async () => {
    expect(await said([...ROWS, summary('Mittelwert', 'alle', mean(2))])).toEqual([
      expect.objectContaining({
        ...{ severity: 'warning', file: 'pairs.csv', line: 26, column: 'client', found: 'Mittelwert' },
        remedy: expect.stringContaining('except: { client: [Mittelwert] }'),
      }),
    ])
  })

  test('anywhere in the file, and with the name in the other column only', async () => {
    const [first, ...rest] = ROWS
    expect(await said([first!, summary('C99', 'Gesamt', mean(1)), ...rest])).toMatchObject([
      { line: 3, column: 'therapist', found: 'Gesamt' },
    ])
    expect(await said([...ROWS, summary('C99', 'alle', mean(1))])).toMatchObject([{ found: 'alle' }])
  })

  test.each([0, 1, 2, 4])('is told by means of %i decimals, whatever it is called', async (digits) => {
    expect(await said([...ROWS, summary('X', 'Y', mean(digits))])).toMatchObject([
      { line: 26, found: 'X', message: expect.stringContaining('means of the rows above it in 15 columns') },
    ])
  })

  test('is told by sums, whatever it is called', async () => {
    expect(await said([...ROWS, summary('C25', 'T9', sum)], WIDE_RANGES)).toMatchObject([
      { line: 26, found: 'C25', message: expect.stringContaining('sums of the rows above it in 15 columns') },
    ])
  })

  test('is told before other summaries at the end of the file', async () => {
    const highest = summary('Y', 'Y1', (column) => Math.max(...column))
    expect(await said([...ROWS, summary('X', 'X1', mean(1)), highest])).toMatchObject([
      { line: 26, found: 'X' },
    ])
  })

  test('is told beside the error where it has no therapist', async () => {
    expect(await said([...ROWS, summary('Gesamt', '', () => '')])).toMatchObject([{ found: 'Gesamt' }])
    expect(await said([...ROWS, summary('N = 24', '', () => '')])).toMatchObject([
      { found: 'N = 24', remedy: expect.stringContaining("client: ['N = 24']") },
    ])
  })
})

describe('no row of totals is told', () => {
  test('of pairs at random, in small and large studies', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const rows = wideRows({ seed, pairs: 4 + (seed % 5) * 10, therapists: 1 + (seed % 4) })
      expect(await said(rows)).toEqual([])
    }
  })

  test('of first names among first names, and of letters among letters', async () => {
    const names = ['Max', 'Min', 'Alle', 'Maxine', 'Ute', 'Ben', 'Kim', 'Lea', 'N', 'M', 'SD', 'K', 'L']
    expect(await said(ROWS.slice(0, names.length).map((row, i) => [names[i], ...row.slice(1)]))).toEqual([])
  })

  test('of a last pair that is average in half of its scores', async () => {
    const half = summary('C99', 'T1', mean(0)).map((cell, i) => (i > 1 && i % 2 === 0 ? 3 : cell))
    expect(await said([...ROWS, half])).toEqual([])
  })
})
