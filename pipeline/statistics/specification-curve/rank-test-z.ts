import { correlationZ } from '../correlation/correlation-z.ts'
import { varianceOfS } from '../correlation/kendall-concordance.ts'
import { KENDALL_EXACT_BELOW, twoSidedPOfKendallT } from '../correlation/kendall-t.ts'
import { SPEARMAN_EXACT_TO, twoSidedPOfSpearmanS } from '../correlation/spearman-s.ts'
import type { TieSums } from '../correlation/tie-sums.ts'
import { quantileOfZ } from '../distributions/standard-normal.ts'

/** Exact z by n and statistic: each p costs thousands of steps and comes up again in every permutation. */
const known = { spearman: new Map<number, number>(), kendall: new Map<number, number>() }

/**
 * The test of Spearman's rho of `n` pairs as a normal deviate with its sign, by the rule of spearman.ts.
 * @param tied whether either variable has ties
 */
export function spearmanZ(rho: number, n: number, tied: boolean): number {
  if (tied || n > SPEARMAN_EXACT_TO) return correlationZ(rho, n - 2)
  const s = Math.round(((1 - rho) * (n * n * n - n)) / 6)
  return exact(known.spearman, rho, s, n, twoSidedPOfSpearmanS)
}

/** The test of Kendall's S of `n` pairs as a normal deviate with its sign, by the rule of kendall.ts. */
export function kendallZ(s: number, n: number, x: TieSums, y: TieSums): number {
  if (n < KENDALL_EXACT_BELOW && x.pairs + y.pairs === 0)
    return exact(known.kendall, s, ((n * (n - 1)) / 2 + s) / 2, n, twoSidedPOfKendallT)
  return s / Math.sqrt(varianceOfS(n, x, y))
}

function exact(
  z: Map<number, number>,
  sign: number,
  statistic: number,
  n: number,
  pOf: (statistic: number, n: number) => number,
): number {
  const key = statistic * KENDALL_EXACT_BELOW + n
  let size = z.get(key)
  if (size === undefined) {
    size = -quantileOfZ(pOf(statistic, n) / 2)
    z.set(key, size)
  }
  return sign < 0 ? -size : size
}
