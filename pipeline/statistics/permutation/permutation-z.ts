import { twoSidedPOfZ } from '../distributions/standard-normal.ts'

/**
 * The normal approximation to the permutation test of r: z = r√(n - 1), the standard deviation of r over all
 * n! orders being exactly 1/√(n - 1).
 *
 * @throws RangeError if r is outside [-1, 1] or n below 2
 * @source Strasser, H., & Weber, C. (1999). On the asymptotic theory of permutation statistics. Mathematical
 * Methods of Statistics, 8, 220-250.
 * @example permutationZ(0.5, 26).statistic // 2.5
 */
export function permutationZ(r: number, n: number): { statistic: number; p: number } {
  if (!(Math.abs(r) <= 1)) throw new RangeError(`r must lie in [-1, 1]: ${r}`)
  if (!(n >= 2)) throw new RangeError(`n must be at least 2: ${n}`)
  const statistic = r * Math.sqrt(n - 1)
  return { statistic, p: twoSidedPOfZ(statistic) }
}
