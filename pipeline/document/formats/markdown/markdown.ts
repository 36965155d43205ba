import type {
  PrintedBlock,
  PrintedDocument,
  PrintedFigure,
  PrintedSection,
  PrintedTable,
  PrintedText,
} from '../../printed.ts'
import { alternativeText } from '../alternative-text.ts'
import { isOfWords } from '../columns-of-words.ts'
import type { Format } from '../format.ts'
import { escaped, lineOfText } from './escaped.ts'
import { markdownOf } from './runs.ts'

/** The report as GitHub and other places show it, without a line of HTML. */
export const markdown: Format = {
  id: 'markdown',
  files: 'report.md',
  write: async (document, { drawing }) => new Map([['report.md', report(document, drawing)]]),
}

function report(document: PrintedDocument, drawing: (id: string) => string): string {
  const anchors = anchorsOf(document)
  const inline = (text: PrintedText) => markdownOf(text, (link) => `#${anchors.get(link.slice(1)) ?? ''}`)
  const lines = (text: PrintedText) =>
    inParts(text)
      .map((part) => lineOfText(inline(part)))
      .join('\\\n')

  const captioned = ({ number, title, note }: PrintedTable | PrintedFigure, body: string) => [
    `###### ${escaped(number)}`,
    `*${escaped(title).trim()}*`,
    body,
    ...(note === null ? [] : [lines(note)]),
  ]
  const block = (it: PrintedBlock): readonly string[] => {
    switch (it.kind) {
      case 'paragraph':
        return [it.tone === 'notice' ? `> ${lines(it.text)}` : lines(it.text)]
      case 'list':
        return [it.items.map((item) => `- ${lineOfText(inline(item))}`).join('\n')]
      case 'table':
        return captioned(it, table(it, inline))
      case 'figure':
        return captioned(it, `![${escaped(alternativeText(drawing(it.id)))}](figures/${it.id}.svg)`)
      case 'references':
        return it.entries.map(({ text }) => lines(text))
    }
  }
  const section = ({ title, blocks, sections }: PrintedSection, level: number): readonly string[] => [
    `${'#'.repeat(level)} ${escaped(title).trim()}`,
    ...blocks.flatMap(block),
    ...sections.flatMap((it) => section(it, level + 1)),
  ]
  const { authors, simulated, body, supplement } = document
  const paragraphs = [
    `# ${escaped(document.title).trim()}`,
    ...(authors.length > 0 ? [lineOfText(escaped(authors.join(', ')))] : []),
    ...(simulated ? ['**Simulated data**'] : []),
    ...body.flatMap((it) => section(it, 2)),
    ...(supplement.length > 0 ? ['---'] : []),
    ...supplement.flatMap((it) => section(it, 2)),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

/** A table with its columns between bars; the words over several columns are repeated in the head of each. */
function table({ spanners, head, rows }: PrintedTable, inline: (text: PrintedText) => string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const heads = head.map((cell, i) => {
    const over = spanners.find(({ from, to }) => from <= i && i <= to)
    return inline(over === undefined ? cell : [...over.text, ': ', ...cell])
  })
  const sides = head.map((_, i) => (i === 0 || isOfWords({ rows }, i) ? ':--' : '--:'))
  const body = rows.map((row) => {
    if (row.length > 1) return line(row.map(inline))
    const group = row[0]!.map((run) => (typeof run === 'string' ? { strong: run } : run))
    return line(head.map((_, i) => (i === 0 ? inline(group) : '')))
  })
  return [line(heads), line(sides), ...body].join('\n')
}

/** A text in its lines. */
function inParts(text: PrintedText): PrintedText[] {
  const parts: PrintedText[number][][] = [[]]
  for (const run of text) {
    const [first, ...others] = typeof run === 'string' ? run.split('\n') : [run]
    parts.at(-1)!.push(first!)
    parts.push(...others.map((it) => [it]))
  }
  return parts
}

/**
 * The names that GitHub gives to headings, by what a link leads to: sections, and the numbers of tables and figures.
 * The works cited have none; their links lead to the list of references.
 */
function anchorsOf({ title, body, supplement }: PrintedDocument): ReadonlyMap<string, string> {
  const named = new Map<string, number>()
  const anchor = (words: string) => {
    const name = words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-')
    const before = named.get(name) ?? 0
    named.set(name, before + 1)
    return before === 0 ? name : `${name}-${before}`
  }
  anchor(title)
  const of = (sections: readonly PrintedSection[]): (readonly [string, string])[] =>
    sections.flatMap(({ id, title: words, blocks, sections: within }) => {
      const own = anchor(words)
      const numbered = blocks.flatMap((it) =>
        it.kind === 'table' || it.kind === 'figure'
          ? [[`${it.kind}-${it.id}`, anchor(it.number)] as const]
          : [],
      )
      const works = blocks.flatMap((it) =>
        it.kind === 'references' ? it.entries.map((entry) => [entry.id, own] as const) : [],
      )
      return [[`section-${id}`, own] as const, ...numbered, ...works, ...of(within)]
    })
  return new Map(of([...body, ...supplement]))
}
