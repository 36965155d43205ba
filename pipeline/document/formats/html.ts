import type { ElementContent } from 'hast'
import { SINGLE_COLUMN } from '../../charts/theme.ts'
import { type Inline, plainText, type Text } from '../document.ts'
import type { PrintedBlock, PrintedDocument } from '../printed.ts'
import { equationsOf } from './equations.ts'
import type { Drawings, Format } from './format.ts'
import { STYLE } from './html-style.ts'

/** The report as one page for a browser. */
export const html: Format = {
  id: 'html',
  files: 'report.html',
  write: async (document, drawings) => new Map([['report.html', await htmlReport(document, drawings)]]),
}

/**
 * The report as one HTML file that contains its drawings, fonts and style. It has no script and sends no
 * requests.
 */
async function htmlReport(document: PrintedDocument, { drawing, fonts }: Drawings): Promise<string> {
  const [{ h }, { toHtml }] = await Promise.all([import('hastscript'), import('hast-util-to-html')])

  const run = (it: Inline): ElementContent => {
    if (typeof it === 'string') return { type: 'text', value: it }
    const [[tag, words]] = Object.entries<string>(it) as [[string, string]]
    return h(tag, words)
  }
  const inline = (text: Text): ElementContent[] =>
    equationsOf(text).map((runs) => (runs.length === 1 ? run(runs[0]!) : h('span.equation', runs.map(run))))

  const table = ({
    id,
    number,
    title,
    head,
    rows,
    note,
  }: Extract<PrintedBlock, { kind: 'table' }>): ElementContent => {
    const caption = h('figcaption', [h('strong', number), h('em', title)])
    const body = rows.map((row) =>
      row.length === 1
        ? h('tr', [h('th.group', { scope: 'rowgroup', colSpan: head.length }, inline(row[0]!))])
        : h('tr', [
            h('th', { scope: 'row' }, inline(row[0]!)),
            ...row.slice(1).map((cell) => h('td', inline(cell))),
          ]),
    )
    const columns = h('thead', [
      h(
        'tr',
        head.map((cell) => h('th', { scope: 'col' }, inline(cell))),
      ),
    ])
    const grid = h('.scroll', { tabIndex: 0, role: 'region', ariaLabel: title }, [
      h('table', [columns, h('tbody', body)]),
    ])
    return h('figure', { id: `table-${id}` }, [caption, grid, ...noted(note)])
  }

  const figure = ({ id, number, title, note }: Extract<PrintedBlock, { kind: 'figure' }>): ElementContent => {
    const caption = h('figcaption', [h('strong', number), h('em', title)])
    const svg = drawing(id)
    const picture = h('.scroll', { tabIndex: 0, role: 'region', ariaLabel: title }, [
      { type: 'raw', value: svg } as unknown as ElementContent,
    ])
    const width = Number(/width="(\d+)/.exec(svg)?.[1]) > SINGLE_COLUMN * 1.25 ? 'wide' : 'narrow'
    return h(`figure.${width}`, { id: `figure-${id}` }, [caption, picture, ...noted(note)])
  }

  const noted = (note: Text | undefined) => (note ? [h('p.note', inline(note))] : [])

  const block = async (it: PrintedBlock): Promise<ElementContent> => {
    switch (it.kind) {
      case 'paragraph':
        return h('p', { className: it.tone ? [it.tone] : [] }, inline(it.text))
      case 'list':
        return h(
          'ul',
          it.items.map((item) => h('li', inline(item))),
        )
      case 'table':
        return table(it)
      case 'figure':
        return figure(it)
      case 'references':
        return h(
          '.references',
          it.entries.map((entry) => h('p', inline(entry))),
        )
    }
  }

  const section = async ({
    id,
    title,
    blocks,
  }: PrintedDocument['sections'][number]): Promise<ElementContent> => {
    const content: ElementContent[] = []
    for (const it of blocks) content.push(await block(it))
    return h('section', { id }, [h('h2', title), ...content])
  }

  const sections: ElementContent[] = []
  for (const it of document.sections) sections.push(await section(it))
  const contents = h('nav', { ariaLabel: 'Contents' }, [
    h(
      'ul',
      document.sections.map(({ id, title }) => h('li', [h('a', { href: `#${id}` }, title)])),
    ),
  ])
  const header = h('header', [
    h('h1', document.title),
    ...(document.authors.length > 0 ? [h('p.authors', document.authors.join(', '))] : []),
    ...(document.simulated ? [h('p.simulated', 'Simulated data')] : []),
  ])
  const rules = await fonts(charactersOf(document, drawing))
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('link', { rel: 'icon', href: 'data:,' }),
      h('title', document.title),
      h('style', `${rules}\n${STYLE}`),
    ]),
    h('body', [h('main', [header, contents, ...sections])]),
  ])
  return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`
}

/** All characters of the page, so that only these are included in the fonts. */
function charactersOf(document: PrintedDocument, drawing: (id: string) => string): string {
  const printable = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('')
  const drawn = document.sections
    .flatMap(({ blocks }) => blocks)
    .map((it) =>
      it.kind === 'figure'
        ? drawing(it.id)
        : it.kind === 'table'
          ? it.rows.flat().map(plainText).join('')
          : '',
    )
  return `${printable}–—−’“”·×≤≥…±²³τβρηα√ΣçéèöüäßñåøÅÖÄÜ&${JSON.stringify(document)}${drawn.join('')}`
}
