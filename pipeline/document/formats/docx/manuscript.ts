import { Document, type ISectionOptions, Packer, PageOrientation } from 'docx'
import type { PrintedDocument } from '../../printed.ts'
import type { Drawings } from '../format.ts'
import { bookmarksOf } from './bookmarks.ts'
import { INCH, SHEET, TEXT_WIDTH, TURNED_WIDTH } from './page.ts'
import { header } from './running-head.ts'
import { sameBytes } from './same-bytes.ts'
import { type Placed, placedSections } from './sections.ts'
import { NUMBERING, STYLES } from './styles.ts'
import { frontMatter, mainText, supplementTitle } from './title-page.ts'

/** What is handed in. */
export function bodyFile(document: PrintedDocument, drawings: Drawings): Promise<Uint8Array> {
  const bookmarks = bookmarksOf(document.body)
  return file(document, drawings, [
    ...frontMatter(document, bookmarks, drawings),
    ...placedSections(mainText(document), bookmarks, drawings),
  ])
}

/** What is published beside it. */
export function supplementFile(document: PrintedDocument, drawings: Drawings): Promise<Uint8Array> {
  const bookmarks = bookmarksOf(document.supplement)
  return file(document, drawings, [
    ...supplementTitle(document),
    ...placedSections(document.supplement, bookmarks, drawings),
  ])
}

async function file(
  document: PrintedDocument,
  drawings: Drawings,
  content: readonly Placed[],
): Promise<Uint8Array> {
  const word = new Document({
    styles: STYLES,
    numbering: NUMBERING,
    compatibility: { version: 15 },
    sections: pages(document, content),
  })
  return sameBytes(await Packer.toArrayBuffer(word), document, drawings)
}

/** The content in stretches of pages that are all upright or all turned round. */
function pages(document: PrintedDocument, content: readonly Placed[]): ISectionOptions[] {
  const stretches: { turned: boolean; children: Placed['child'][] }[] = []
  for (const { child, turned = false } of content) {
    if (stretches.at(-1)?.turned !== turned) stretches.push({ turned, children: [] })
    stretches.at(-1)!.children.push(child)
  }
  return stretches.map(({ turned, children }) => ({
    properties: {
      page: {
        size: {
          ...SHEET,
          orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: INCH, right: INCH, bottom: INCH, left: INCH, header: INCH / 2, footer: INCH / 2 },
      },
    },
    headers: { default: header(document, turned ? TURNED_WIDTH : TEXT_WIDTH) },
    children,
  }))
}
