import { inflateSync } from 'node:zlib'
import { atPlaces, type Comparison, type DifferingPlace } from '../difference.ts'
import { differingPassages } from './passages.ts'

/**
 * The passages in which two PDFs of this program differ, each with its page; null if their words are the same, or cannot be read
 * any more.
 */
export function differingPdfs(found: Uint8Array, expected: Uint8Array): Comparison | null {
  const [is, should] = [pagesOf(found), pagesOf(expected)]
  if (is === null || should === null) return null
  const places = Array.from({ length: Math.max(is.length, should.length) }, (_, i) => i).flatMap((i) =>
    differingPassages(is[i] ?? [], should[i] ?? []).map(
      (place): DifferingPlace => ({ ...place, where: `page ${i + 1}` }),
    ),
  )
  return places.length === 0 ? null : atPlaces(places)
}

/** The words of each page, passage by passage; null if they cannot be read. */
function pagesOf(bytes: Uint8Array): string[][] | null {
  try {
    const objects = objectsOf(Buffer.from(bytes).toString('latin1'))
    const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\s/.test(dictionary))
    if (pages.length === 0) return null
    return pages.map(({ dictionary }) => {
      const fonts = new Map(
        [...dictionary.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, id]) => [
          name!,
          lettersOf(id!, objects),
        ]),
      )
      const content = /\/Contents (\d+) 0 R/.exec(dictionary)![1]!
      return passagesIn(streamOf(objects.get(content)!), fonts)
    })
  } catch {
    return null
  }
}

interface PdfObject {
  readonly dictionary: string
  /** What stands between "stream" and "endstream"; empty if there is none. */
  readonly stream: string
}

function objectsOf(pdf: string): Map<string, PdfObject> {
  return new Map(
    [...pdf.matchAll(/(\d+) 0 obj\s([\s\S]*?)(?:stream\r?\n([\s\S]*?)\r?\nendstream\s*)?endobj/g)].map(
      ([, id, dictionary, stream = '']) => [id!, { dictionary: dictionary!, stream }],
    ),
  )
}

function streamOf({ dictionary, stream }: PdfObject): string {
  const bytes = Buffer.from(stream, 'latin1')
  return (dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}

/** The letters of the glyphs of a font, by their codes. */
function lettersOf(font: string, objects: ReadonlyMap<string, PdfObject>): ReadonlyMap<number, string> {
  const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)!.dictionary)![1]!
  const lines = streamOf(objects.get(map)!).matchAll(/<([\dA-F]{4})> <((?:[\dA-F]{4})+)>$/gim)
  return new Map(
    [...lines].map(([, code, text]) => [
      Number.parseInt(code!, 16),
      text!
        .match(/.{4}/g)!
        .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
        .join(''),
    ]),
  )
}

/** A font, a shown text, a new line, or the end of marked content such as a paragraph or a cell. */
const SHOWN = /\/(f\d+) [\d.]+ Tf|\[((?:\((?:\\[\s\S]|[^\\()])*\)|[^\]()])*)\]\s*TJ|\b(ET)\b|\b(EMC)\b/g

/** The texts that a page shows: one passage for each marked content. */
function passagesIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  const passages: string[] = []
  let [letters, text] = [new Map<number, string>() as ReadonlyMap<number, string>, '']
  for (const [, font, shown, line, end] of content.matchAll(SHOWN)) {
    if (font !== undefined) letters = fonts.get(font) ?? letters
    else if (shown !== undefined) text += wordsOf(shown, letters)
    else if (line !== undefined) text += ' '
    else if (end !== undefined) {
      passages.push(text.replace(/\s+/g, ' ').trim())
      text = ''
    }
  }
  return [...passages, text.trim()].filter((passage) => passage !== '')
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The words of a list of strings, each of two bytes for a glyph. */
function wordsOf(list: string, letters: ReadonlyMap<number, string>): string {
  const bytes = [...list.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/g)]
    .map(([, string]) => string!)
    .join('')
    .replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, letter?: string) =>
      octal === undefined ? (ESCAPED[letter!] ?? letter!) : String.fromCharCode(Number.parseInt(octal, 8)),
    )
  return Array.from(
    { length: bytes.length >> 1 },
    (_, i) => letters.get(bytes.charCodeAt(2 * i) * 256 + bytes.charCodeAt(2 * i + 1)) ?? '',
  ).join('')
}
