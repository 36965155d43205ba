import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchedBrowser } from './browser.ts'
import { builtPage } from './page.ts'

/** The page, built once for the tests of a file, and a browser to open it in. */
export function pageInChromium() {
  let browser: Browser
  let file: string
  beforeAll(async () => {
    file = await builtPage()
    browser = await launchedBrowser()
  })
  afterAll(() => browser?.close())
  return {
    file: () => file,
    opened: (hash = '', options: BrowserContextOptions = {}) => openedPage(browser, file, hash, options),
  }
}

/** The page from disk with the network refused, and what it complained of or asked for. */
async function openedPage(browser: Browser, file: string, hash: string, options: BrowserContextOptions) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  await context.setOffline(true)
  const page = await context.newPage()
  const complaints: string[] = []
  const own = pathToFileURL(file).href
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob):/.test(url) && url.replace(/#.*/, '') !== own) complaints.push(url)
  })
  await page.goto(`${own}${hash}`)
  await page.evaluate('document.fonts.ready')
  return { page, complaints }
}

/** What axe-core finds on the page as it is now. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<{ id: string; nodes: { target: string[]; failureSummary: string }[] }[]>(
    'axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) })))',
  )
  return found.flatMap(({ id, nodes }) => nodes.map((it) => `${id} ${it.target.join()} ${it.failureSummary}`))
}
