import { Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { PrintedDocument } from '../../printed.ts'
import { words } from './runs.ts'

/** APA style allows a running head so many characters. */
const LONGEST = 50

/** The title in capitals, cut after the last word that fits. */
export function runningHead(title: string): string {
  const capitals = title.replace(/\s+/g, ' ').toUpperCase()
  const characters = [...capitals]
  if (characters.length <= LONGEST) return capitals
  const start = characters.slice(0, LONGEST + 1).join('')
  const space = start.lastIndexOf(' ')
  const cut = space > 0 ? start.slice(0, space) : characters.slice(0, LONGEST).join('')
  return cut.replace(/[\s:;,.–—-]+$/, '')
}

/** Running head and page number, and on every page that data are simulated. */
export function header({ title, simulated }: PrintedDocument, width: number): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [...words(runningHead(title)), new TextRun({ children: [new Tab(), PageNumber.CURRENT] })],
      }),
      ...(simulated ? [new Paragraph({ style: 'Header', text: 'Simulated data' })] : []),
    ],
  })
}
