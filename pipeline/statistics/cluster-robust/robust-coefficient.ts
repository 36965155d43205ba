import { quantileOfT, twoSidedPOfT } from '../distributions/student-t.ts'
import { upperPOfF } from '../distributions/upper-p-of-f.ts'
import type { WhyNoFit } from './least-squares.ts'

/** Below this many degrees of freedom a t of CR2 is not to be trusted: its size is above the nominal level. */
const FEW = 4

export type WhyNoError =
  | WhyNoFit
  | 'one-cluster'
  | 'one-cluster-identifies'
  | 'perfect-fit'
  | 'no-variance'
  | 'too-few-clusters'

/** A coefficient, or a weighted sum of coefficients, with its error and test. What does not exist is null. */
export interface RobustCoefficient {
  readonly estimate: number | null
  readonly standardError: number | null
  /** Of t: n - p or Satterthwaite's. */
  readonly df: number | null
  /** Fewer than 4 degrees of freedom: the test is not to be trusted. */
  readonly fewDf: boolean
  readonly statistic: number | null
  /** Two-sided. */
  readonly p: number | null
  readonly confLow: number | null
  readonly confHigh: number | null
  readonly undefinedBecause: WhyNoError | null
}

/** Test that several weighted sums of coefficients are all 0. */
export interface JointTest {
  readonly f: number | null
  /** How many there are; fewer than were given if some follow from the others. */
  readonly df1: number | null
  readonly df2: number | null
  readonly fewDf: boolean
  readonly p: number | null
  readonly undefinedBecause: WhyNoError | null
}

/** Errors of the coefficients of one regression. */
export interface RobustErrors {
  readonly type: string
  readonly n: number
  /** Clusters, or null where rows count as independent. */
  readonly clusters: number | null
  /** What the sum over clusters or rows is multiplied by, as a formula and as a number. */
  readonly factorName: string | null
  readonly factor: number | null
  /** The intercept first. */
  readonly coefficients: readonly RobustCoefficient[]
  /** Of the estimates; null if one of them has no error. */
  readonly covariance: readonly (readonly number[])[] | null
  readonly undefinedBecause: WhyNoError | null
  /** Σ weight·coefficient, the intercept first, with its own degrees of freedom. */
  contrast(weights: readonly number[], confidence?: number): RobustCoefficient
  /** Are all these weighted sums 0? One list of weights for each. */
  joint(weights: readonly (readonly number[])[]): JointTest
}

/** The test that cannot be made, and why. */
export function noJointTest(undefinedBecause: WhyNoError): JointTest {
  return { f: null, df1: null, df2: null, fewDf: false, p: null, undefinedBecause }
}

/** F with its p; `few` degrees of freedom as for t. */
export function testedByF(f: number, df1: number, df2: number): JointTest {
  return { f, df1, df2, fewDf: df2 < FEW, p: upperPOfF(f, df1, df2), undefinedBecause: null }
}

/** An estimate that has no error, and why. */
export function withoutError(estimate: number | null, undefinedBecause: WhyNoError): RobustCoefficient {
  return {
    estimate,
    standardError: null,
    df: null,
    fewDf: false,
    statistic: null,
    p: null,
    confLow: null,
    confHigh: null,
    undefinedBecause,
  }
}

/** t = estimate/SE and estimate ± t·SE; a limit that exceeds every number is null. */
export function testedByT(
  estimate: number,
  standardError: number,
  df: number,
  confidence: number,
): RobustCoefficient {
  const statistic = estimate / standardError
  const half = quantileOfT((1 + confidence) / 2, df) * standardError
  const bounded = Number.isFinite(half)
  return {
    estimate,
    standardError,
    df,
    fewDf: df < FEW,
    statistic,
    p: twoSidedPOfT(statistic, df),
    confLow: bounded ? estimate - half : null,
    confHigh: bounded ? estimate + half : null,
    undefinedBecause: null,
  }
}

/** The same estimate and error in another unit: `times` as large. */
export function inUnits(coefficient: RobustCoefficient, times: number): RobustCoefficient {
  const of = (value: number | null) => (value === null ? null : value * times)
  const [one, other] = [of(coefficient.confLow), of(coefficient.confHigh)]
  const error = of(coefficient.standardError)
  return {
    ...coefficient,
    estimate: of(coefficient.estimate),
    standardError: error === null ? null : Math.abs(error),
    statistic: coefficient.statistic === null ? null : coefficient.statistic * Math.sign(times),
    confLow: times < 0 ? other : one,
    confHigh: times < 0 ? one : other,
  }
}

/** The inference of a function with this value, whose linear approximation has the given error (delta method). */
export function inferenceOf(linear: RobustCoefficient, value: number, confidence: number): RobustCoefficient {
  const { standardError, df, undefinedBecause } = linear
  if (undefinedBecause !== null || standardError === null || df === null)
    return { ...linear, estimate: value }
  return testedByT(value, standardError, df, confidence)
}
