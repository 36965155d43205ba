const [TAB, LINE_FEED, RETURN, SPACE, QUOTE] = [0x09, 0x0a, 0x0d, 0x20, 0x22]

/** Longest record in bytes; a longer one counts as a quotation mark that is never closed. */
export const LONGEST_RECORD = 1 << 20

/** The fault after which the rest cannot be read, because the beginning of the next cell is unknown. */
export const NEVER_CLOSED = 'a quotation mark is opened and never closed'

/**
 * The records of a CSV stream, found in its bytes without copying or decoding them. csv-parse, which reads all other
 * files, decodes every cell; here most cells go to the output as they are, in streams of any length.
 *
 * Blocks are fed in order; `next` moves to the next whole record and returns false if it needs another block. Cells can be
 * quoted, with doubled quotation marks, separators and line breaks inside, and with spaces around the quotation marks.
 * Empty lines are skipped. Lines end in LF or CRLF, or in CR alone if the constructor is told so.
 */
export class CsvRecords {
  bytes: Uint8Array = new Uint8Array(0)
  /** The current record: its first byte, the byte after its last (without line end), and its line in the file. */
  start = 0
  end = 0
  line = 1
  /** Number of cells of the current record; cell i has the bytes [starts[i], ends[i]), including quotation marks. */
  count = 0
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** Why the current record is not well-formed; null if it is. */
  fault: string | null = null
  #store = new Uint8Array(0)
  #from = 0
  #nextLine = 1
  #isLast = false
  readonly #separator: number
  readonly #lineEnd: number

  constructor(separator: number, lineEnd: number = LINE_FEED) {
    this.#separator = separator
    this.#lineEnd = lineEnd
  }

  /** Appends a copy of the next block to the unread rest of the previous block. */
  feed(block: Uint8Array, isLast: boolean): void {
    const rest = this.waiting
    const length = rest + block.length
    const store = length > this.#store.length ? new Uint8Array(2 * length) : this.#store
    store.set(this.bytes.subarray(this.#from), 0)
    store.set(block, rest)
    this.#store = store
    this.bytes = store.subarray(0, length)
    this.#from = 0
    this.#isLast = isLast
  }

  /** The number of bytes of an incomplete record. */
  get waiting(): number {
    return this.bytes.length - this.#from
  }

  /** The line where the incomplete record begins. */
  get waitingLine(): number {
    return this.#nextLine
  }

  /** Moves to the next record; false if the block ends before the record does. */
  next(): boolean {
    const bytes = this.bytes
    const length = bytes.length
    const separator = this.#separator
    const lineEnd = this.#lineEnd
    let at = this.#from
    while (at < length) {
      if (bytes[at] === lineEnd) at++
      else if (bytes[at] === RETURN && bytes[at + 1] === lineEnd) at += 2
      else break
      this.#nextLine++
      this.#from = at
    }
    if (at >= length) return false
    const start = at
    let breaks = 0
    let count = 0
    let fault: string | null = null
    for (;;) {
      let first = at
      while (bytes[at] === SPACE || (bytes[at] === TAB && separator !== TAB)) at++
      let last = -1
      if (bytes[at] === QUOTE) {
        first = at++
        for (;;) {
          while (at < length && bytes[at] !== QUOTE) if (bytes[at++] === lineEnd) breaks++
          if (at + 1 >= length && !this.#isLast) return false
          if (bytes[at + 1] !== QUOTE || at >= length) break
          at += 2
        }
        if (at >= length) fault = NEVER_CLOSED
        else last = ++at
        while (bytes[at] === SPACE || (bytes[at] === TAB && separator !== TAB)) at++
        if (at < length && bytes[at] !== separator && bytes[at] !== lineEnd) {
          if (at + 1 >= length && !this.#isLast) return false
          if (bytes[at] !== RETURN || bytes[at + 1] !== lineEnd) {
            fault = 'there is text after a closing quotation mark'
          }
        }
      }
      while (at < length) {
        const byte = bytes[at]
        if (byte === separator || byte === lineEnd) break
        if (byte === QUOTE) fault ??= 'there is a quotation mark inside a cell that is not quoted'
        at++
      }
      if (at >= length && !this.#isLast) return false
      if (count === this.starts.length) this.#widen()
      this.starts[count] = first
      const isEnd = at >= length || bytes[at] === lineEnd
      this.ends[count] = last >= 0 ? last : isEnd && at > first && bytes[at - 1] === RETURN ? at - 1 : at
      count++
      if (isEnd) break
      at++
    }
    this.start = start
    this.end = at > start && bytes[at - 1] === RETURN ? at - 1 : at
    this.count = count
    this.fault = fault
    this.line = this.#nextLine
    this.#nextLine += breaks + 1
    this.#from = Math.min(at + 1, length)
    return true
  }

  /** The text of a cell of the current record, without quotation marks. */
  text(cell: number): string {
    const text = textOf(this.bytes, this.starts[cell]!, this.ends[cell]!)
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
  }

  #widen(): void {
    const [starts, ends] = [this.starts, this.ends]
    this.starts = new Int32Array(starts.length * 2)
    this.ends = new Int32Array(starts.length * 2)
    this.starts.set(starts)
    this.ends.set(ends)
  }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
/** Longer texts are decoded faster at once. */
const SHORT = 24

/** The text of the bytes [start, end). */
function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return utf8.decode(bytes.subarray(start, end))
  let text = ''
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte > 0x7f) return utf8.decode(bytes.subarray(start, end))
    text += String.fromCharCode(byte)
  }
  return text
}
