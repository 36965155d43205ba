import type { ElementContent } from 'hast'
import { SINGLE_COLUMN } from '../../charts/theme.ts'
import { blocksOf } from '../blocks-of.ts'
import { lookOf } from '../document.ts'
import {
  type PrintedBlock,
  type PrintedDocument,
  type PrintedFigure,
  type PrintedInline,
  type PrintedSection,
  type PrintedTable,
  type PrintedText,
  printedWords,
} from '../printed.ts'
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

  const run = (it: PrintedInline): ElementContent => {
    if (typeof it === 'string') return { type: 'text', value: it }
    if ('link' in it) return h('a', { href: it.link }, it.text)
    const [look, words] = lookOf(it)
    return look === 'prompt' ? h('mark', words) : h(look, words)
  }
  const inline = (text: PrintedText): ElementContent[] =>
    equationsOf(text).map((runs) => (runs.length === 1 ? run(runs[0]!) : h('span.equation', runs.map(run))))

  const table = ({ id, number, title, spanners, head, rows, note }: PrintedTable): ElementContent => {
    const caption = h('figcaption', [h('strong', number), h('em', title)])
    const body = rows.map((row) =>
      row.length === 1
        ? h('tr', [h('th.group', { scope: 'rowgroup', colSpan: head.length }, inline(row[0]!))])
        : h('tr', [
            h('th', { scope: 'row' }, inline(row[0]!)),
            ...row.slice(1).map((cell) => h('td', inline(cell))),
          ]),
    )
    const spanned = head.flatMap((_, i) => {
      const over = spanners.find(({ from, to }) => from <= i && i <= to)
      if (over === undefined) return [h('td')]
      return over.from === i
        ? [h('th.spanner', { scope: 'colgroup', colSpan: over.to - over.from + 1 }, inline(over.text))]
        : []
    })
    const columns = h('thead', [
      ...(spanners.length > 0 ? [h('tr', spanned)] : []),
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

  const figure = ({ id, number, title, note }: PrintedFigure): ElementContent => {
    const caption = h('figcaption', [h('strong', number), h('em', title)])
    const svg = drawing(id)
    const picture = h('.scroll', { tabIndex: 0, role: 'region', ariaLabel: title }, [
      { type: 'raw', value: svg } as unknown as ElementContent,
    ])
    const width = Number(/width="(\d+)/.exec(svg)?.[1]) > SINGLE_COLUMN * 1.25 ? 'wide' : 'narrow'
    return h(`figure.${width}`, { id: `figure-${id}` }, [caption, picture, ...noted(note)])
  }

  const noted = (note: PrintedText | null) => (note ? [h('p.note', inline(note))] : [])

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
          it.entries.map(({ id, text }) => h('p', { id }, inline(text))),
        )
    }
  }

  const section = async (it: PrintedSection, level: number): Promise<ElementContent> => {
    const content: ElementContent[] = []
    for (const each of it.blocks) content.push(await block(each))
    for (const within of it.sections) content.push(await section(within, level + 1))
    return h('section', { id: `section-${it.id}` }, [h(`h${level}`, it.title), ...content])
  }

  const all = [...document.body, ...document.supplement]
  const sections: ElementContent[] = []
  for (const it of document.body) sections.push(await section(it, 2))
  if (document.supplement.length > 0) sections.push(h('h2', { id: 'supplement' }, 'Supplement'))
  for (const it of document.supplement) sections.push(await section(it, 3))
  const contents = h('nav', { ariaLabel: 'Contents' }, [
    h(
      'ul',
      all.map(({ id, title }) => h('li', [h('a', { href: `#section-${id}` }, title)])),
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
  const drawn = blocksOf<PrintedBlock>([...document.body, ...document.supplement]).map((it) =>
    it.kind === 'figure'
      ? drawing(it.id)
      : it.kind === 'table'
        ? it.rows.flat().map(printedWords).join('')
        : '',
  )
  return `${printable}–—−’“”·×≤≥…±²³τβρηα√ΣçéèöüäßñåøÅÖÄÜ&${JSON.stringify(document)}${drawn.join('')}`
}
