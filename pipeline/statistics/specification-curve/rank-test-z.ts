import { correlationZ } from '../correlation/correlation-z.ts'
import { twoSidedPOfKendallT } from '../correlation/kendall-t.ts'
import { twoSidedPOfSpearmanS } from '../correlation/spearman-s.ts'
import { quantileOfZ } from '../distributions/standard-normal.ts'
import type { TieSums } from './tie-sums.ts'

/** As in spearman.ts and kendall.ts: without ties, up to 9 and below 50 pairs the test is exact. */
const SPEARMAN_ENUMERATED = 9
const KENDALL_EXACT_BELOW = 50

/** Exact z by n and statistic: each p costs thousands of steps and comes up again in every permutation. */
const known = { spearman: new Map<number, number>(), kendall: new Map<number, number>() }

/**
 * The test of Spearman's rho of `n` pairs as a normal deviate with its sign, by the rule of spearman.ts.
 * @param tied whether either variable has ties
 */
export function spearmanZ(rho: number, n: number, tied: boolean): number {
  if (tied || n > SPEARMAN_ENUMERATED) return correlationZ(rho, n - 2)
  const s = Math.round(((1 - rho) * (n * n * n - n)) / 6)
  return exact(known.spearman, rho, s, n, twoSidedPOfSpearmanS)
}

/** The test of Kendall's S of `n` pairs as a normal deviate with its sign, by the rule of kendall.ts. */
export function kendallZ(s: number, n: number, x: TieSums, y: TieSums): number {
  if (n < KENDALL_EXACT_BELOW && x.pairs + y.pairs === 0)
    return exact(known.kendall, s, ((n * (n - 1)) / 2 + s) / 2, n, twoSidedPOfKendallT)
  const ordered = n * (n - 1)
  const variance =
    (ordered * (2 * n + 5) - x.spread - y.spread) / 18 +
    (2 * x.pairs * y.pairs) / ordered +
    (x.triples * y.triples) / (9 * ordered * (n - 2))
  return s / Math.sqrt(variance)
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
