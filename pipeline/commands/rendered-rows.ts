import { CODES } from '../congruence/code-pairs.ts'
import type { CodeIndex, CongruenceIndex } from '../congruence/congruence-index.ts'
import type { Profile } from '../holland/profile.ts'
import { NO_CODE } from './code-cells.ts'
import { LONGEST_RECORD } from './csv-records.ts'

const BLOCK = 1 << 20
/** A double takes at most 24 characters, and a separator stands before it. */
const LONGEST_VALUE = 25
const WITH_NO_CODE = NO_CODE + 1
/** Rows up to this length are copied byte by byte, which is faster than asking for a copy. */
const SHORT = 48

/** One of a pair, as values are looked up or computed from it. */
interface Person {
  /** Number of the code; {@link NO_CODE} if there is none. */
  readonly number: number
  readonly profile: Profile | null
}

/**
 * Output rows: the bytes of a record as they came and the values of the indices behind them.
 *
 * Codes are few, so the text that follows a pair of codes is written once, kept in front of the block, and
 * copied from there ever after. `long` gives each index a row of its own, otherwise each has a column.
 */
export class RenderedRows {
  readonly #block: Buffer
  readonly #first: number
  #at: number
  #kept = 1
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #indices: readonly CongruenceIndex[]
  readonly #pieces: number
  readonly #separator: string
  readonly #lineEnd: Buffer
  readonly #long: boolean
  readonly #areCodesEnough: boolean
  readonly #codeTexts: ReadonlyMap<CongruenceIndex, string[]>

  constructor(indices: readonly CongruenceIndex[], separator: string, lineEnd: string, long: boolean) {
    const pairs = WITH_NO_CODE ** 2
    this.#indices = indices
    this.#codeTexts = new Map(indices.map((index) => [index, []]))
    this.#separator = separator
    this.#lineEnd = Buffer.from(lineEnd)
    this.#long = long
    this.#pieces = long ? indices.length : 1
    this.#areCodesEnough = indices.every(({ basis }) => basis === 'code')
    this.#starts = new Int32Array(pairs * this.#pieces)
    this.#ends = new Int32Array(pairs * this.#pieces)
    const longest = indices.reduce((sum, { id }) => sum + LONGEST_VALUE + (long ? id.length + 1 : 0), 0)
    this.#first = 1 + (this.#areCodesEnough ? pairs * longest : 0)
    this.#block = Buffer.alloc(this.#first + BLOCK + this.#pieces * (LONGEST_RECORD + 2) + longest)
    this.#at = this.#first
  }

  get isFull(): boolean {
    return this.#at >= this.#first + BLOCK
  }

  /** The rows so far; the bytes are good until the next row is added. */
  take(): Buffer {
    const rows = this.#block.subarray(this.#first, this.#at)
    this.#at = this.#first
    return rows
  }

  /** Adds the header: the bytes of the input's, and names behind them. */
  addHeader(mark: Buffer, line: Buffer, names: readonly string[]): void {
    this.#at += mark.copy(this.#block, this.#at)
    this.#at += line.copy(this.#block, this.#at)
    for (const name of names) this.#at += this.#block.write(`${this.#separator}${name}`, this.#at)
    this.#endLine()
  }

  /** Adds what becomes of the record in bytes [start, end). */
  add(bytes: Buffer, start: number, end: number, client: Person, therapist: Person): void {
    if (!this.#areCodesEnough) this.#addComputed(bytes, start, end, client, therapist)
    else this.#addKept(bytes, start, end, client.number * WITH_NO_CODE + therapist.number)
  }

  #addKept(bytes: Buffer, start: number, end: number, pair: number): void {
    const block = this.#block
    for (let piece = pair * this.#pieces, last = piece + this.#pieces; piece < last; piece++) {
      if (this.#starts[piece] === 0) this.#keep(pair)
      this.#addBytes(bytes, start, end)
      const from = this.#starts[piece]!
      const to = this.#ends[piece]!
      block.copyWithin(this.#at, from, to)
      this.#at += to - from
      this.#endLine()
    }
  }

  #addComputed(bytes: Buffer, start: number, end: number, client: Person, therapist: Person): void {
    const [here, there] = [client.profile, therapist.profile]
    const texts = this.#indices.map((index) => {
      if (index.basis === 'code') return this.#codeText(index, client.number, therapist.number)
      const value = here !== null && there !== null ? index.value(here, there) : null
      return value === null ? 'NA' : String(value)
    })
    for (const piece of this.#piecesOf(texts)) {
      this.#addBytes(bytes, start, end)
      this.#at += this.#block.write(piece, this.#at, 'latin1')
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
    for (const byte of this.#lineEnd) this.#block[this.#at++] = byte
  }

  /** Writes the pieces of a pair of codes in front of the block. */
  #keep(pair: number): void {
    const [client, therapist] = [Math.floor(pair / WITH_NO_CODE), pair % WITH_NO_CODE]
    const texts = this.#indices.map((index) => this.#codeText(index as CodeIndex, client, therapist))
    this.#piecesOf(texts).forEach((piece, i) => {
      this.#starts[pair * this.#pieces + i] = this.#kept
      this.#kept += this.#block.write(piece, this.#kept, 'latin1')
      this.#ends[pair * this.#pieces + i] = this.#kept
    })
  }

  #codeText(index: CodeIndex, client: number, therapist: number): string {
    const pair = client * WITH_NO_CODE + therapist
    const texts = this.#codeTexts.get(index)!
    texts[pair] ??= textOf(index, client, therapist)
    return texts[pair]
  }

  #piecesOf(texts: readonly string[]): string[] {
    const separator = this.#separator
    if (!this.#long) return [separator + texts.join(separator)]
    return texts.map((text, i) => `${separator}${this.#indices[i]!.id}${separator}${text}`)
  }
}

function textOf(index: CodeIndex, client: number, therapist: number): string {
  const [from, to] = [CODES[client], CODES[therapist]]
  const needed = index.acceptsShorter ? 1 : index.letters
  if (from === undefined || to === undefined || from.length < needed || to.length < needed) return 'NA'
  return String(index.value(from, to))
}
