import { watchedMemory } from './browser-memory.ts'
import { type PageInBrowser, until } from './page-in-browser.ts'

/** A study that a page has run. */
export interface StudyInPage {
  /** What the page said of the files before the study was run. */
  readonly understood: string
  /** From the press of the button to the report. */
  readonly seconds: number
  /** The longest time in which the page could do nothing. */
  readonly longestBlock: number
  /** Bytes of the page's process, at most. */
  readonly memory: number
}

/** Runs a study in the page as a person does: chooses its files, looks at what was understood, presses the button. */
export async function studyInPage(page: PageInBrowser, files: readonly string[]): Promise<StudyInPage> {
  const { highest } = watchedMemory()
  try {
    await page.evaluate(`(() => { location.hash = '#study' })()`)
    await until(page, `document.querySelector('#study-files')`, 10)
    await page.choose('#study-files', files)
    await until(page, `document.querySelector('.checked, .preview .failure')`, 120)
    const understood = await page.evaluate<string>(`document.querySelector('.dock').textContent`)
    await page.evaluate(PRESSED)
    await until(page, `document.querySelector('iframe.report, .failure')`, 300)
    const failure = await page.evaluate<string | null>(
      `document.querySelector('.failure')?.textContent ?? null`,
    )
    if (failure !== null) throw new Error(failure)
    const took = await page.evaluate<{ seconds: number; longestBlock: number }>(`globalThis.took()`)
    return { understood, ...took, memory: highest() }
  } finally {
    highest()
  }
}

/** Presses the button, and keeps the time from then on. */
const PRESSED = `(() => {
  const begun = performance.now()
  let last = begun
  let longest = 0
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 10)
  let ended
  new MutationObserver((_, seen) => {
    if (!document.querySelector('iframe.report, .failure')) return
    ended ??= performance.now()
    seen.disconnect()
  }).observe(document.body, { childList: true, subtree: true })
  globalThis.took = () => {
    clearInterval(watch)
    return { seconds: (ended - begun) / 1000, longestBlock: longest / 1000 }
  }
  document.querySelector('.dock button.main').click()
})()`
