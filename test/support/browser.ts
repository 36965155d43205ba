import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The browser of Debian's package, or the one that CHROMIUM names. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** On a machine of one's own the browser may be missing; where everything is checked it must be there. */
export const noBrowser = !existsSync(CHROMIUM) && !process.env.CI

export function launchedBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
