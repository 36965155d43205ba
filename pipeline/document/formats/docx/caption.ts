import { Bookmark, Paragraph, SimpleField, TextRun } from 'docx'
import type { PrintedFigure, PrintedTable, PrintedText } from '../../printed.ts'
import type { Bookmarks } from './bookmarks.ts'
import { runs, words } from './runs.ts'
import { noteStyle, STYLE } from './styles.ts'

/** The number, which Word counts, and the title below it. */
export function caption({ kind, id, number, title }: PrintedTable | PrintedFigure, bookmarks: Bookmarks) {
  const [, label, count] = /^(.*?)(\d+)$/.exec(number)!
  const counter = kind === 'table' ? 'Table' : 'Figure'
  return [
    new Paragraph({
      style: STYLE.number,
      children: [
        new Bookmark({
          id: bookmarks.get(`${kind}-${id}`)!,
          children: [
            new TextRun(label!.replace(' ', '\u00A0')),
            new SimpleField(`SEQ ${counter} \\* ARABIC`, count!),
          ],
        }),
      ],
    }),
    new Paragraph({ style: STYLE.title, children: words(title) }),
  ]
}

/** The note below a table or figure; without one, the space below. */
export function noteBelow(note: PrintedText | null, bookmarks: Bookmarks, size: number): Paragraph {
  return new Paragraph({ style: noteStyle(size), children: note === null ? [] : runs(note, bookmarks) })
}
