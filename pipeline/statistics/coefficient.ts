/** Why a coefficient does not exist for these data. */
export type WhyUndefined = 'too-few-pairs' | 'first-constant' | 'second-constant'

/** A coefficient of association with its interval and test. What does not exist is null, never NaN. */
export interface Coefficient {
  readonly n: number
  readonly estimate: number | null
  readonly confLow: number | null
  readonly confHigh: number | null
  /** What the test is based on: t, S or z, as `test` says. */
  readonly statistic: number | null
  readonly df: number | null
  /** Two-sided. */
  readonly p: number | null
  readonly test: 't' | 'z' | 'exact' | null
  readonly undefinedBecause: WhyUndefined | null
}
