/** Reasons why a coefficient does not exist for these data. */
export type WhyUndefined = 'too-few-pairs' | 'first-constant' | 'second-constant'

/** A coefficient of association with its interval and test. Values that do not exist are null, never NaN. */
export interface Coefficient {
  readonly n: number
  readonly estimate: number | null
  readonly confLow: number | null
  readonly confHigh: number | null
  /** The test statistic named by `test`: t, z, or in an exact test Spearman's S or Kendall's T. */
  readonly statistic: number | null
  readonly df: number | null
  /** Two-sided. */
  readonly p: number | null
  readonly test: 't' | 'z' | 'exact' | null
  readonly undefinedBecause: WhyUndefined | null
}

/** A coefficient of `n` pairs that has no value, with the reason. */
export function undefinedCoefficient(n: number, undefinedBecause: WhyUndefined): Coefficient {
  const nothing = {
    estimate: null,
    confLow: null,
    confHigh: null,
    statistic: null,
    df: null,
    p: null,
    test: null,
  }
  return { n, ...nothing, undefinedBecause }
}

/**
 * The reason why these pairs have no coefficient: there are fewer than three, or one variable is constant
 * (exactly: largest equals smallest); null if there is one.
 */
export function whyUndefined(x: readonly number[], y: readonly number[]): WhyUndefined | null {
  if (x.length < 3) return 'too-few-pairs'
  if (x.every((value) => value === x[0])) return 'first-constant'
  if (y.every((value) => value === y[0])) return 'second-constant'
  return null
}
