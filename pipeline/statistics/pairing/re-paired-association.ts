import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { type WhyUndefined, whyUndefined } from '../correlation/coefficient.ts'
import { assertFinite } from '../distributions/assertions.ts'
import { correlationHistogram, type Histogram } from '../permutation/histogram.ts'
import { type NullComparison, nullComparison } from '../permutation/null-comparison.ts'
import { TIED } from '../permutation/tied.ts'
import type { PairedKinds } from './paired-kinds.ts'
import { type Redrawn, rePairedCorrelations } from './re-paired-correlations.ts'

/** The correlation of a sample against what pseudo-pairs show that one side was drawn for again. */
export interface RePairedAssociation {
  readonly n: number
  readonly redrawn: Redrawn
  /** Pearson's r, and the same in units of its robust standard error; null if that is 0. */
  readonly r: NullComparison | null
  readonly studentised: NullComparison | null
  /** Of the re-paired r. */
  readonly histogram: Histogram | null
  /** Orders looked at, and in how many the re-paired values did not vary, so that they have no r. */
  readonly orders: number
  readonly withoutValue: number
  readonly exact: boolean
  readonly undefinedBecause: WhyUndefined | 'undefined-for-strangers' | 'nothing-changes' | null
}

/**
 * Re-paired association: how large is the correlation of congruence with the rating when one side of each pair is
 * replaced by somebody of the sample who was not chosen for it?
 *
 * `therapist`: ratings stay with the client and the therapists are re-paired, with their caseloads; what is left is
 * how typical the client is. `client`: the rating stays with the therapist's place and clients are re-paired; what
 * is left is how typical the therapist is. The null distribution therefore lies around whatever these main effects
 * give, not around 0, and an observed r beyond it speaks for match. Its test is exact if the rating depends on the
 * side it stays with only (and on chance); no nesting is taken into account beyond that.
 *
 * @param ratings of each pair, in the order of the pairs
 * @param options.random is advanced where orders are drawn, so the same state gives the same result
 * @throws RangeError if ratings and pairs differ in number or a rating is not a finite number
 * @source Kenny, D. A., Kashy, D. A., & Cook, W. L. (2006). Dyadic data analysis. Guilford Press.
 */
export function rePairedAssociation(
  pairs: PairedKinds,
  ratings: readonly number[],
  {
    redrawn,
    random,
    draws = 10_000,
    level = 0.95,
  }: {
    readonly redrawn: Redrawn
    readonly random: RandomGenerator
    readonly draws?: number
    readonly level?: number
  },
): RePairedAssociation {
  const n = pairs.clientOf.length
  if (ratings.length !== n)
    throw new RangeError(`each pair has a rating: ${n} pairs, ${ratings.length} ratings`)
  assertFinite(ratings, 'ratings')
  const none = (undefinedBecause: RePairedAssociation['undefinedBecause']): RePairedAssociation => ({
    ...{ n, redrawn, r: null, studentised: null, histogram: null, orders: 0, withoutValue: 0, exact: false },
    undefinedBecause,
  })
  if (pairs.values.some(Number.isNaN)) return none('undefined-for-strangers')
  const own = Array.from(
    pairs.clientOf,
    (kind, i) => pairs.values[kind * pairs.therapistKinds + pairs.therapistOf[i]!]!,
  )
  const why = whyUndefined(own, ratings)
  if (why) return none(why)
  const { observed, r, studentised, orders, exact } = rePairedCorrelations(
    pairs,
    ratings,
    redrawn,
    draws,
    random,
  )
  if (Number.isNaN(observed[0])) return none('first-constant')
  if (r.every((other) => Math.abs(other - observed[0]) < TIED)) return none('nothing-changes')
  return {
    ...{ n, redrawn, orders, exact, withoutValue: orders - r.length },
    histogram: correlationHistogram(r),
    r: nullComparison(observed[0], r, exact, level),
    studentised: Number.isNaN(observed[1]) ? null : nullComparison(observed[1], studentised, exact, level),
    undefinedBecause: null,
  }
}
