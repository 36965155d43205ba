/**
 * Influence of each row on a coefficient, estimated from bootstrap replicates: least-squares coefficients of
 * the replicates on how often each row was drawn, centred. What R package boot uses for BCa unless told
 * otherwise.
 *
 * Needs more replicates than rows.
 *
 * @param times how often each row was drawn, one list for each replicate
 * @throws RangeError if there are not more replicates than rows
 * @source Davison, A. C., & Hinkley, D. V. (1997). Bootstrap methods and their application. Cambridge
 * University Press. https://doi.org/10.1017/CBO9780511802843 (section 2.7.4)
 */
export function regressionInfluence(
  replicates: ArrayLike<number>,
  times: readonly ArrayLike<number>[],
): Float64Array {
  const [count, n] = [times.length, times[0]?.length ?? 0]
  if (count <= n) throw new RangeError(`more replicates than rows are needed: ${count} for ${n} rows`)
  // The shares of a resample sum to 1, so one row is left out; its coefficient is 0 before centring.
  const size = n - 1
  const products = Array.from({ length: size }, () => new Float64Array(size + 1))
  const meanReplicate = Array.from(replicates).reduce((sum, r) => sum + r, 0) / count
  const means = Array.from(
    { length: n },
    (_, row) => times.reduce((sum, drawn) => sum + drawn[row]!, 0) / count,
  )
  times.forEach((drawn, b) => {
    for (let i = 0; i < size; i++) {
      const centred = (drawn[i + 1]! - means[i + 1]!) / n
      for (let j = i; j < size; j++) products[i]![j]! += (centred * (drawn[j + 1]! - means[j + 1]!)) / n
      products[i]![size]! += centred * (replicates[b]! - meanReplicate)
    }
  })
  const coefficients = [0, ...solvedSymmetric(products)]
  const mean = coefficients.reduce((sum, value) => sum + value, 0) / n
  return Float64Array.from(coefficients, (value) => value - mean)
}

/** Solves a positive definite system given as its upper triangle and right-hand side; overwrites it. */
function solvedSymmetric(rows: Float64Array[]): Float64Array {
  const size = rows.length
  for (let pivot = 0; pivot < size; pivot++) {
    for (let i = pivot + 1; i < size; i++) {
      const factor = rows[pivot]![i]! / rows[pivot]![pivot]!
      for (let j = i; j <= size; j++) rows[i]![j]! -= factor * rows[pivot]![j]!
    }
  }
  const solution = new Float64Array(size)
  for (let i = size - 1; i >= 0; i--) {
    let rest = rows[i]![size]!
    for (let j = i + 1; j < size; j++) rest -= rows[i]![j]! * solution[j]!
    solution[i] = rest / rows[i]![i]!
  }
  return solution
}
