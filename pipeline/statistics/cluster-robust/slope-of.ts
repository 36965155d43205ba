import { type WhyUndefined, whyUndefined } from '../correlation/coefficient.ts'
import { productMoment } from '../correlation/product-moment.ts'
import { deviations, sumOfSquares } from '../description/deviations.ts'
import { assertPairs, assertProportion } from '../distributions/assertions.ts'
import { clusterRobust } from './cluster-robust.ts'
import { leastSquares } from './least-squares.ts'
import { inUnits, type RobustCoefficient, type WhyNoError, withoutError } from './robust-coefficient.ts'

/** The slope of y on x, with clusters. */
export interface ClusterSlope extends Omit<RobustCoefficient, 'undefinedBecause'> {
  readonly n: number
  readonly clusters: number
  /** In units of y for one unit of x. */
  readonly slope: number | null
  readonly slopeStandardError: number | null
  readonly undefinedBecause: WhyUndefined | WhyNoError | null
}

/**
 * The standardised slope of y on x, which for least squares is Pearson's r, with the CR2 error and Satterthwaite
 * degrees of freedom of {@link clusterRobust}.
 *
 * The standard deviations are treated as fixed: estimate, error and limits are those of the slope times
 * s(x)/s(y), and t, df and p are those of the slope. A limit may therefore lie outside [-1, 1].
 *
 * @throws RangeError if the lists differ in length or contain a value that is not finite, or the confidence
 * does not lie between 0 and 1
 * @source Pustejovsky, J. E., & Tipton, E. (2018). Small-sample methods for cluster-robust variance estimation
 * and hypothesis testing in fixed effects models. Journal of Business & Economic Statistics, 36(4), 672-683.
 * https://doi.org/10.1080/07350015.2016.1247004
 * @example slopeOf({ x: [1, 2, 3, 4], y: [2, 1, 4, 3], clusters: [1, 1, 2, 2] }).slope // 0.6
 */
export function slopeOf(
  {
    x,
    y,
    clusters,
  }: {
    readonly x: readonly number[]
    readonly y: readonly number[]
    readonly clusters: readonly (string | number)[]
  },
  confidence = 0.95,
): ClusterSlope {
  assertPairs(x, y)
  assertProportion(confidence, 'confidence')
  const errors = clusterRobust(leastSquares(y, [x]), clusters, 'CR2', confidence)
  const about = { n: x.length, clusters: errors.clusters ?? 0 }
  const why = whyUndefined(x, y)
  const raw = errors.coefficients[1]
  if (why || !raw || raw.estimate === null)
    return {
      ...withoutError(null, 'too-few-pairs'),
      ...about,
      slope: null,
      slopeStandardError: null,
      undefinedBecause: why ?? errors.undefinedBecause ?? 'too-few-pairs',
    }
  const spread = (values: readonly number[]) => Math.sqrt(sumOfSquares(deviations(values).from))
  return {
    ...inUnits(raw, spread(x) / spread(y)),
    ...about,
    estimate: productMoment(x, y).r,
    slope: raw.estimate,
    slopeStandardError: raw.standardError,
  }
}
