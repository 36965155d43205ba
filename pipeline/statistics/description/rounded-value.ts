/** Significant digits that a value keeps. */
const DIGITS = 14

/** Powers of ten that are exact as doubles. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`))

/**
 * A number rounded to 14 significant digits, so that values that are equal but for the rounding of their computation
 * are equal numbers, and ranks, counts and ties see them as such. It moves a value by less than 5e-14 of itself.
 *
 * @example roundedValue(0.1 + 0.2) // 0.3
 */
export function roundedValue(value: number): number {
  if (Number.isInteger(value)) return value + 0
  const power = POWERS[DIGITS - 1 - Math.floor(Math.log10(Math.abs(value)))]
  return power === undefined ? Number(value.toPrecision(DIGITS)) : Math.round(value * power) / power
}
