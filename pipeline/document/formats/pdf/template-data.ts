import { lookOf } from '../../document.ts'
import type {
  PrintedBlock,
  PrintedDocument,
  PrintedFigure,
  PrintedInline,
  PrintedSection,
  PrintedTable,
  PrintedText,
} from '../../printed.ts'
import { alternativeText } from '../alternative-text.ts'
import { isOfWords } from '../columns-of-words.ts'
import { equationsOf } from '../equations.ts'
import { breakableWords } from './breakable-words.ts'
import { splitCell } from './split-cell.ts'

/** The report as the template reads it: every text is a value in it, so that no text is ever read as markup. */
export function templateData(document: PrintedDocument, drawing: (id: string) => string) {
  const parts = [document.body, document.supplement].filter((sections) => sections.length > 0)
  return {
    title: document.title,
    authors: document.authors,
    heading: breakableWords(document.title),
    byline: breakableWords(document.authors.join(', ')),
    simulated: document.simulated,
    parts: parts.map((sections) => sections.map((it) => section(it, 1, drawing))),
  }
}

function section({ id, title, blocks, sections }: PrintedSection, level: number, drawing: Drawing): object {
  return {
    id: `section-${id}`,
    title: breakableWords(title),
    level,
    blocks: blocks.map((it) => block(it, drawing)),
    sections: sections.map((it) => section(it, level + 1, drawing)),
  }
}

type Drawing = (id: string) => string

function block(it: PrintedBlock, drawing: Drawing): object {
  switch (it.kind) {
    case 'paragraph':
      return { kind: it.kind, tone: it.tone ?? null, text: runs(it.text) }
    case 'list':
      return { kind: it.kind, items: it.items.map(runs) }
    case 'table':
      return table(it)
    case 'figure':
      return figure(it, drawing(it.id))
    case 'references':
      return { kind: it.kind, entries: it.entries.map(({ id, text }) => ({ id, text: runs(text) })) }
  }
}

function table({ id, number, title, spanners, head, rows, note }: PrintedTable) {
  return {
    kind: 'table',
    id: `table-${id}`,
    number,
    title: breakableWords(title),
    columns: head.map((cell, i) => ({
      head: runs(cell),
      words: i === 0 || isOfWords({ rows }, i),
    })),
    spanners: spanners.map(({ text, from, to }) => ({ text: runs(text), from, to })),
    rows: rows.map((row) => row.map((cell) => ({ text: runs(cell), split: splitCell(cell) }))),
    note: note === null ? null : runs(note),
  }
}

function figure({ id, number, title, note }: PrintedFigure, svg: string) {
  return {
    kind: 'figure',
    id: `figure-${id}`,
    number,
    title: breakableWords(title),
    svg,
    width: Number(/width="([\d.]+)/.exec(svg)?.[1]),
    height: Number(/height="([\d.]+)/.exec(svg)?.[1]),
    alt: alternativeText(svg),
    note: note === null ? null : runs(note),
  }
}

/** A text whose equations keep together and whose long words may break. */
function runs(text: PrintedText) {
  return equationsOf(text).flatMap((piece) =>
    piece.length === 1
      ? piece.map((run) => written(run, breakableWords))
      : piece.map((run) => written(run, unbroken)),
  )
}

const unbroken = (words: string) => words.replaceAll(' ', '\u00a0')

/** A run as its look and its words, which are handled so. */
function written(run: PrintedInline, handled: (words: string) => string) {
  if (typeof run === 'string') return { look: 'plain', words: handled(run) }
  if ('link' in run) return { look: 'link', words: handled(run.text), to: run.link }
  const [look, words] = lookOf(run)
  return { look, words: handled(words) }
}
