import { LONGEST_RECORD } from './csv-records.ts'
import { CODE_PAIRS, numberOfPair, type ValuedPerson, type ValueTexts } from './value-texts.ts'

const BLOCK = 1 << 20
/** Rows up to this length are copied byte by byte, which is faster than Buffer.copy. */
const SHORT = 48

/**
 * Output rows: the unchanged bytes of a record, followed by the values of the indices.
 *
 * There are few different pairs of codes, so the text of each pair of codes is written once, to a cache before the block,
 * and copied from there.
 */
export class RenderedRows {
  readonly #block: Buffer
  readonly #first: number
  #at: number
  #cacheEnd = 1
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #texts: ValueTexts
  readonly #lineEnd: Buffer

  constructor(texts: ValueTexts, lineEnd: string) {
    const { pieces, longest, areCodesEnough } = texts
    this.#texts = texts
    this.#lineEnd = Buffer.from(lineEnd)
    this.#starts = new Int32Array(areCodesEnough ? CODE_PAIRS * pieces : 0)
    this.#ends = new Int32Array(this.#starts.length)
    this.#first = 1 + (areCodesEnough ? CODE_PAIRS * longest : 0)
    this.#block = Buffer.alloc(this.#first + BLOCK + pieces * (LONGEST_RECORD + 2) + longest)
    this.#at = this.#first
  }

  get isFull(): boolean {
    return this.#at >= this.#first + BLOCK
  }

  /** The rows so far; the bytes are valid until the next row is added. */
  take(): Buffer {
    const rows = this.#block.subarray(this.#first, this.#at)
    this.#at = this.#first
    return rows
  }

  /** Adds the header: that of the input, followed by the added names. */
  addHeader(mark: Buffer, line: Buffer, added: string): void {
    this.#at += mark.copy(this.#block, this.#at)
    this.#at += line.copy(this.#block, this.#at)
    this.#at += this.#block.write(added, this.#at)
    this.#endLine()
  }

  /** Adds the output rows of the record in bytes [start, end). */
  add(bytes: Buffer, start: number, end: number, client: ValuedPerson, therapist: ValuedPerson): void {
    if (this.#texts.areCodesEnough) {
      this.#addCached(bytes, start, end, numberOfPair(client.number, therapist.number))
      return
    }
    for (const piece of this.#texts.ofPair(client, therapist)) {
      this.#addBytes(bytes, start, end)
      this.#at += this.#block.write(piece, this.#at, 'latin1')
      this.#endLine()
    }
  }

  #addCached(bytes: Buffer, start: number, end: number, pair: number): void {
    const block = this.#block
    const { pieces } = this.#texts
    for (let piece = pair * pieces, last = piece + pieces; piece < last; piece++) {
      if (this.#starts[piece] === 0) this.#texts.ofCodes(pair, (known, texts) => this.#cache(known, texts))
      this.#addBytes(bytes, start, end)
      const from = this.#starts[piece]!
      const to = this.#ends[piece]!
      block.copyWithin(this.#at, from, to)
      this.#at += to - from
      this.#endLine()
    }
  }

  #addBytes(bytes: Buffer, start: number, end: number): void {
    const block = this.#block
    let at = this.#at
    if (end - start > SHORT) at += bytes.copy(block, at, start, end)
    else for (let from = start; from < end; from++) block[at++] = bytes[from]!
    this.#at = at
  }

  #endLine(): void {
    const lineEnd = this.#lineEnd
    for (let i = 0; i < lineEnd.length; i++) this.#block[this.#at++] = lineEnd[i]!
  }

  /** Writes the pieces of a pair of codes to the cache before the block. */
  #cache(pair: number, pieces: readonly string[]): void {
    pieces.forEach((piece, i) => {
      this.#starts[pair * pieces.length + i] = this.#cacheEnd
      this.#cacheEnd += this.#block.write(piece, this.#cacheEnd, 'latin1')
      this.#ends[pair * pieces.length + i] = this.#cacheEnd
    })
  }
}
