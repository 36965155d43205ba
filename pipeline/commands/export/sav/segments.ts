/** The longest text of one variable; a longer one is stored as several, and each but the last adds 252 bytes to its width. */
const [MOST, ADDED] = [255, 252]

/** The longest text whose labels and missing value stand beside the variable. */
export const LONGEST_SHORT = 8

/** The longest text that SPSS knows, in bytes. */
export const LONGEST_TEXT = 32_767

/**
 * The widths of the variables that a text of this width is stored as; 0 for numbers.
 * @example segmentsOf(600) // [255, 255, 96]
 */
export function segmentsOf(width: number): number[] {
  if (width <= MOST) return [width]
  const count = Math.ceil(width / ADDED)
  return Array.from({ length: count }, (_, i) => (i < count - 1 ? MOST : width - i * ADDED))
}

/** The number of eight-byte pieces that a value of this width takes in a case. */
export const piecesOf = (width: number) => Math.max(1, Math.ceil(width / 8))
