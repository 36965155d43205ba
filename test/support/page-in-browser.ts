import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launchedBrowser } from './browser.ts'

/** A page from the disk, in a browser without a network. */
export interface PageInBrowser {
  /** Runs a script in the page; its value, awaited, as JSON. */
  evaluate<T>(script: string): Promise<T>
  /** Chooses files on the disk in the field for files that a selector finds. */
  choose(field: string, paths: readonly string[]): Promise<void>
  close(): Promise<void>
}

export async function inChromium(file: string): Promise<PageInBrowser> {
  const browser = await launchedBrowser()
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  await page.goto(pathToFileURL(file).href)
  return {
    evaluate: (script) => page.evaluate(script),
    choose: (field, paths) => page.setInputFiles(field, [...paths]),
    close: () => browser.close(),
  }
}

/** The browser of Debian's package, or the one that FIREFOX names. */
const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr'

/** A proxy that is not there, and nothing that Firefox does by itself. */
const PREFERENCES = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '',
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'remote.active-protocols': 1,
}

/** Firefox by WebDriver BiDi, which it speaks itself: Playwright drives only a Firefox of its own. */
export async function inFirefox(file: string): Promise<PageInBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  const lines = Object.entries(PREFERENCES).map(
    (it) => `user_pref(${it.map((x) => JSON.stringify(x)).join()});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const browser = spawn(FIREFOX, [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
  ])
  const { send, end } = await session(await addressOf(browser))
  const ended = new Promise((resolve) => browser.on('exit', resolve))
  const close = async () => {
    end()
    browser.kill()
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  await send('session.new', { capabilities: {} })
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {})
  const { context } = contexts[0]!
  await send('browsingContext.navigate', { context, url: pathToFileURL(file).href, wait: 'complete' })
  return {
    async evaluate<T>(script: string): Promise<T> {
      const expression = `(async () => JSON.stringify(await (${script})))()`
      const found = await send<{ result?: { value?: string }; exceptionDetails?: { text: string } }>(
        'script.evaluate',
        { expression, target: { context }, awaitPromise: true },
      )
      if (found.exceptionDetails) throw new Error(found.exceptionDetails.text)
      return found.result?.value === undefined ? (undefined as T) : JSON.parse(found.result.value)
    },
    async choose(field, paths) {
      const expression = `document.querySelector(${JSON.stringify(field)})`
      const found = { expression, target: { context }, awaitPromise: false }
      const { result } = await send<{ result: { sharedId: string } }>('script.evaluate', found)
      await send('input.setFiles', { context, element: { sharedId: result.sharedId }, files: paths })
    },
    close,
  }
}

/** Waits until an expression is true in a page. */
export async function until(page: PageInBrowser, expression: string, seconds: number): Promise<void> {
  const waited = `(async () => { const end = Date.now() + ${seconds * 1000}; while (Date.now() < end) { if (${expression}) return true; await new Promise((go) => setTimeout(go, 100)) } return false })()`
  if (!(await page.evaluate(waited))) throw new Error(`not within ${seconds} s: ${expression}`)
}

/** Where Firefox listens, which it writes to its standard error. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    browser.stderr!.on('data', (chunk) => {
      text += chunk
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(text)?.[1]
      if (address !== undefined) resolve(address)
    })
    browser.on('exit', () => reject(new Error(`Firefox ended: ${text}`)))
    browser.on('error', reject)
  })
}

async function session(address: string) {
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error(`no session at ${address}`))
  })
  const waiting = new Map<number, (answer: { result?: unknown; error?: string; message?: string }) => void>()
  let last = 0
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data))
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  }
  return {
    end: () => socket.close(),
    send: <T>(method: string, params: object): Promise<T> =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, ({ result, error, message }) =>
          error === undefined ? resolve(result as T) : reject(new Error(`${method}: ${error} ${message}`)),
        )
        socket.send(JSON.stringify({ id, method, params }))
      }),
  }
}
