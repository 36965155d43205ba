import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { lookOf } from '../../pipeline/document/document.ts'
import type {
  PrintedBlock,
  PrintedDocument,
  PrintedSection,
  PrintedText,
} from '../../pipeline/document/printed.ts'

/** The letters of a text without blanks and places of breaks, raised and lowered letters as plain ones. */
export const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('−', '-')
    .replaceAll(/[\s\p{Cf}]/gu, '')

function words(text: PrintedText, prompt: (words: string) => string): string {
  return text
    .map((run) => {
      if (typeof run === 'string') return run
      if ('link' in run) return run.text
      return 'prompt' in run ? prompt(run.prompt) : lookOf(run)[1]
    })
    .join('')
}

interface Ways {
  /** How the format prints a prompt. */
  readonly prompt?: (words: string) => string
  /** Whether words over several columns are repeated in the head of each. */
  readonly repeated?: boolean
}

/** What each block of a document says, in the order in which it is read. */
export function saidBy(
  document: PrintedDocument,
  { prompt = (it) => it, repeated = false }: Ways = {},
): string[] {
  const say = (text: PrintedText) => words(text, prompt)
  const block = (it: PrintedBlock): string[] => {
    switch (it.kind) {
      case 'paragraph':
        return [say(it.text)]
      case 'list':
        return it.items.map(say)
      case 'references':
        return it.entries.map(({ text }) => say(text))
      case 'figure':
        return [it.number, it.title, ...(it.note ? [say(it.note)] : [])]
      case 'table': {
        const over = (i: number) => it.spanners.find(({ from, to }) => from <= i && i <= to)
        const head = it.head.map((cell, i) =>
          repeated && over(i) ? `${say(over(i)!.text)}: ${say(cell)}` : say(cell),
        )
        const above = repeated ? [] : it.spanners.map(({ text }) => say(text))
        return [
          it.number,
          it.title,
          ...above,
          ...head,
          ...it.rows.flat().map(say),
          ...(it.note ? [say(it.note)] : []),
        ]
      }
    }
  }
  const section = (it: PrintedSection): string[] => [
    it.title,
    ...it.blocks.flatMap(block),
    ...it.sections.flatMap(section),
  ]
  return [
    document.title,
    document.authors.join(', '),
    ...(document.simulated ? ['Simulated data'] : []),
    ...[...document.body, ...document.supplement].flatMap(section),
  ]
}

const SILENT = new Set(['head', 'nav', 'svg', 'style', 'script', 'button'])

/** What a page shows, without its contents and drawings, one text for each of these elements. */
export function shownBy(
  html: string,
  elements = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'th', 'td', 'strong', 'em'],
): string[] {
  const isOwn = (node: Element) => elements.includes(node.tagName)
  const all = (node: Nodes): string =>
    node.type === 'text'
      ? node.value
      : 'children' in node
        ? node.children.map((it) => all(it as Nodes)).join('')
        : ''
  const visit = (node: Nodes): string[] => {
    if (node.type === 'element' && SILENT.has(node.tagName)) return []
    if (node.type === 'element' && isOwn(node)) return [all(node)]
    return 'children' in node ? node.children.flatMap((it) => visit(it as Nodes)) : []
  }
  return visit(fromHtml(html))
}
