import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import { INCH, POINT, TYPEFACE } from './page.ts'

const SINGLE = { line: 240, lineRule: LineRuleType.AUTO }
const DOUBLE = { line: 480, lineRule: LineRuleType.AUTO, before: 0, after: 0 }
const INK = '000000'

/** Styles that Word does not have by itself, by what they are for. */
export const STYLE = {
  text: 'BodyText',
  flush: 'BodyTextFlush',
  lead: 'MainFinding',
  notice: 'Notice',
  bullet: 'ListBullet',
  number: 'Caption',
  title: 'CaptionTitle',
  picture: 'Picture',
  byline: 'Byline',
  simulated: 'SimulatedData',
  reference: 'Bibliography',
} as const

/** Sizes of the text of tables in points, the largest first. */
export const TABLE_SIZES = [10, 9, 8]

/** The styles of cells and of the note below, at such a size. */
export const cellStyle = (size: number) => `TableText${size}`
export const noteStyle = (size: number) => `TableNote${size}`

const CELL = { spacing: { ...SINGLE, before: 1.5 * POINT, after: 1.5 * POINT } }
const NOTE = { keepLines: true, spacing: { ...SINGLE, before: 6 * POINT, after: 18 * POINT } }

const heading = (name: string, run: object, paragraph: object) => ({
  name,
  basedOn: 'Normal',
  next: STYLE.text,
  quickFormat: true,
  run: { bold: true, color: INK, size: 24, ...run },
  paragraph: { spacing: DOUBLE, keepNext: true, keepLines: true, ...paragraph },
})

const style = (id: string, name: string, basedOn: string, paragraph: object, run: object = {}) => ({
  id,
  name,
  basedOn,
  quickFormat: true,
  paragraph,
  run,
})

/** Word's own styles with the look of APA style, and a few more; a change of a style changes the manuscript. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: TYPEFACE, size: 24, language: { value: 'en-US' } },
      paragraph: { spacing: DOUBLE },
    },
    title: heading('Title', {}, { alignment: AlignmentType.CENTER }),
    heading1: heading('heading 1', {}, { alignment: AlignmentType.CENTER, outlineLevel: 0 }),
    heading2: heading('heading 2', {}, { outlineLevel: 1 }),
    heading3: heading('heading 3', { italics: true }, { outlineLevel: 2 }),
    heading4: heading('heading 4', {}, { outlineLevel: 3, indent: { firstLine: INCH / 2 } }),
    caption: {
      ...heading('caption', { italics: false }, { spacing: { ...DOUBLE, before: 12 * POINT } }),
      next: STYLE.title,
    },
    bibliography: {
      name: 'Bibliography',
      basedOn: 'Normal',
      paragraph: { indent: { left: INCH / 2, hanging: INCH / 2 } },
    },
  },
  paragraphStyles: [
    style(STYLE.text, 'Body Text', 'Normal', { indent: { firstLine: INCH / 2 } }),
    style(STYLE.flush, 'Body Text Flush', 'Normal', {}),
    style(STYLE.lead, 'Main Finding', STYLE.text, { keepLines: true }),
    style(STYLE.notice, 'Notice', 'Normal', {
      keepLines: true,
      indent: { left: INCH / 8 },
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '7F7F7F' } },
    }),
    style(STYLE.bullet, 'List Bullet', 'Normal', { numbering: { reference: 'bullets', level: 0 } }),
    style(STYLE.title, 'Caption Title', 'Normal', { keepNext: true, keepLines: true }, { italics: true }),
    style(STYLE.picture, 'Picture', 'Normal', { spacing: { ...SINGLE, after: 6 * POINT } }),
    ...TABLE_SIZES.flatMap((size) => [
      style(cellStyle(size), `Table Text ${size}`, 'Normal', CELL, { size: size * 2 }),
      style(noteStyle(size), `Table Note ${size}`, 'Normal', NOTE, { size: size * 2 }),
    ]),
    style(STYLE.byline, 'Byline', 'Normal', { alignment: AlignmentType.CENTER }),
    style(STYLE.simulated, 'Simulated Data', STYLE.byline, {}, { bold: true }),
    style('Header', 'header', 'Normal', { spacing: { ...SINGLE, before: 0, after: 0 } }),
  ],
}

/** Bullets of lists. */
export const NUMBERING = {
  config: [
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: INCH / 2, hanging: INCH / 4 } } },
        },
      ],
    },
  ],
}
