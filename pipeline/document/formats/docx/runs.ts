import {
  ExternalHyperlink,
  HighlightColor,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx'
import { lookOf } from '../../document.ts'
import type { PrintedInline, PrintedText } from '../../printed.ts'
import { equationsOf } from '../equations.ts'
import type { Bookmarks } from './bookmarks.ts'
import { xmlText } from './xml-text.ts'

const LOOKS: Readonly<Record<string, IRunOptions>> = {
  em: { italics: true },
  strong: { bold: true },
  sub: { subScript: true },
  sup: { superScript: true },
  prompt: { highlight: HighlightColor.YELLOW },
}

/** Words in one look; a line feed starts a new line. */
export function words(text: string, look: IRunOptions = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, i) => new TextRun({ ...look, text: line, ...(i > 0 ? { break: 1 } : {}) }))
}

/** Spaces at which no line breaks. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00A0')

/**
 * The text as runs of Word. Numbers of tables, figures and titles of sections are fields, so that they follow when
 * something is moved; what is in another file is text. No line breaks within an equation, nor anywhere if `whole`.
 */
export function runs(text: PrintedText, bookmarks: Bookmarks, whole = false, look: IRunOptions = {}) {
  return equationsOf(text).flatMap((piece) => {
    const keep = whole || piece.length > 1 ? unbroken : (it: string) => it
    return piece.flatMap((it) => run(it, bookmarks, keep, look))
  })
}

function run(
  it: PrintedInline,
  bookmarks: Bookmarks,
  keep: (text: string) => string,
  look: IRunOptions,
): ParagraphChild[] {
  if (typeof it === 'string') return words(keep(it), look)
  if ('link' in it) return link(it.link, xmlText(it.text), bookmarks, look)
  const [own, text] = lookOf(it)
  return words(own === 'prompt' ? `[${text}]` : keep(text), { ...look, ...LOOKS[own] })
}

function link(to: string, text: string, bookmarks: Bookmarks, look: IRunOptions): ParagraphChild[] {
  if (!to.startsWith('#')) {
    if (!URL.canParse(to)) return words(text, look)
    const children = words(text, { ...look, style: 'Hyperlink' })
    return [new ExternalHyperlink({ link: new URL(to).href, children })]
  }
  const name = bookmarks.get(to.slice(1))
  if (name === undefined) return words(text, look)
  if (name.startsWith('work')) return [new InternalHyperlink({ anchor: name, children: words(text, look) })]
  return [new SimpleField(`REF ${name} \\h`, unbroken(text))]
}
