/**
 * The correlation that two variables would have if both were measured without error: r/√(rxx·ryy).
 *
 * This is a sensitivity analysis, not an estimate to report alone: it assumes that the reliabilities are known
 * and the errors independent, and it may exceed 1 if the reliabilities are too low for the observed r. A
 * reliability of 1 leaves that variable uncorrected.
 *
 * @throws RangeError if r is outside [-1, 1] or a reliability outside (0, 1]
 * @source Spearman, C. (1904). The proof and measurement of association between two things. American Journal
 * of Psychology, 15(1), 72-101. https://doi.org/10.2307/1412159
 * @example disattenuatedCorrelation(0.3, 0.9, 0.4) // 0.5
 */
export function disattenuatedCorrelation(r: number, reliabilityX: number, reliabilityY: number): number {
  if (!(Math.abs(r) <= 1)) throw new RangeError(`r must lie in [-1, 1]: ${r}`)
  for (const reliability of [reliabilityX, reliabilityY]) {
    if (!(reliability > 0 && reliability <= 1))
      throw new RangeError(`a reliability must lie in (0, 1]: ${reliability}`)
  }
  return r / Math.sqrt(reliabilityX * reliabilityY)
}
