import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../../../pipeline/document/formats/html/html.ts'
import { withResolution } from '../../../../pipeline/drawing/png-resolution.ts'
import { launchedBrowser, noBrowser } from '../../../support/browser.ts'
import { exampleResults } from '../../../support/example-results.ts'
import { BLANK, EVERYTHING } from '../../../support/printed-document.ts'
import { freshFolder } from '../../../support/run.ts'
import { toldIn } from '../../../support/sound-figure.ts'

const { folder } = await exampleResults()
const { folder: own, remove } = freshFolder()

let browser: Browser
beforeAll(async () => {
  if (!noBrowser) browser = await launchedBrowser()
})
afterAll(async () => {
  await browser?.close()
  remove()
})

/** A page with what it complained of; dialogs and requests count as complaints. */
async function opened(file = join(folder, 'report.html'), options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url() !== pathToFileURL(file).href)
      complaints.push(request.url())
  })
  await page.goto(pathToFileURL(file).href)
  return { page, complaints }
}

const unfold = (page: Page) =>
  page.evaluate(`for (const it of document.querySelectorAll('details.part')) it.open = true`)

describe.skipIf(noBrowser)('the page', () => {
  test('saves every table as the file of it in tables/', async () => {
    const { page, complaints } = await opened()
    await unfold(page)
    await page.evaluate(`document.addEventListener('click', (event) => event.preventDefault())`)
    const figures = await page.locator('figure.tabular').all()
    expect(figures.length).toBeGreaterThan(15)
    for (const figure of figures) {
      const link = figure.locator('a[download]')
      await link.dispatchEvent('click')
      const saved = decodeURIComponent((await link.getAttribute('href'))!.split(',').slice(1).join(','))
      const name = await link.getAttribute('download')
      expect(saved, name!).toBe(readFileSync(join(folder, 'tables', name!), 'utf8'))
    }
    expect(complaints).toEqual([])
  })

  test('copies a table with its number, title, rules and note', async () => {
    const { page } = await opened(undefined, { permissions: ['clipboard-read', 'clipboard-write'] })
    const figure = page.locator('#table-ways')
    await figure.getByRole('button', { name: 'Copy for Word' }).click()
    const copied = await page.evaluate<string>(
      `navigator.clipboard.read().then(([it]) => it.getType('text/html')).then((it) => it.text())`,
    )
    expect(copied).toContain('Table 3')
    expect(copied).toMatch(/border-top: ?1pt solid/)
    expect(copied).toContain('<em>p</em>')
    expect(copied).not.toContain('<button')
    await figure.getByRole('button', { name: 'Copy as TSV' }).click()
    const lines = (await page.evaluate<string>('navigator.clipboard.readText()')).split('\n')
    const rows: string[][] = parse(readFileSync(join(folder, 'tables/ways.csv')))
    expect(lines.map((line) => line.split('\t'))).toEqual(rows)
  })

  test('sorts the associations within their outcomes, and shows those of one outcome or index', async () => {
    const { page } = await opened()
    await unfold(page)
    const table = page.locator('#table-associations table')
    await table.getByRole('button', { name: 'β' }).click()
    expect(await table.locator('th[aria-sort=descending]').textContent()).toBe('β')
    const column = await page.evaluate<number>(
      `document.querySelector('#table-associations th[aria-sort]').cellIndex`,
    )
    const bond = (await table
      .locator('tbody')
      .first()
      .locator(`tr td:nth-child(${column + 1})`)
      .allTextContents()) as string[]
    const numbers = bond.map((text) => Number(text.replace('−', '-')))
    expect(numbers).toHaveLength(7)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    const tools = page.locator('#table-associations .tools')
    await tools.getByLabel('Outcome').selectOption('Task')
    await tools.getByLabel('Index').selectOption('C index')
    expect(await table.locator('tbody tr:visible').allTextContents()).toHaveLength(2)
  })

  test('shows the stored numbers of each specification that is chosen, and marks its place on the curve', async () => {
    const { page, complaints } = await opened()
    await unfold(page)
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'artefacts/specifications.csv')), {
      columns: true,
    })
    const form = page.locator('.explorer')
    const shown = async () => (await form.locator('dd').allTextContents()) as string[]
    const places = new Set<string>()
    const selects = await form.locator('select').all()
    expect(selects.length).toBeGreaterThan(3)
    expect((await shown())[4]).toBe(rows.find(({ role }) => role === 'primary')!.place)
    for (const select of selects) {
      const choices = await select.locator('option').count()
      for (let choice = 0; choice < choices; choice++) {
        await select.selectOption(String(choice))
        const [estimate, , n, , place] = await shown()
        const row = rows.find((it) => it.place === place)
        if (row === undefined) continue
        places.add(place!)
        expect(n).toBe(row.n)
        expect(Number(estimate!.replace('−', '-'))).toBeCloseTo(Number(row.estimate), 2)
        const off = await page.evaluate<number>(`(() => {
          const ring = document.querySelector('.explored circle').getBoundingClientRect()
          const [x, y] = [ring.x + ring.width / 2, ring.y + ring.height / 2]
          const scale = document.querySelector('#figure-specification-curve svg').getScreenCTM().a
          const marks = [...document.querySelectorAll('#figure-specification-curve .mark-symbol path')]
          return Math.min(...marks.map((mark) => {
            const box = mark.getBoundingClientRect()
            return Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y) / scale
          }))
        })()`)
        expect(off, JSON.stringify(row)).toBeLessThan(1.2)
      }
    }
    expect(places.size).toBeGreaterThan(8)
    expect(complaints).toEqual([])
  })

  test('saves figures as they are, and as pictures with 300 dots per inch', async () => {
    const { page, complaints } = await opened()
    const figure = page.locator('figure.drawn').first()
    const id = (await figure.getAttribute('id'))!.replace('figure-', '')
    const save = async (button: ReturnType<Page['locator']>) => {
      const waiting = page.waitForEvent('download')
      await button.click()
      const done = await waiting
      return { name: done.suggestedFilename(), bytes: readFileSync(await done.path()) }
    }
    const svg = await save(figure.getByRole('link', { name: 'SVG' }))
    expect(svg.name).toBe(`${id}.svg`)
    const words = (text: string) => [...text.matchAll(/>([^<>]+)</g)].map(([, it]) => it)
    expect(words(String(svg.bytes))).toEqual(words(readFileSync(join(folder, `figures/${id}.svg`), 'utf8')))
    const png = await save(figure.getByRole('button', { name: 'PNG' }))
    expect(png.name).toBe(`${id}.png`)
    const bare = Buffer.concat([png.bytes.subarray(0, 33), png.bytes.subarray(54)])
    expect(png.bytes.equals(withResolution(bare, 300))).toBe(true)
    const reference = readFileSync(join(folder, `figures/${id}.png`))
    expect(Math.abs(png.bytes.readUInt32BE(16) - reference.readUInt32BE(16))).toBeLessThan(3)
    expect(png.bytes.length).toBeGreaterThan(10_000)
    expect(complaints).toEqual([])
  })

  test('marks what is being read, and unfolds the part that a link leads to', async () => {
    const { page } = await opened()
    const current = page.locator('nav.beside a[aria-current]')
    await page.locator('nav.beside a', { hasText: 'S9.' }).click()
    await expect.poll(() => current.textContent()).toContain('S9.')
    expect(await page.locator('#figure-specification-curve').isVisible()).toBe(true)
  })

  test('leads from callouts and citations to what they name, and back', async () => {
    const { page } = await opened()
    const missing = await page.evaluate(`[...document.querySelectorAll('a[href^="#"]')]
      .map((it) => it.getAttribute('href'))
      .filter((it) => !document.getElementById(decodeURIComponent(it.slice(1))))`)
    expect(missing).toEqual([])
    expect(await page.locator('figcaption a.back').count()).toBeGreaterThan(10)
    const cited = page.locator('.references p', { has: page.locator('.cited a') })
    expect(await cited.count()).toBe(await page.locator('.references p').count())
    expect(await page.locator('p a[href^="#work-"]').first().getAttribute('title')).toMatch(/\(\d{4}\)/)
  })

  test('without scripts has no control that does nothing, and its parts still open', async () => {
    const { page, complaints } = await opened(undefined, { javaScriptEnabled: false })
    expect(await page.locator('button:visible, select:visible, a[download]').count()).toBe(0)
    const part = page.locator('details.part').first()
    await part.locator('summary').click()
    expect(await part.locator('.within').isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  test('on paper fits the sheet, with everything unfolded and no control', async () => {
    const { page } = await opened(undefined, { viewport: { width: 624, height: 864 } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(624)
    expect(await page.locator('.tools :visible, select:visible, nav:visible').count()).toBe(0)
    const bytes = await page.pdf({ format: 'Letter', preferCSSPageSize: false })
    expect((bytes.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(20)
  })

  test('shows the numbers of a mark under the pointer and from mark to mark, and saves them', async () => {
    const { page, complaints } = await opened()
    await unfold(page)
    const figure = page.locator('#figure-pairs-by-type')
    const tip = page.locator('.tip')
    const cell = figure.locator('[data-told^="Social client, Social therapist"]')
    await cell.hover({ force: true })
    expect(await tip.textContent()).toMatch(/^Social client, Social therapist: \d+ pairs$/)
    await page.mouse.move(0, 0)
    expect(await tip.isVisible()).toBe(false)
    await figure.locator('.scroll').focus()
    await page.keyboard.press('ArrowRight')
    expect(await tip.textContent()).toMatch(/^Realistic client/)
    await page.keyboard.press('ArrowLeft')
    expect(await tip.textContent()).toMatch(/^Conventional client/)
    await page.keyboard.press('Escape')
    expect(await tip.isVisible()).toBe(false)
    const link = figure.locator('a[download$=".svg"]')
    await link.evaluate((it) => it.addEventListener('click', (event) => event.preventDefault()))
    await link.click()
    const saved = decodeURIComponent((await link.getAttribute('href'))!)
    expect(toldIn(saved)).toEqual(toldIn(readFileSync(join(folder, 'figures/pairs-by-type.svg'), 'utf8')))
    for (const it of await page.locator('figure.drawn').all())
      if ((await it.locator('.explorer').count()) === 0 && !(await it.getAttribute('id'))!.includes('flow'))
        expect(await it.locator('[data-told]').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })

  test.each(['light', 'dark'] as const)('breaks no rule of accessibility, %s', async (colorScheme) => {
    const { page } = await opened(undefined, { colorScheme })
    await page.evaluate(axe.source)
    const broken = () =>
      page.evaluate(`axe.run(document).then(({ violations }) =>
        violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html.slice(0, 200)]))`)
    expect(await broken()).toEqual([])
    await unfold(page)
    expect(await broken()).toEqual([])
  })

  test('shows hostile text as text', async () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(2)>"onload="alert(3)‮😀'
    const explorer = {
      factors: [{ name: evil, choices: [evil, 'x'.repeat(300)] }],
      measures: [[evil]],
      results: [0, 1].map((i) => ({ choices: [i], x: null, y: null, values: [evil] })),
      across: 1,
      first: 0,
    }
    const document = {
      ...EVERYTHING,
      title: evil,
      supplement: [
        {
          id: `"><script>alert(4)</script> ${'y'.repeat(300)}`,
          title: evil,
          blocks: [
            {
              kind: 'figure',
              id: evil,
              number: 'Figure S9',
              title: evil,
              note: [{ link: 'javascript:alert(5)', text: evil }],
              explorer,
            },
            {
              kind: 'table',
              id: evil,
              number: 'Table S9',
              title: evil,
              spanners: [],
              head: [[evil], [evil]],
              rows: [[[evil]], [[evil], ['=1+1']]],
              note: null,
            },
          ],
          sections: [],
        },
      ],
    } as unknown as typeof EVERYTHING
    const files = await html.write(document, { drawing: () => BLANK, fonts: async () => '' } as never)
    const file = join(own, 'hostile.html')
    writeFileSync(file, files.get('report.html')!)
    for (const width of [1300, 390]) {
      const { page, complaints } = await opened(file, { viewport: { width, height: 900 } })
      await unfold(page)
      for (const button of await page.locator('button').all()) await button.dispatchEvent('click')
      await page.locator('.explorer select').selectOption('1')
      expect(await page.locator('.explorer dd').textContent()).toBe(evil)
      expect(await page.locator('h1').textContent()).toBe(evil)
      expect(await page.locator('a[href^="javascript"], img, main script:not([type])').count()).toBe(0)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      expect(complaints).toEqual([])
    }
  })
})
