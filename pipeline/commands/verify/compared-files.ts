import type { Artefact } from '../../artefacts/artefact.ts'
import { type Comparison, noted } from './difference.ts'
import { differingMarkup, passagesOfDrawing, passagesOfMarkdown, passagesOfPage } from './differing/markup.ts'
import { differingPdfs } from './differing/pdf.ts'
import { differingCells } from './differing/records.ts'
import { differingValues } from './differing/values.ts'
import { differingWordFiles } from './differing/word-file.ts'

/** How a file differs from what it should be, as closely as its format can tell; null if it is the same. */
export async function compared(
  path: string,
  found: Uint8Array,
  expected: Uint8Array,
  tables: readonly Artefact[],
): Promise<Comparison | null> {
  if (Buffer.compare(found, expected) === 0) return null
  if (path.endsWith('.docx')) return differingWordFiles(found, expected)
  if (path.endsWith('.pdf')) return differingPdfs(found, expected) ?? noted(differingBytes(found, expected))
  if (path.endsWith('.png')) return noted(differingBytes(found, expected))
  const [is, should] = [textOf(found), textOf(expected)!]
  if (is === null) return noted('it is not UTF-8 text')
  if (asWritten(is) === asWritten(should))
    return noted('only its line ends or its first mark differ, as other programs and Git write them')
  if (path.endsWith('.json')) return differingValues(is, should)
  if (path.endsWith('.csv')) return differingCells(is, should, tableAt(path, tables))
  if (path.endsWith('.svg')) return differingMarkup(is, should, passagesOfDrawing)
  if (path.endsWith('.html')) return differingMarkup(is, should, passagesOfPage)
  return differingMarkup(is, should, passagesOfMarkdown)
}

const tableAt = (path: string, tables: readonly Artefact[]) =>
  tables.find(({ file }) => path === `artefacts/${file}`) ?? null

/** The text without what other programs change in passing. */
const asWritten = (text: string) => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function differingBytes(found: Uint8Array, expected: Uint8Array): string {
  const at = expected.findIndex((byte, i) => byte !== found[i])
  const first = at === -1 ? expected.length : at
  const sizes =
    found.length === expected.length
      ? ''
      : `; it has ${found.length} bytes, and should have ${expected.length}`
  return `its bytes differ, from the ${ordinal(first + 1)} on${sizes}`
}

/** A place in a row, such as 21st. */
function ordinal(place: number): string {
  const isTeen = Math.floor(place / 10) % 10 === 1
  return `${place}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')}`
}
