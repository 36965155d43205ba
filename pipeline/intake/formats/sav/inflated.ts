import { cursor } from './cursor.ts'
import { Unreadable } from './unreadable.ts'

/** The most bytes that a block of zlib data can become for each of its own. */
const MOST_PER_BYTE = 1032

/** The most bytes that are inflated, so that a small file cannot fill the memory. */
const MOST_BYTES = 2 ** 30

interface Block {
  readonly bytes: Uint8Array
  readonly length: number
}

/**
 * The compressed cases of a .zsav file, which consist of blocks that zlib compressed a second time. A table of the blocks
 * stands at the end of the file; `start` is where the cases begin.
 */
export async function inflated(file: Uint8Array, start: number, littleEndian: boolean): Promise<Uint8Array> {
  const blocks = blocksOf(file, start, littleEndian)
  const all = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0))
  let to = 0
  for (const { bytes, length } of blocks) {
    await inflate(bytes, all.subarray(to, to + length))
    to += length
  }
  return all
}

function blocksOf(file: Uint8Array, start: number, littleEndian: boolean): Block[] {
  const head = cursor(file.subarray(start), littleEndian, 'its cases')
  const [headAt, trailerAt, trailerLength] = [head.int64(), head.int64(), head.int64()]
  const first = start + head.at()
  if (headAt !== start || trailerAt < first || trailerAt + trailerLength !== file.length)
    throw new Unreadable('is shorter or longer than it states, so that cases may be missing')
  const trailer = cursor(file.subarray(trailerAt), littleEndian, 'the table of its blocks')
  // The bias, as in the header, and a zero.
  trailer.bytes(16)
  const [most, count] = [trailer.int32(), trailer.int32()]
  if (count < 0 || count * 24 !== trailer.left()) throw damaged()
  let [from, to, all] = [first, first, 0]
  const blocks: Block[] = []
  for (let k = 0; k < count; k++) {
    const [, at, length, compressed] = [trailer.int64(), trailer.int64(), trailer.int32(), trailer.int32()]
    if (at !== from || compressed <= 0 || at + compressed > trailerAt) throw damaged()
    if (length < 0 || length > most || length > compressed * MOST_PER_BYTE) throw damaged()
    all += length
    if (all > MOST_BYTES) throw new Unreadable('is too large')
    to = at + compressed
    blocks.push({ bytes: file.subarray(from, to), length })
    from = to
  }
  if (to !== trailerAt) throw damaged()
  return blocks
}

const damaged = () => new Unreadable('has damaged compressed cases')

/** Inflates a block, which must fill the place exactly. */
async function inflate(block: Uint8Array, place: Uint8Array): Promise<void> {
  const stream = new Blob([Uint8Array.from(block)]).stream().pipeThrough(new DecompressionStream('deflate'))
  const reader = stream.getReader()
  let at = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      place.set(value, at)
      at += value.length
    }
  } catch {
    // The stream rejects damaged data, and `set` what is longer than the place.
    await reader.cancel().catch(() => undefined)
    throw damaged()
  }
  if (at !== place.length) throw damaged()
}
