import { assertCorrelations, type DifferenceTest, noTest } from './difference-test.ts'

/** Two correlations that share a variable, in one sample: j with k, and j with h. */
export interface OverlappingCorrelations {
  readonly jk: number
  readonly jh: number
  readonly kh: number
  readonly n: number
}

/**
 * Four variables in one sample: the correlation of j with k, the correlation of h with m, and the four
 * correlations between the two pairs.
 */
export interface NonoverlappingCorrelations {
  readonly jk: number
  readonly hm: number
  readonly jh: number
  readonly jm: number
  readonly kh: number
  readonly km: number
  readonly n: number
}

/**
 * The large-sample covariance of r(jk) and r(jh), times n. If `jk` and `jh` are both replaced by their mean, it
 * is the covariance under the hypothesis that they are equal.
 *
 * @source Pearson, K., & Filon, L. N. G. (1898). On the probable errors of frequency constants and on the
 * influence of random selection on variation and correlation. Philosophical Transactions of the Royal Society
 * of London A, 191, 229-311. https://doi.org/10.1098/rsta.1898.0007
 */
export function overlappingCovariance({
  jk,
  jh,
  kh,
}: Pick<OverlappingCorrelations, 'jk' | 'jh' | 'kh'>): number {
  return kh * (1 - jk ** 2 - jh ** 2) - 0.5 * jk * jh * (1 - jk ** 2 - jh ** 2 - kh ** 2)
}

/** The large-sample covariance of r(jk) and r(hm), times n. @source as {@link overlappingCovariance} */
export function nonoverlappingCovariance(rs: Omit<NonoverlappingCorrelations, 'n'>): number {
  const { jk, hm, jh, jm, kh, km } = rs
  return (
    ((jh - jk * kh) * (km - kh * hm) +
      (jm - jh * hm) * (kh - jk * jh) +
      (jh - jm * hm) * (km - jk * jm) +
      (jm - jk * km) * (kh - km * hm)) /
    2
  )
}

/**
 * @throws RangeError if a correlation is outside [-1, 1], n is not a whole number, or no sample can have these
 * three
 */
export function assertOverlapping(rs: OverlappingCorrelations): void {
  const { n, ...correlations } = rs
  assertCorrelations(correlations)
  if (!Number.isInteger(n)) throw new RangeError(`n must be a whole number: ${n}`)
  if (determinant(rs) < -1e-12) {
    throw new RangeError(`no sample has these three correlations: ${rs.jk}, ${rs.jh}, ${rs.kh}`)
  }
}

/** Determinant of the correlation matrix of the three variables. */
export function determinant({ jk, jh, kh }: OverlappingCorrelations): number {
  return 1 + 2 * jk * jh * kh - jk ** 2 - jh ** 2 - kh ** 2
}

/** The reason why there is no z test: fewer than 4 rows or a perfect correlation; null if there is a test. */
export function noOverlappingZ(rs: OverlappingCorrelations): DifferenceTest | null {
  assertOverlapping(rs)
  if (rs.n < 4) return noTest('too-few-pairs')
  return [rs.jk, rs.jh, rs.kh].some((r) => Math.abs(r) === 1) ? noTest('perfect-correlation') : null
}
