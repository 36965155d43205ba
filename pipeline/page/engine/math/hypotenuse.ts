/** The root of the sum of squares, summed as V8 sums them (Kahan). */
export function hypot(...values: readonly number[]): number {
  let most = 0
  let isUnknown = false
  for (const value of values) {
    const size = Math.abs(value)
    if (size === Number.POSITIVE_INFINITY) return size
    if (Number.isNaN(size)) isUnknown = true
    else if (size > most) most = size
  }
  if (isUnknown) return Number.NaN
  if (most === 0) return 0
  let sum = 0
  let compensation = 0
  for (const value of values) {
    const share = Math.abs(value) / most
    const summand = share * share - compensation
    const preliminary = sum + summand
    compensation = preliminary - sum - summand
    sum = preliminary
  }
  return Math.sqrt(sum) * most
}
