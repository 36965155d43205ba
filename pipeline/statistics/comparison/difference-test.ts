import { twoSidedPOfZ } from '../distributions/standard-normal.ts'
import { twoSidedPOfT } from '../distributions/student-t.ts'

/** Test of the difference between two correlations. */
export interface DifferenceTest {
  readonly statistic: number | null
  /** Degrees of freedom of t; null if the statistic is a z. */
  readonly df: number | null
  /** Two-sided. */
  readonly p: number | null
  readonly undefinedBecause: 'too-few-pairs' | 'perfect-correlation' | null
}

/** A test that cannot be computed, with the reason. */
export function noTest(undefinedBecause: NonNullable<DifferenceTest['undefinedBecause']>): DifferenceTest {
  return { statistic: null, df: null, p: null, undefinedBecause }
}

export function zTest(statistic: number): DifferenceTest {
  return { statistic, df: null, p: twoSidedPOfZ(statistic), undefinedBecause: null }
}

export function tTest(statistic: number, df: number): DifferenceTest {
  return { statistic, df, p: twoSidedPOfT(statistic, df), undefinedBecause: null }
}

/** @throws RangeError if a correlation is outside [-1, 1] */
export function assertCorrelations(rs: Readonly<Record<string, number>>): void {
  for (const [name, r] of Object.entries(rs)) {
    if (!(Math.abs(r) <= 1)) throw new RangeError(`${name} must lie in [-1, 1]: ${r}`)
  }
}
