import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The button that runs a study. */
export const RUN = { name: 'Compute and write the report' }

/** Confirms every proposal, until the study can be run. */
export async function confirmAll(page: Page) {
  for (const it of await page.locator('.all-right').all()) await it.click()
  for (const it of await page.locator('input.right:not(:checked)').all()) await it.check()
  await expect.poll(() => page.getByRole('button', RUN).isEnabled(), { timeout: 20_000 }).toBe(true)
}

/** Runs the study to the report. */
export async function run(page: Page) {
  await page.getByRole('button', RUN).click()
  await page.waitForSelector('iframe.report, .failure', { timeout: 240_000 })
  expect(await page.locator('.failure').allTextContents()).toEqual([])
}

/** What a button saves. */
export async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ])
  return readFileSync(await download.path())
}

/** The tables, figures and printed tables in an archive, by their paths in the folder of results. */
export async function results(archive: Buffer): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(archive)
  const found = new Map<string, string>()
  for (const [path, entry] of Object.entries(zip.files)) {
    const own = path.split('/').slice(1).join('/')
    if (/^(artefacts|tables)\/.+\.csv$|^figures\/.+\.svg$/.test(own))
      found.set(own, await entry.async('string'))
  }
  return found
}

/** What differs from a folder of results of the command line: files by their paths. */
export function differing(made: ReadonlyMap<string, string>, from: string): string[] {
  const paths = ['artefacts', 'tables', 'figures'].flatMap((part) =>
    readdirSync(join(from, part)).map((name) => `${part}/${name}`),
  )
  const expected = paths.filter((path) => /\.(csv|svg)$/.test(path))
  expect(expected.length).toBeGreaterThan(30)
  return expected.filter((path) => made.get(path) !== readFileSync(join(from, path), 'utf8'))
}
