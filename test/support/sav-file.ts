/** A variable of an SPSS file: numbers, with the values that count as missing and their labels, or text. */
export interface SavVariable {
  readonly name: string
  /** 0 for numbers, otherwise the length of the text in bytes. */
  readonly width: number
  readonly missing?: readonly number[]
  readonly labels?: ReadonlyMap<number, string>
  /** 20 for a date. */
  readonly format?: number
}

interface Options {
  readonly encoding?: 'latin1' | 'utf8'
  readonly compressed?: boolean
}

const SYSTEM_MISSING = -Number.MAX_VALUE

/**
 * An SPSS system file, written from the description of the format by the PSPP developers
 * (https://www.gnu.org/software/pspp/pspp-dev/html_node/System-File-Format.html), as no library writes one.
 */
export function savFile(
  variables: readonly SavVariable[],
  rows: readonly (readonly (string | number | null)[])[],
  { encoding = 'latin1', compressed = false }: Options = {},
): Buffer {
  const segments = variables.map(({ width }) => Math.max(1, Math.ceil(width / 8)))
  const parts: Buffer[] = [
    text('$FL2', 4),
    text('@(#) SPSS DATA FILE made by a test', 60),
    ints(2, sum(segments), compressed ? 1 : 0, 0, rows.length),
    double(100),
    text('23 Nov 2511:00:00', 17),
    text('', 64),
    Buffer.alloc(3),
  ]
  for (const [i, { width, missing = [], format = width === 0 ? 5 : 1 }] of variables.entries()) {
    const shown = (format << 16) | (Math.max(8, Math.min(width, 255)) << 8)
    parts.push(ints(2, width, 0, missing.length, shown, shown), text(`V${i + 1}`, 8), ...missing.map(double))
    for (let k = 1; k < segments[i]!; k++) parts.push(ints(2, -1, 0, 0, 0, 0), text('', 8))
  }
  for (const [i, { labels }] of variables.entries()) {
    if (labels === undefined) continue
    parts.push(ints(3, labels.size))
    for (const [value, label] of labels) {
      const bytes = Buffer.from(label, encoding)
      const padded = Buffer.alloc(Math.ceil((bytes.length + 1) / 8) * 8, ' ')
      padded.writeUInt8(bytes.length)
      bytes.copy(padded, 1)
      parts.push(double(value), padded)
    }
    parts.push(ints(4, 1, 1 + sum(segments.slice(0, i))))
  }
  parts.push(extension(13, variables.map(({ name }, i) => `V${i + 1}=${name}`).join('\t'), encoding))
  parts.push(extension(20, encoding === 'utf8' ? 'UTF-8' : 'windows-1252', encoding))
  parts.push(ints(999, 0))
  const cells = rows.flatMap((row) =>
    variables.flatMap(({ width }, i) => {
      const cell = row[i] ?? null
      if (width === 0) return [double(cell === null ? SYSTEM_MISSING : Number(cell))]
      const bytes = Buffer.alloc(segments[i]! * 8, ' ')
      Buffer.from(String(cell ?? ''), encoding).copy(bytes)
      return Array.from({ length: segments[i]! }, (_, k) => bytes.subarray(8 * k, 8 * k + 8))
    }),
  )
  return Buffer.concat([...parts, ...(compressed ? bytecode(cells) : cells)])
}

/** Eight commands, then the cells that they announce as written out; small whole numbers are commands themselves. */
function bytecode(cells: readonly Buffer[]): Buffer[] {
  const parts: Buffer[] = []
  for (let i = 0; i < cells.length; i += 8) {
    const eight = cells.slice(i, i + 8)
    const commands = eight.map((cell) => {
      const value = cell.readDoubleLE()
      if (value === SYSTEM_MISSING) return 255
      if (cell.every((byte) => byte === 0x20)) return 254
      return Number.isInteger(value) && value >= -99 && value <= 151 ? value + 100 : 253
    })
    const padded = Buffer.alloc(8)
    padded.set(commands)
    parts.push(padded, ...eight.filter((_, k) => commands[k] === 253))
  }
  return parts
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

function text(content: string, length: number): Buffer {
  const bytes = Buffer.alloc(length, ' ')
  bytes.write(content, 'latin1')
  return bytes
}

function ints(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [i, value] of values.entries()) bytes.writeInt32LE(value, i * 4)
  return bytes
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

function extension(subtype: number, content: string, encoding: 'latin1' | 'utf8'): Buffer {
  const bytes = Buffer.from(content, encoding)
  return Buffer.concat([ints(7, subtype, 1, bytes.length), bytes])
}
