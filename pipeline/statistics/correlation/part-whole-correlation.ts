/**
 * The correlation of a part with the rest of its whole, from its correlation with the whole. A part correlates
 * with a sum that contains it, which this removes.
 *
 * (r·sw - sp)/√(sw² + sp² - 2r·sw·sp), where sw and sp are the standard deviations of the whole (a sum) and of
 * the part. Null if the rest is constant.
 *
 * @throws RangeError if r is outside [-1, 1] or a standard deviation is not positive
 * @source Guilford, J. P. (1954). Psychometric methods (2nd ed.). McGraw-Hill.
 * @example partWholeCorrelation(Math.SQRT1_2, Math.SQRT2, 1) // 0
 */
export function partWholeCorrelation(r: number, sdOfWhole: number, sdOfPart: number): number | null {
  if (!(Math.abs(r) <= 1)) throw new RangeError(`r must lie in [-1, 1]: ${r}`)
  for (const sd of [sdOfWhole, sdOfPart]) {
    if (!(sd > 0 && sd < Number.POSITIVE_INFINITY))
      throw new RangeError(`a standard deviation must be positive: ${sd}`)
  }
  const rest = sdOfWhole ** 2 + sdOfPart ** 2 - 2 * r * sdOfWhole * sdOfPart
  if (rest <= 1e-14 * (sdOfWhole ** 2 + sdOfPart ** 2)) return null
  return Math.max(-1, Math.min(1, (r * sdOfWhole - sdOfPart) / Math.sqrt(rest)))
}
