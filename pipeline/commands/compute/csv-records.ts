const [TAB, LINE_FEED, RETURN, SPACE, QUOTE] = [0x09, 0x0a, 0x0d, 0x20, 0x22]

/** Longest record in bytes; what is longer is taken for a quotation mark that nobody closed. */
export const LONGEST_RECORD = 1 << 20

/** The fault after which nothing can be read: where cells begin is not known any more. */
export const NEVER_CLOSED = 'a quotation mark is opened and never closed'

/**
 * The records of a CSV stream, found in its bytes without copying or decoding them. csv-parse, which reads all other
 * files, decodes every cell; here most cells go to the output as they are, in streams of any length.
 *
 * Blocks are fed as they come; `next` moves to the next whole record and says false when it needs another
 * block. Cells may be quoted, with doubled quotation marks, separators and line breaks inside, and with spaces
 * around the quotation marks. Empty lines are passed over. Lines end in LF or CRLF; in CR alone if told so.
 */
export class CsvRecords {
  bytes: Buffer = Buffer.alloc(0)
  /** Of the record at hand: first byte, byte behind the last (without line end), and its line in the file. */
  start = 0
  end = 0
  line = 1
  /** Number of cells of the record at hand; cell i lies in bytes [starts[i], ends[i]), quotation marks included. */
  count = 0
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** Why the record at hand is not well-formed; null if it is. */
  fault: string | null = null
  #store = Buffer.alloc(0)
  #from = 0
  #nextLine = 1
  #isLast = false
  readonly #separator: number
  readonly #lineEnd: number

  constructor(separator: number, lineEnd: number = LINE_FEED) {
    this.#separator = separator
    this.#lineEnd = lineEnd
  }

  /** Takes the next block of the stream, of which a copy is kept, behind what was left of the block before. */
  feed(block: Buffer, isLast: boolean): void {
    const rest = this.waiting
    const length = rest + block.length
    const store = length > this.#store.length ? Buffer.allocUnsafeSlow(2 * length) : this.#store
    this.bytes.copy(store, 0, this.#from)
    block.copy(store, rest)
    this.#store = store
    this.bytes = store.subarray(0, length)
    this.#from = 0
    this.#isLast = isLast
  }

  /** Bytes that wait for the rest of their record. */
  get waiting(): number {
    return this.bytes.length - this.#from
  }

  /** The line in which the record begins that waits for its rest. */
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
            fault = 'something stands behind a closing quotation mark'
          }
        }
      }
      while (at < length) {
        const byte = bytes[at]
        if (byte === separator || byte === lineEnd) break
        if (byte === QUOTE) fault ??= 'a quotation mark stands inside a cell that is not quoted'
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

  /** The text of a cell of the record at hand, without quotation marks. */
  text(cell: number): string {
    const text = this.bytes.toString('utf8', this.starts[cell], this.ends[cell])
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
