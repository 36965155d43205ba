import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchedBrowser, noBrowser } from '../support/browser.ts'
import { exampleResults } from '../support/example-results.ts'

const { folder } = await exampleResults()
const report = join(folder, 'report.html')

/** The figures that the example asks for. */
const FIGURES = readdirSync(join(folder, 'figures')).filter((name) => name.endsWith('.svg'))
let browser: Browser

beforeAll(async () => {
  if (!noBrowser) browser = await launchedBrowser()
})
afterAll(async () => {
  await browser?.close()
})

/** The page at this width, with everything it complained of and asked for. */
async function opened(width: number) {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(pathToFileURL(report).href)
  await page.evaluate(`for (const it of document.querySelectorAll('details.part')) it.open = true`)
  await page.evaluate('document.fonts.ready')
  return { page, complaints, requests: requests.filter((url) => !url.startsWith('data:')) }
}

describe.skipIf(noBrowser).each([
  ['a desk', 1280],
  ['a phone', 360],
])('the report on %s', (_, width) => {
  test('opens without a complaint and asks nobody for anything', async () => {
    const { complaints, requests } = await opened(width)
    expect(complaints).toEqual([])
    expect(requests).toEqual([pathToFileURL(report).href])
  })

  test('shows every figure, drawn in the font it was measured in', async () => {
    const { page } = await opened(width)
    const figures = await page.locator('figure svg').all()
    expect(FIGURES.length).toBeGreaterThan(5)
    expect(figures).toHaveLength(FIGURES.length)
    for (const figure of figures) {
      expect(await figure.isVisible()).toBe(true)
      const box = await figure.boundingBox()
      expect(box!.width).toBeGreaterThan(200)
      expect(box!.height).toBeGreaterThan(120)
      expect((await figure.locator('title').first().textContent())!.length).toBeGreaterThan(5)
    }
    const faces = await page.evaluate('[...document.fonts].map((face) => face.family + face.status)')
    expect(faces).toEqual(
      Array(3)
        .fill('"Source Sans 3"loaded')
        .map((face) => expect.stringMatching(face.replaceAll('"', '"?'))),
    )
  })

  test('is no wider than the window; wide tables and figures scroll by themselves', async () => {
    const { page } = await opened(width)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })

  test('can be read: text is not smaller than 13 pixels outside figures, headings in order, tables with heads', async () => {
    const { page } = await opened(width)
    const smallest = await page.evaluate(
      `Math.min(...[...document.querySelectorAll('p,li,td,th,a')].map((it) => parseFloat(getComputedStyle(it).fontSize)))`,
    )
    expect(smallest).toBeGreaterThanOrEqual(13)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('h2').allTextContents()).toEqual([
      'Author Note',
      'Abstract',
      'Key Result',
      'Method',
      'Results',
      'Discussion',
      'Statements',
      'References',
      'Supplement',
    ])
    for (const table of await page.locator('table').all()) {
      expect(await table.locator('th[scope=col]').count()).toBeGreaterThan(1)
    }
    expect(await page.locator('header .simulated').isVisible()).toBe(true)
    expect(await page.locator('figure svg text', { hasText: /^Simulated data/ }).count()).toBe(FIGURES.length)
    expect(await page.locator('.lead').textContent()).toContain('95% CI [.05, .72], t(28.7) = 2.33, p = .027')
  })
})
