import { Unreadable } from './unreadable.ts'

/** How the computer that wrote the file represents numbers, and its extreme ones. */
export interface Machine {
  /** The value of an empty cell. */
  readonly systemMissing: number
  /** LOWEST and HIGHEST in a range of missing values. */
  readonly lowest: number
  readonly highest: number
}

/** The extension records with whole numbers and with extreme numbers. */
const [INTEGERS, EXTREMES] = [3, 4] as const

/** The place of the number for the representation of numbers, and those of mainframes, which no program writes today. */
const REPRESENTATION_AT = 16
const OF_MAINFRAMES = [2, 3]

export function machine(extensions: ReadonlyMap<number, Uint8Array>, littleEndian: boolean): Machine {
  const integers = extensions.get(INTEGERS)
  if (integers !== undefined && integers.length >= 32) {
    const code = new DataView(integers.buffer, integers.byteOffset).getInt32(REPRESENTATION_AT, littleEndian)
    if (OF_MAINFRAMES.includes(code)) throw new Unreadable('has numbers as mainframes represent them')
  }
  const usual = { systemMissing: -Number.MAX_VALUE, lowest: -Number.MAX_VALUE, highest: Number.MAX_VALUE }
  const extremes = extensions.get(EXTREMES)
  if (extremes === undefined || extremes.length < 24) return usual
  const view = new DataView(extremes.buffer, extremes.byteOffset)
  const [systemMissing, highest, lowest] = [0, 8, 16].map((at) => view.getFloat64(at, littleEndian))
  // A program that leaves the record empty does not mean that 0 is missing.
  if (systemMissing === highest) return usual
  return { systemMissing: systemMissing!, lowest: lowest!, highest: highest! }
}
