import { LONGEST_RECORD } from './csv-records.ts'
import { CODE_PAIRS, numberOfPair, type ValuedPerson, type ValueTexts } from './value-texts.ts'

const utf8 = new TextEncoder()

const BLOCK = 1 << 20
/** Rows up to this length are copied byte by byte, which is faster than copying them at once. */
const SHORT = 48

/**
 * Output rows: the unchanged bytes of a record, followed by the values of the indices.
 *
 * There are few different pairs of codes, so the text of each pair of codes is written once, to a cache before the block,
 * and copied from there.
 */
export class RenderedRows {
  readonly #block: Uint8Array
  readonly #first: number
  #at: number
  #cacheEnd = 1
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #texts: ValueTexts
  readonly #lineEnd: Uint8Array

  constructor(texts: ValueTexts, lineEnd: string) {
    const { pieces, longest, areCodesEnough } = texts
    this.#texts = texts
    this.#lineEnd = utf8.encode(lineEnd)
    this.#starts = new Int32Array(areCodesEnough ? CODE_PAIRS * pieces : 0)
    this.#ends = new Int32Array(this.#starts.length)
    this.#first = 1 + (areCodesEnough ? CODE_PAIRS * longest : 0)
    this.#block = new Uint8Array(this.#first + BLOCK + pieces * (LONGEST_RECORD + 2) + longest)
    this.#at = this.#first
  }

  get isFull(): boolean {
    return this.#at >= this.#first + BLOCK
  }

  /** The rows so far; the bytes are valid until the next row is added. */
  take(): Uint8Array {
    const rows = this.#block.subarray(this.#first, this.#at)
    this.#at = this.#first
    return rows
  }

  /** Adds the header: that of the input, followed by the added names. */
  addHeader(mark: Uint8Array, line: Uint8Array, added: string): void {
    for (const part of [mark, line, utf8.encode(added)]) {
      this.#block.set(part, this.#at)
      this.#at += part.length
    }
    this.#endLine()
  }

  /** Adds the output rows of the record in bytes [start, end). */
  add(bytes: Uint8Array, start: number, end: number, client: ValuedPerson, therapist: ValuedPerson): void {
    if (this.#texts.areCodesEnough) {
      this.#addCached(bytes, start, end, numberOfPair(client.number, therapist.number))
      return
    }
    for (const piece of this.#texts.ofPair(client, therapist)) {
      this.#addBytes(bytes, start, end)
      this.#at += this.#write(piece, this.#at)
      this.#endLine()
    }
  }

  #addCached(bytes: Uint8Array, start: number, end: number, pair: number): void {
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

  #addBytes(bytes: Uint8Array, start: number, end: number): void {
    const block = this.#block
    let at = this.#at
    if (end - start > SHORT) {
      block.set(bytes.subarray(start, end), at)
      at += end - start
    } else for (let from = start; from < end; from++) block[at++] = bytes[from]!
    this.#at = at
  }

  /** Writes a text to the block; returns the number of its bytes. */
  #write(text: string, at: number): number {
    return utf8.encodeInto(text, this.#block.subarray(at)).written
  }

  #endLine(): void {
    const lineEnd = this.#lineEnd
    for (let i = 0; i < lineEnd.length; i++) this.#block[this.#at++] = lineEnd[i]!
  }

  /** Writes the pieces of a pair of codes to the cache before the block. */
  #cache(pair: number, pieces: readonly string[]): void {
    pieces.forEach((piece, i) => {
      this.#starts[pair * pieces.length + i] = this.#cacheEnd
      this.#cacheEnd += this.#write(piece, this.#cacheEnd)
      this.#ends[pair * pieces.length + i] = this.#cacheEnd
    })
  }
}
