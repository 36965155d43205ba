import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CODES } from '../../pipeline/congruence/code-pairs.ts'
import { axeFindings, pageInChromium } from '../support/opened-page.ts'
import { congruence, freshFolder } from '../support/run.ts'
import { savFile } from '../support/sav-file.ts'
import { workbook } from '../support/workbook.ts'

const { folder, remove } = freshFolder()
const { opened } = pageInChromium()
afterAll(remove)

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, content)
  return path
}

async function withFile(path: string) {
  const shown = await opened('#pairs')
  await shown.page.setInputFiles('#pairs-file', path)
  await shown.page.waitForSelector('.matching, .failure')
  return shown
}

async function computed(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'These columns are right' }).click()
  await page.waitForSelector('.computed h3, .computed .failure')
  const saving = page.locator('.computed button.main')
  if ((await saving.count()) === 0) return ''
  const [download] = await Promise.all([page.waitForEvent('download'), saving.click()])
  return readFileSync(await download.path(), 'utf8')
}

const chosen = (page: Page, role: string) =>
  page.evaluate<string>(
    `document.getElementById('${role}-column').selectedOptions[0].textContent.replace(' (codes)', '')`,
  )

/** Pairs of codes, the same in every run. */
const THREE = CODES.filter((code) => code.length === 3)
const PAIRS = Array.from({ length: 20_000 }, (_, i) => [THREE[(i * 7) % 120]!, THREE[(i * 31 + 5) % 120]!])

test('20,000 pairs give the file that congruence compute writes, byte for byte', async () => {
  const path = written('pairs.csv', `client,therapist\n${PAIRS.map((pair) => pair.join()).join('\n')}\n`)
  const out = join(folder, 'indices.csv')
  expect(congruence(['compute', path, '--out', out]).status).toBe(0)
  const { page, complaints } = await withFile(path)
  expect([await chosen(page, 'client'), await chosen(page, 'therapist')]).toEqual(['client', 'therapist'])
  expect((await computed(page)) === readFileSync(out, 'utf8')).toBe(true)
  expect(await page.textContent('.computed h3')).toContain('20,000 pairs')
  expect(await page.locator('[aria-label="Every index"] tbody tr').count()).toBe(16)
  expect(await axeFindings(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
}, 120_000)

describe('files of other forms have the same values', () => {
  const rows = PAIRS.slice(0, 40)
  let expected: string[]
  beforeAll(() => {
    const path = written('plain.csv', `client,therapist\n${rows.map((pair) => pair.join()).join('\n')}\n`)
    const { out } = congruence(['compute', path])
    expected = out
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(2).join())
  })
  const values = (csv: string, before: number) =>
    csv
      .trim()
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(1)
      .map((line) => line.trim().split(/[,;]/).slice(before).join())

  test('a German CSV with semicolons and columns of other names', async () => {
    const text = `Nr;Therapeutencode;Klientencode\r\n${rows.map(([c, t], i) => `${i};${t};${c}`).join('\r\n')}\r\n`
    const { page, complaints } = await withFile(written('paare.csv', text))
    expect([await chosen(page, 'client'), await chosen(page, 'therapist')]).toEqual([
      'Klientencode',
      'Therapeutencode',
    ])
    expect(values(await computed(page), 3)).toEqual(expected)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('an Excel workbook with title rows', async () => {
    const { page } = await withFile(
      written(
        'pairs.xlsx',
        workbook([
          ['Clinic A', '', ''],
          ['exported on 3 May', '', ''],
          ['id', 'client code', 'therapist code'],
          ...rows.map(([c, t], i) => [i, c!, t!]),
        ]),
      ),
    )
    expect(await page.textContent('#pairs')).toContain('column names in row 3')
    expect([await chosen(page, 'client'), await chosen(page, 'therapist')]).toEqual([
      'client code',
      'therapist code',
    ])
    expect(values(await computed(page), 3)).toEqual(expected)
    await page.context().close()
  })

  test('an SPSS file', async () => {
    const variables = [
      { name: 'client', width: 3 },
      { name: 'therapist', width: 3 },
    ]
    const { page } = await withFile(
      written(
        'pairs.sav',
        savFile(
          variables,
          rows.map(([c, t]) => [c!, t!]),
        ),
      ),
    )
    expect(values(await computed(page), 2)).toEqual(expected)
    await page.context().close()
  })

  test('rows pasted from a spreadsheet', async () => {
    const { page } = await opened('#pairs')
    await page.getByText('Paste rows from a spreadsheet').click()
    await page.fill(
      '#pairs-file-text',
      `client\ttherapist\n${rows.map((pair) => pair.join('\t')).join('\n')}`,
    )
    await page.getByRole('button', { name: 'Use these rows' }).click()
    await page.waitForSelector('.matching')
    const csv = await computed(page)
    expect(
      csv
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t').slice(2).join()),
    ).toEqual(expected)
    await page.context().close()
  })
})

describe('a broken file is told with its line, what was found and what to write', () => {
  test.each([
    ['wrong codes', 'client,therapist\nSAE,SAI\nSXA,SAI\nSAE,S/A\n', ['line 3', 'SXA', 'line 4', 'S/A']],
    ['a row with too many cells', 'client,therapist\nSAE,SAI\nSAE,SAI,RIA\n', ['line 3']],
    ['a quotation mark that is never closed', 'client,therapist\nSAE,SAI\n"SAE,SAI\n', ['line 3']],
  ])('%s', async (name, text, said) => {
    const path = written(`${name}.csv`, text)
    const { page, complaints } = await withFile(path)
    if ((await page.locator('.failure').count()) === 0) {
      await page.getByRole('button', { name: 'These columns are right' }).click()
      await page.waitForSelector('.computed .problems')
    }
    const told = (await page.textContent('#pairs'))!
    for (const it of said) expect(told).toContain(it)
    const { problems } = congruence(['compute', path])
    const codes = [...problems.matchAll(/\[([a-z-]+)\]/g)].map((match) => match[1]!)
    expect(codes.length).toBeGreaterThan(0)
    for (const it of codes) expect(told).toContain(it)
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test.each([
    ['empty', ''],
    ['no table', '%PDF-1.7\u0000\u0001'],
    ['only a header', 'client,therapist\n'],
  ])('%s', async (name, text) => {
    const { page, complaints } = await withFile(written(`${name}.csv`, text))
    if ((await page.locator('.failure').count()) === 0) {
      const csv = await computed(page)
      expect(csv.trim().split('\n')).toHaveLength(1)
    } else expect((await page.textContent('.failure'))!.length).toBeGreaterThan(40)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('the other rows are computed if that is wanted', async () => {
    const { page } = await withFile(written('some.csv', 'client,therapist\nSAE,SAI\nSXA,SAI\nRIA,RIS\n'))
    await page.check('#skip-rows')
    const csv = await computed(page)
    expect(csv.trim().split('\n')).toHaveLength(3)
    expect(await page.textContent('.computed h3')).toContain('1 row was left out')
    await page.context().close()
  })
})

test('columns that are not chosen are asked for, and a column is not taken twice', async () => {
  const { page } = await withFile(written('words.csv', 'a,b,c\n1,2,3\n4,5,6\n'))
  const button = page.getByRole('button', { name: 'These columns are right' })
  expect(await button.isDisabled()).toBe(true)
  await page.selectOption('#client-column', { label: 'a' })
  await page.selectOption('#therapist-column', { label: 'a' })
  expect(await page.textContent('#pairs')).toContain('chosen twice')
  expect(await button.isDisabled()).toBe(true)
  await page.context().close()
})
