import { atPlaces, type Comparison } from '../difference.ts'
import { around, differingPassages, firstDifference } from './passages.ts'

/** The words of a format, passage by passage. */
type Passages = (markup: string) => string[]

/** The passages in which two texts with markup differ; if their words are the same, the first place in the markup. */
export function differingMarkup(found: string, expected: string, passagesOf: Passages): Comparison {
  const places = differingPassages(passagesOf(found), passagesOf(expected))
  if (places.length > 0) return atPlaces(places)
  const at = firstDifference(found, expected)
  const near = (text: string) => around(text, at, 80)
  const where = `what is not words, from character ${at + 1} on`
  return atPlaces([{ where, found: near(found), expected: near(expected) }])
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** The characters for which markup writes `&…;`. */
const decoded = (text: string) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, number, name) =>
    name ? (NAMED[name] ?? all) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(number)),
  )

const CELLS = ' | '

/** The lines of a text without its tags and blanks. */
const lines = (markup: string) =>
  markup
    .split('\n')
    .map((line) =>
      decoded(line.replace(/<[^>]*>/g, ''))
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .map((line) => line.replace(/^(\| )+|( \|)+$/g, ''))
    .filter((line) => line !== '')

/** The words of a page: one passage a paragraph, heading, row of a table, or note. */
export const passagesOfPage: Passages = (html) =>
  lines(
    html
      .replace(/\s+/g, ' ')
      .replace(/<(script|style)\b.*?<\/\1>/gs, '')
      .replace(/<\/t[hd]>/g, CELLS)
      .replace(
        /<\/?(?:p|li|tr|h\d|caption|figcaption|summary|div|section|details|table|title|desc|text|nav|dt|dd|button|option)\b[^>]*>/g,
        '\n',
      ),
  )

/** The words of a drawing: title, description, and every label. */
export const passagesOfDrawing: Passages = (svg) =>
  lines(svg.replace(/<style\b.*?<\/style>/gs, '').replace(/<\/?(?:title|desc|text)\b[^>]*>/g, '\n'))

/** The words of the text of a file for Word: one passage a paragraph or row of a table. */
export const passagesOfWord: Passages = (xml) =>
  lines(
    xml
      .replace(/<w:instrText\b.*?<\/w:instrText>/gs, '')
      .replace(/<w:(?:tab|br)\/>/g, ' ')
      .replace(
        /<w:tr\b.*?<\/w:tr>/gs,
        (row) => `\n${row.replace(/<\/w:p>/g, ' ').replace(/<\/w:tc>/g, CELLS)}\n`,
      )
      .replace(/<\/w:p>/g, '\n'),
  )

/** The lines of a text in Markdown. */
export const passagesOfMarkdown: Passages = (markdown) => markdown.split('\n')
