import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { blocksOf } from '../../blocks-of.ts'
import { type PrintedBlock, type PrintedDocument, printedWords } from '../../printed.ts'
import type { Drawings } from '../format.ts'
import { blockWriter } from './block.ts'
import { callouts } from './callouts.ts'
import { charactersOf } from './characters.ts'
import { contents } from './contents.ts'
import { inlineWriter } from './inline.ts'
import { contentPolicy } from './policy.ts'
import { SCRIPT } from './script/script.ts'
import { sections } from './sections.ts'
import { STYLE } from './style/style.ts'

/** The report as one HTML file that contains its drawings, fonts, style and script. */
export async function htmlPage(document: PrintedDocument, { drawing, fonts }: Drawings): Promise<string> {
  const style = `${await fonts(charactersOf(document, drawing))}\n${STYLE}`
  const called = callouts(document)
  const block = blockWriter(inlineWriter(called, worksOf(document)), called, drawing)
  const { beside, drawer } = contents(document)
  const { title, authors, simulated } = document
  const header = h('header', [
    h('h1', title),
    ...(authors.length > 0 ? [h('p.authors', authors.join(', '))] : []),
    ...(simulated ? [h('p.simulated', 'Simulated data')] : []),
  ])
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: await contentPolicy(style, [SCRIPT]) }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('link', { rel: 'icon', href: 'data:,' }),
      h('title', title),
      h('style', style),
    ]),
    h('body', [drawer, beside, h('main', [header, ...sections(document, block)]), h('script', SCRIPT)]),
  ])
  return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`
}

/** The words of each work in the list of references by its id. */
function worksOf({ body, supplement }: PrintedDocument): Map<string, string> {
  const blocks = blocksOf<PrintedBlock>([...body, ...supplement])
  return new Map(
    blocks.flatMap((it) =>
      it.kind === 'references' ? it.entries.map(({ id, text }) => [id, printedWords(text)] as const) : [],
    ),
  )
}
