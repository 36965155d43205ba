/** A number formatted for a worked example: six significant digits, no trailing zeros, negatives in brackets. */
export function sixDigits(value: number): string {
  const digits = String(Number(value.toPrecision(6)))
  return value < 0 ? `(${digits})` : digits
}
