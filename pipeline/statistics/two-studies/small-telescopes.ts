import { fisherZInterval } from '../correlation/fisher-z.ts'
import { upperPOfZ } from '../distributions/standard-normal.ts'
import { detectableCorrelation } from '../evidence/sample-size.ts'

/** Was the original study's sample large enough to detect an effect as small as the new one? */
export interface SmallTelescopes {
  /** The correlation that the original sample detects with a power of one third. */
  readonly small: number
  /**
   * Test of the new r against `small`, in the original's direction: negative z and small p if the new r is
   * smaller.
   */
  readonly z: number | null
  readonly p: number | null
  /**
   * Upper limit of the new r's 90% interval, in the original's direction; if it is below `small`, the test is
   * significant too.
   */
  readonly upper: number | null
  readonly undefinedBecause: 'too-few-pairs' | 'perfect-correlation' | null
}

/**
 * Small telescopes: a replication fails informatively if its effect is significantly smaller than an effect
 * that the original study could hardly have detected (33% power, two-sided .05).
 *
 * One-sided z = (atanh r - atanh small)·√(m - 3). Signs are relative to the direction of the original, of which
 * only the sign is used. The power is exact. Fewer than 4 pairs or a new r of ±1: undefined.
 *
 * @throws RangeError if a correlation is outside [-1, 1], the original is 0 or n is not a whole number of at
 * least 4
 * @source Simonsohn, U. (2015). Small telescopes: Detectability and the evaluation of replication results.
 * Psychological Science, 26(5), 559-569. https://doi.org/10.1177/0956797614567341
 * @example smallTelescopes(-0.4, 40, 0.1, 100).p < 0.01 // true
 */
export function smallTelescopes(
  original: number,
  n: number,
  replication: number,
  m: number,
): SmallTelescopes {
  if (!(Math.abs(original) <= 1 && original !== 0))
    throw new RangeError(`the original r must not be 0: ${original}`)
  const small = detectableCorrelation(n, 1 / 3)
  const r = replication * Math.sign(original)
  const interval = fisherZInterval(r, m, 0.9)
  if (!interval) return { small, z: null, p: null, upper: null, undefinedBecause: 'too-few-pairs' }
  if (Math.abs(r) === 1)
    return { small, z: null, p: null, upper: null, undefinedBecause: 'perfect-correlation' }
  const z = (Math.atanh(r) - Math.atanh(small)) * Math.sqrt(m - 3)
  return { small, z, p: upperPOfZ(-z), upper: interval[1], undefinedBecause: null }
}
