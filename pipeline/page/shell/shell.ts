import { contentPolicy } from '../../document/formats/html/policy.ts'
import { SCRIPT as OF_REPORT } from '../../document/formats/html/script/script.ts'
import { STYLE } from './style/style.ts'

/** What the page is made of. */
export interface Parts {
  readonly version: string
  /** Style rules that embed the fonts. */
  readonly fonts: string
  /** The script of the page, which begins at once. */
  readonly script: string
  /** The script of the worker in a form that no browser runs by itself; empty in a page for two people only. */
  readonly engine: string
}

/**
 * The page as one file. What the browser reads is what it would write again, letter by letter, so that a saved copy is the
 * same file with the same checksum.
 */
export async function pageHtml({ version, fonts, script, engine }: Parts): Promise<string> {
  const style = `${fonts}\n${STYLE}`
  for (const text of [script, engine]) {
    if (/<\/script|<!--/i.test(text)) throw new RangeError('a script of the page would end it')
  }
  const policy = await pagePolicy(style, script)
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="version" content="${version}">`,
    '<link rel="icon" href="data:,">',
    '<title>Congruence of Holland codes</title>',
    `<style>${style}</style>`,
  ].join('')
  const body = [
    '<noscript><p>This page computes in your browser and needs JavaScript. It loads nothing and sends nothing.</p></noscript>',
    `<script type="text/plain" id="engine">${engine}</script>`,
    `<script>${script}</script>`,
  ].join('')
  return `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`
}

/**
 * The page also runs the script of the report, which it shows in a frame of its own, and a worker that it makes itself. It can
 * load nothing and send nothing, whatever is opened in it.
 */
const pagePolicy = (style: string, script: string) =>
  contentPolicy(style, [script, OF_REPORT], {
    scripts: [`'wasm-unsafe-eval'`],
    rules: ['worker-src blob:', `frame-src 'none'`],
  })
