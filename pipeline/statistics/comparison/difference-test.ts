import { twoSidedPOfZ } from '../distributions/standard-normal.ts'
import { twoSidedPOfT } from '../distributions/student-t.ts'

/** Test of the difference of two correlations. */
export interface DifferenceTest {
  readonly statistic: number | null
  /** Of t; null where the statistic is a z. */
  readonly df: number | null
  /** Two-sided. */
  readonly p: number | null
  readonly undefinedBecause: 'too-few-pairs' | 'perfect-correlation' | null
}

/** The test that cannot be made, and why. */
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
export function demandCorrelations(rs: Readonly<Record<string, number>>): void {
  for (const [name, r] of Object.entries(rs)) {
    if (!(Math.abs(r) <= 1)) throw new RangeError(`${name} must lie in [-1, 1]: ${r}`)
  }
}
