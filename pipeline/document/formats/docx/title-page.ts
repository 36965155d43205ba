import { Paragraph } from 'docx'
import type { PrintedDocument, PrintedSection } from '../../printed.ts'
import type { Drawings } from '../format.ts'
import type { Bookmarks } from './bookmarks.ts'
import { INCH } from './page.ts'
import { words } from './runs.ts'
import { type Placed, placedSections } from './sections.ts'
import { STYLE } from './styles.ts'

/** Sections that stand before the text: one on the title page, one on a page of its own. */
const NOTE = 'author-note'
const ABSTRACT = 'abstract'

/** A page with title, authors and their note; the abstract; and the title again, with which the text begins. */
export function frontMatter(document: PrintedDocument, bookmarks: Bookmarks, drawings: Drawings): Placed[] {
  const pick = (id: string) => document.body.filter((it) => it.id === id)
  return [
    ...[
      new Paragraph({ style: 'Title', spacing: { before: 1.5 * INCH }, children: words(document.title) }),
      ...byline(document),
    ].map((child) => ({ child })),
    ...placedSections([...pick(NOTE), ...pick(ABSTRACT)], bookmarks, drawings),
    { child: new Paragraph({ style: 'Title', pageBreakBefore: true, children: words(document.title) }) },
  ]
}

/** What follows the front matter. */
export const mainText = ({ body }: PrintedDocument): readonly PrintedSection[] =>
  body.filter(({ id }) => id !== NOTE && id !== ABSTRACT)

/** The first lines of the supplement. */
export function supplementTitle(document: PrintedDocument): Placed[] {
  return [
    new Paragraph({ style: 'Title', text: 'Supplemental Material' }),
    new Paragraph({ style: 'Title', children: words(document.title) }),
    ...byline(document),
  ].map((child) => ({ child }))
}

/** The authors, and that data are simulated. */
function byline({ authors, simulated }: PrintedDocument): Paragraph[] {
  return [
    ...(authors.length > 0
      ? [new Paragraph({ style: STYLE.byline, children: words(authors.join(', ')) })]
      : []),
    ...(simulated ? [new Paragraph({ style: STYLE.simulated, text: 'Simulated data' })] : []),
  ]
}
