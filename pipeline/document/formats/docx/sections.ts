import { Bookmark, type FileChild, HeadingLevel, Paragraph } from 'docx'
import type { PrintedBlock, PrintedSection } from '../../printed.ts'
import type { Drawings } from '../format.ts'
import type { Bookmarks } from './bookmarks.ts'
import { apaFigure } from './figure.ts'
import { runs, words } from './runs.ts'
import { STYLE } from './styles.ts'
import { apaTable } from './table.ts'

/** Something on a page; `turned`: on a page turned round. */
export interface Placed {
  readonly child: FileChild
  readonly turned?: boolean
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
]

const TONES = { lead: STYLE.lead, notice: STYLE.notice }

/** Sections with their headings, in the order in which they are read. References begin a page. */
export function placedSections(
  sections: readonly PrintedSection[],
  bookmarks: Bookmarks,
  drawings: Drawings,
): Placed[] {
  const section = ({ id, title, blocks, sections: within }: PrintedSection, level: number): Placed[] => [
    {
      child: new Paragraph({
        heading: HEADINGS[Math.min(level, HEADINGS.length - 1)]!,
        pageBreakBefore: id === 'abstract' || blocks.some(({ kind }) => kind === 'references'),
        children: [new Bookmark({ id: bookmarks.get(`section-${id}`)!, children: words(title) })],
      }),
    },
    ...blocks.flatMap((it, i) => block(it, id === 'abstract' && i === 0)),
    ...within.flatMap((it) => section(it, level + 1)),
  ]

  /** An abstract is not indented. */
  const block = (it: PrintedBlock, flush: boolean): Placed[] => {
    switch (it.kind) {
      case 'paragraph': {
        const style = it.tone ? TONES[it.tone] : flush ? STYLE.flush : STYLE.text
        return [{ child: new Paragraph({ style, children: runs(it.text, bookmarks) }) }]
      }
      case 'list':
        return it.items.map((item) => ({
          child: new Paragraph({ style: STYLE.bullet, children: runs(item, bookmarks) }),
        }))
      case 'table': {
        const { turned, children } = apaTable(it, bookmarks)
        return children.map((child) => ({ child, turned }))
      }
      case 'figure':
        return apaFigure(it, bookmarks, drawings).map((child) => ({ child }))
      case 'references':
        return it.entries.map(({ id, text }) => ({
          child: new Paragraph({
            style: STYLE.reference,
            children: [new Bookmark({ id: bookmarks.get(id)!, children: runs(text, bookmarks) })],
          }),
        }))
    }
  }
  return sections.flatMap((it) => section(it, 0))
}
