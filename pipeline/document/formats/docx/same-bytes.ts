import JSZip from 'jszip'
import type { PrintedDocument } from '../../printed.ts'
import type { Drawings } from '../format.ts'
import { pictureFor } from './pictures.ts'
import { xmlText } from './xml-text.ts'

/** The first moment that a zip archive can tell: no clock is looked at. */
const LONG_AGO = new Date(Date.UTC(1980, 0, 1))

/**
 * The file so that the same report is the same bytes wherever and whenever it is written: no random names, no counts
 * that go on from an earlier file, no times, no user. The pictures are put in here.
 */
export async function sameBytes(
  file: ArrayBuffer,
  document: PrintedDocument,
  drawings: Drawings,
): Promise<Uint8Array> {
  const given = await JSZip.loadAsync(file)
  const paths = Object.keys(given.files)
    .filter((path) => !given.files[path]!.dir)
    .sort()
  const text = (path: string) => given.file(path)!.async('string')
  const content = await text('word/document.xml')
  const links = new Map(
    [...new Set([...content.matchAll(/ r:id="rId([\w-]{21})"/g)].map(([, id]) => id!))].map((id, i) => [
      `"rId${id}"`,
      `"rIdLink${i + 1}"`,
    ]),
  )
  const linked = (xml: string) => xml.replace(/"rId[\w-]{21}"/g, (id) => links.get(id) ?? id)
  const changed = new Map<string, string>([
    ['word/document.xml', linked(counted(content))],
    ['word/_rels/document.xml.rels', linked(await text('word/_rels/document.xml.rels'))],
    ['docProps/core.xml', coreProperties(document)],
  ])

  const zip = new JSZip()
  for (const path of paths) {
    const written = changed.get(path) ?? (await text(path))
    zip.file(path, path.startsWith('word/media/') ? pictureFor(written, drawings) : written, {
      date: LONG_AGO,
      createFolders: false,
      compression: path.endsWith('.png') ? 'STORE' : 'DEFLATE',
    })
  }
  return zip.generateAsync({ type: 'uint8array' })
}

/** Bookmarks and pictures counted from 1. */
function counted(xml: string): string {
  const bookmarks = new Map<string, number>()
  let pictures = 0
  return xml
    .replace(/(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)"/g, (_, before: string, id: string) => {
      if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1)
      return `${before}${bookmarks.get(id)}"`
    })
    .replace(/(<wp:docPr [^>]*?id=")\d+"/g, (_, before: string) => `${before}${++pictures}"`)
}

const escaped = (text: string) =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Title and authors, and nothing else about where the file comes from. */
function coreProperties({ title, authors }: PrintedDocument): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(authors.join('; '))}</dc:creator><dc:language>en-US</dc:language></cp:coreProperties>`
}
