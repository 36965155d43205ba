/**
 * The correlation expected in a group whose spread in x equals that of the population, from a group selected on
 * x (Thorndike's case 2): ru/√(1 + r²(u² - 1)), where u is the unrestricted over the restricted standard
 * deviation of x.
 *
 * This is a sensitivity analysis: it assumes a linear relation with equal residual spread, and selection on x
 * itself. Within [-1, 1]; u < 1 corrects for an increased spread.
 *
 * @throws RangeError if r is outside [-1, 1] or a standard deviation is not positive
 * @source Thorndike, R. L. (1949). Personnel selection: Test and measurement techniques. Wiley.
 * @example unrestrictedCorrelation(0.6, 4, 3) // 0.7071067811865476
 */
export function unrestrictedCorrelation(r: number, unrestrictedSd: number, restrictedSd: number): number {
  if (!(Math.abs(r) <= 1)) throw new RangeError(`r must lie in [-1, 1]: ${r}`)
  for (const sd of [unrestrictedSd, restrictedSd]) {
    if (!(sd > 0 && sd < Number.POSITIVE_INFINITY))
      throw new RangeError(`a standard deviation must be positive: ${sd}`)
  }
  const u = unrestrictedSd / restrictedSd
  return (r * u) / Math.sqrt((1 - r) * (1 + r) + (r * u) ** 2)
}
