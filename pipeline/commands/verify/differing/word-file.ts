import JSZip from 'jszip'
import { atPlaces, type Comparison, type DifferingPlace, noted } from '../difference.ts'
import { differingMarkup, passagesOfWord } from './markup.ts'

/** Where two files for Word differ: in their words, or in which of the parts that they are made of. */
export async function differingWordFiles(found: Uint8Array, expected: Uint8Array): Promise<Comparison> {
  let is: Map<string, Uint8Array>
  try {
    is = await partsOf(found)
  } catch {
    return noted('it is damaged: it can no longer be opened as a file for Word')
  }
  const should = await partsOf(expected)
  const places = [...new Set([...should.keys(), ...is.keys()])].flatMap((part): DifferingPlace[] => {
    const [a, b] = [is.get(part), should.get(part)]
    if (a === undefined || b === undefined)
      return [{ where: part, found: a ? 'a part' : null, expected: b ? 'a part' : null }]
    if (Buffer.compare(a, b) === 0) return []
    if (!part.endsWith('.xml'))
      return [{ where: part, found: `${a.length} other bytes`, expected: `${b.length} bytes` }]
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    return differingMarkup(text(a), text(b), passagesOfWord).places.map((it) => ({
      ...it,
      where:
        [part === 'word/document.xml' ? null : part, it.where].filter((word) => word !== null).join(', ') ||
        null,
    }))
  })
  return places.length > 0 ? atPlaces(places) : noted('its parts are the same, and packed otherwise')
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
  const parts = Object.values(zip.files).filter(({ dir }) => !dir)
  return new Map(
    await Promise.all(parts.map(async (part) => [part.name, await part.async('uint8array')] as const)),
  )
}
