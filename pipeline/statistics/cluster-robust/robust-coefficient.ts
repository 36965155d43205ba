import { quantileOfT, twoSidedPOfT } from '../distributions/student-t.ts'
import { upperPOfF } from '../distributions/upper-p-of-f.ts'
import { MOST_ERRORS } from '../mixed/contrast-test.ts'
import type { WhyNoFit } from './least-squares.ts'

/**
 * With fewer degrees of freedom than this a CR2 t test is not trustworthy: its size exceeds the nominal
 * level.
 */
const FEW = 4

export type WhyNoError =
  | WhyNoFit
  | 'one-cluster'
  | 'one-cluster-identifies'
  | 'perfect-fit'
  | 'no-variance'
  | 'too-few-clusters'

/**
 * A coefficient, or a weighted sum of coefficients, with its standard error and test. Values that do not
 * exist are null.
 */
export interface RobustCoefficient {
  readonly estimate: number | null
  readonly standardError: number | null
  /** Degrees of freedom of t: n - p or Satterthwaite's. */
  readonly df: number | null
  /** Fewer than 4 degrees of freedom: the test is not trustworthy. */
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
  /** Number of independent sums; fewer than were given if some follow from the others. */
  readonly df1: number | null
  readonly df2: number | null
  readonly fewDf: boolean
  readonly p: number | null
  readonly undefinedBecause: WhyNoError | null
}

/** Standard errors of the coefficients of one regression. */
export interface RobustErrors {
  readonly type: string
  readonly n: number
  /** Number of clusters; null if rows count as independent. */
  readonly clusters: number | null
  /** The factor that multiplies the sum over clusters or rows, as a formula and as a number. */
  readonly factorName: string | null
  readonly factor: number | null
  /** The intercept first. */
  readonly coefficients: readonly RobustCoefficient[]
  /** Covariance matrix of the estimates; null if one of them has no standard error. */
  readonly covariance: readonly (readonly number[])[] | null
  readonly undefinedBecause: WhyNoError | null
  /** Σ weight·coefficient, the intercept first, with its own degrees of freedom. */
  contrast(weights: readonly number[], confidence?: number): RobustCoefficient
  /** Joint test that all these weighted sums are 0; one list of weights for each. */
  joint(weights: readonly (readonly number[])[]): JointTest
}

/** A test that cannot be computed, with the reason. */
export function noJointTest(undefinedBecause: WhyNoError): JointTest {
  return { f: null, df1: null, df2: null, fewDf: false, p: null, undefinedBecause }
}

/** F with its p; degrees of freedom are `few` as for t. */
export function testedByF(f: number, df1: number, df2: number): JointTest {
  return { f, df1, df2, fewDf: df2 < FEW, p: upperPOfF(f, df1, df2), undefinedBecause: null }
}

/** An estimate without a standard error, with the reason. */
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

/** t = estimate/SE and estimate ± t·SE; limits without bounds are null. */
export function testedByT(
  estimate: number,
  standardError: number,
  df: number,
  confidence: number,
): RobustCoefficient {
  const statistic = estimate / standardError
  const quantile = quantileOfT((1 + confidence) / 2, df)
  const half = quantile * standardError
  const bounded = quantile < MOST_ERRORS
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

/** The same estimate and standard error in another unit: multiplied by `times`. */
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

/**
 * Inference for a function with this value whose linear approximation has the given standard error (delta
 * method).
 */
export function inferenceOf(linear: RobustCoefficient, value: number, confidence: number): RobustCoefficient {
  const { standardError, df, undefinedBecause } = linear
  if (undefinedBecause !== null || standardError === null || df === null)
    return { ...linear, estimate: value }
  return testedByT(value, standardError, df, confidence)
}
