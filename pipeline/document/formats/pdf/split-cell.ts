import type { PrintedText } from '../../printed.ts'

/** A cell in two parts, such that its column is aligned between them. */
interface Split {
  readonly left: string
  readonly right: string
}

/** A number and what stands before it: "−12", "< ", "> ", "1,056"; then its decimals and what follows. */
const NUMBER = /^((?:[<>≤≥=] ?)?[+−-]?[\d,]*)((?:\.\d+)?%?[*†‡]{0,3})$/

/** An interval: "[−.12," and " .34]". */
const INTERVAL = /^(\[[^,]*,)( [^,]*\])$/

/**
 * Where a cell is aligned with those above it: at the decimal point of a number, at the comma of an interval; null
 * if it has neither.
 */
export function splitCell(cell: PrintedText): Split | null {
  if (cell.length !== 1 || typeof cell[0] !== 'string' || cell[0] === '') return null
  const [, left, right] = NUMBER.exec(cell[0]) ?? INTERVAL.exec(cell[0]) ?? []
  return left === undefined || right === undefined ? null : { left, right }
}
