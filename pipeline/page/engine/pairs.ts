import { computedPairs, type PairsWanted, seenPairs } from '../../api/study.ts'
import { firstRecords } from './first-records.ts'
import { bytesOf } from './given.ts'
import type { GivenFile, PairsComputed, PairsProgress, PairsToCompute } from './messages.ts'
import { isPlain, pairsAsCsv } from './pairs-as-csv.ts'

/** The rows of the table that the page is given to show. */
const SHOWN = 200
/** Enough bytes for them. */
const BEGINNING = 1 << 20
/** Blocks of the table are put aside as blobs, which a browser keeps out of its memory. */
const ASIDE = 32 << 20

/** The values of a file of pairs. */
export async function computedFile(
  { file, columns, indices, long, onError }: PairsToCompute,
  tell: (progress: PairsProgress) => void,
): Promise<PairsComputed> {
  const source = await sourceOf(file, columns !== null)
  const table = blobTable()
  const { isRefused, ...computed } = await computedPairs({
    ...{ source, columns, indices, long, onError },
    write: table.write,
    progress: (at, pairs) => tell({ at, of: source.size ?? at, pairs }),
  })
  const csv = isRefused ? null : table.blob()
  const [header = [], ...firstRows] = csv === null ? [] : await shownRows(csv)
  return { ...computed, csv, header, firstRows }
}

/** The file as it is, in blocks, if compute reads it so; otherwise its table as CSV. */
async function sourceOf(file: GivenFile, isMatched: boolean): Promise<PairsWanted['source']> {
  const { name, content } = file
  const stream = { file: name, size: content.size, blocks: blocksOf(content) }
  if (!isMatched) return stream
  const beginning = content.slice(0, 512)
  const bytes = await bytesOf({ name, content: beginning })
  const { settings } = await seenPairs(name, await bytesOf(file))
  if (isPlain(settings, bytes)) return stream
  const csv = new Blob([(await pairsAsCsv(name, await bytesOf(file))) as BlobPart])
  return { file: name, size: csv.size, blocks: blocksOf(csv) }
}

const BLOCK = 1 << 20

async function* blocksOf(content: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.size; at += BLOCK)
    yield new Uint8Array(await content.slice(at, at + BLOCK).arrayBuffer())
}

/** A table that grows block by block. */
function blobTable() {
  let aside = new Blob()
  let blocks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const putAside = () => {
    aside = new Blob([aside, ...blocks])
    blocks = []
    bytes = 0
  }
  return {
    write(block: Uint8Array): void {
      blocks.push(Uint8Array.from(block))
      bytes += block.length
      if (bytes > ASIDE) putAside()
    },
    blob(): Blob {
      putAside()
      return new Blob([aside], { type: 'text/csv' })
    },
  }
}

/** The first rows of the table, with its header. */
async function shownRows(csv: Blob): Promise<readonly (readonly string[])[]> {
  const bytes = new Uint8Array(await csv.slice(0, BEGINNING).arrayBuffer())
  return firstRecords(bytes, SHOWN + 1, csv.size <= BEGINNING)
}
