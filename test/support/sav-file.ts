import iconv from 'iconv-lite'

/** A variable of an SPSS file: numbers, with the values that count as missing and their labels, or text. */
export interface SavVariable {
  readonly name: string
  /** 0 for numbers, otherwise the length of the text in bytes. */
  readonly width: number
  readonly missing?: readonly (number | string)[]
  /** The first two missing values are a range. */
  readonly missingRange?: boolean
  readonly labels?: ReadonlyMap<number | string, string>
  /** 20 for a date. */
  readonly format?: number
  readonly displayed?: number
}

interface Options {
  readonly encoding?: string
  /** What the file says of its encoding; null for nothing. As a name if left out. */
  readonly declares?: { readonly name?: string; readonly codePage?: number } | null
  readonly bigEndian?: boolean
  readonly compressed?: boolean
  readonly bias?: number
  /** The number of cases that the header states; -1 if it leaves it open. */
  readonly states?: number
  /** As ReadStat writes: each case begins with new commands. */
  readonly commandsOfEachCase?: boolean
  /** A command at the end that says so. */
  readonly endCommand?: boolean
  /** The system-missing value, HIGHEST and LOWEST. */
  readonly extremes?: readonly [number, number, number]
  /** Extension records by their kind. */
  readonly extensions?: readonly (readonly [kind: number, content: Buffer])[]
}

/** Bytes stand for a text in another encoding than that of the file. */
type Cell = string | number | Buffer | null

/**
 * An SPSS system file, written from the description of the format by the PSPP developers
 * (https://www.gnu.org/software/pspp/pspp-dev/html_node/System-File-Format.html), as no library writes one.
 */
export function savFile(
  variables: readonly SavVariable[],
  rows: readonly (readonly Cell[])[],
  options: Options = {},
): Buffer {
  const { encoding = 'latin1', compressed = false, bigEndian = false, bias = 100 } = options
  const { states = rows.length, extremes, extensions = [] } = options
  const { declares = { name: encoding === 'latin1' ? 'windows-1252' : encoding } } = options
  const { ints, double } = writers(bigEndian)
  const systemMissing = extremes?.[0] ?? -Number.MAX_VALUE
  const encoded = (text: string) => iconv.encode(text, encoding)
  const extension = (kind: number, content: Buffer, size = 1) =>
    Buffer.concat([ints(7, kind, size, content.length / size), content])
  const value = (it: number | string) =>
    typeof it === 'number' ? double(it) : padded(encoded(it), 8).subarray(0, 8)

  const segments = variables.map(({ width }) => Math.max(1, Math.ceil(width / 8)))
  const parts: Buffer[] = [
    padded(Buffer.from('$FL2'), 4),
    padded(Buffer.from('@(#) SPSS DATA FILE made by a test'), 60),
    ints(2, sum(segments), compressed ? 1 : 0, 0, states),
    double(bias),
    padded(Buffer.from('23 Nov 2511:00:00'), 17),
    padded(Buffer.alloc(0), 64),
    Buffer.alloc(3),
  ]
  for (const [i, { width, missing = [], missingRange, ...it }] of variables.entries()) {
    const format = it.format ?? (width === 0 ? 5 : 1)
    const shown = (format << 16) | ((it.displayed ?? Math.max(8, Math.min(width, 255))) << 8)
    const count = missingRange ? -missing.length : missing.length
    parts.push(ints(2, width, 0, count, shown, shown), padded(Buffer.from(`V${i + 1}`), 8))
    parts.push(...missing.map(value))
    for (let k = 1; k < segments[i]!; k++) parts.push(ints(2, -1, 0, 0, 0, 0), padded(Buffer.alloc(0), 8))
  }
  for (const [i, { labels }] of variables.entries()) {
    if (labels === undefined) continue
    parts.push(ints(3, labels.size))
    for (const [labelled, label] of labels) {
      const bytes = encoded(label)
      const length = Math.ceil((bytes.length + 1) / 8) * 8
      parts.push(value(labelled), padded(Buffer.concat([Buffer.of(bytes.length), bytes]), length))
    }
    parts.push(ints(4, 1, 1 + sum(segments.slice(0, i))))
  }
  if (declares?.codePage !== undefined)
    parts.push(extension(3, ints(20, 0, 0, -1, 1, 1, bigEndian ? 1 : 2, declares.codePage), 4))
  if (extremes) parts.push(extension(4, Buffer.concat(extremes.map(double)), 8))
  parts.push(extension(13, encoded(variables.map(({ name }, i) => `V${i + 1}=${name}`).join('\t'))))
  if (declares?.name !== undefined) parts.push(extension(20, Buffer.from(declares.name)))
  for (const [kind, content] of extensions) parts.push(extension(kind, content))
  parts.push(ints(999, 0))

  const cases = rows.map((row) =>
    variables.flatMap(({ width }, i) => {
      const cell = row[i] ?? null
      if (width === 0) return [double(cell === null ? systemMissing : Number(cell))]
      const text = Buffer.isBuffer(cell) ? cell : encoded(String(cell ?? ''))
      const bytes = padded(text, segments[i]! * 8)
      return Array.from({ length: segments[i]! }, (_, k) => bytes.subarray(8 * k, 8 * k + 8))
    }),
  )
  if (!compressed) return Buffer.concat([...parts, ...cases.flat()])

  const isText = variables.flatMap(({ width }, i) => Array<boolean>(segments[i]!).fill(width > 0))
  const command = (cell: Buffer, piece: number) => {
    if (isText[piece % isText.length]) return cell.every((byte) => byte === 0x20) ? 254 : 253
    const number = bigEndian ? cell.readDoubleBE() : cell.readDoubleLE()
    if (number === systemMissing) return 255
    const code = number + bias
    return Number.isInteger(code) && code >= 1 && code <= 251 && !Object.is(number, -0) ? code : 253
  }
  const groups = options.commandsOfEachCase ? cases : [cases.flat()]
  const coded = groups.flatMap((cells, i) => {
    const ends = options.endCommand === true && i === groups.length - 1
    return bytecode(cells, command, ends)
  })
  return Buffer.concat([...parts, ...coded])
}

/** Eight commands, then the cells that they announce as written out; small whole numbers are commands themselves. */
function bytecode(
  cells: readonly Buffer[],
  command: (cell: Buffer, piece: number) => number,
  ends: boolean,
): Buffer[] {
  const parts: Buffer[] = []
  const commands = [...cells.map(command), ...(ends ? [252] : [])]
  for (let i = 0; i < commands.length; i += 8) {
    const eight = commands.slice(i, i + 8)
    const block = Buffer.alloc(8)
    block.set(eight)
    parts.push(block, ...cells.slice(i, i + 8).filter((_, k) => eight[k] === 253))
  }
  return parts
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** The bytes, and blanks up to this length. */
function padded(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length), ' ')])
}

/** Functions that write whole numbers of four bytes and numbers of eight. */
export function writers(bigEndian: boolean) {
  return {
    ints: (...values: readonly number[]): Buffer => {
      const bytes = Buffer.alloc(values.length * 4)
      for (const [i, value] of values.entries())
        bigEndian ? bytes.writeInt32BE(value, i * 4) : bytes.writeInt32LE(value, i * 4)
      return bytes
    },
    double: (value: number): Buffer => {
      const bytes = Buffer.alloc(8)
      bigEndian ? bytes.writeDoubleBE(value) : bytes.writeDoubleLE(value)
      return bytes
    },
  }
}
