import { sum } from 'simple-statistics'
import { uniqueVariances } from './unique-variances.ts'

/** A share of unique variance below this counts as zero: the solution is improper (a Heywood case). */
const NO_UNIQUE_VARIANCE = 1e-4

/** A correlation of three items below this is zero but for rounding; their loadings are then not determined. */
const NO_CORRELATION = 1e-12

/**
 * Loadings of standardised items on one common factor, by maximum likelihood for normal items: the correlation
 * of item i with the factor, -1 to 1. The unique share of its variance is 1 - loading².
 *
 * The factor's sign is chosen so that the loadings sum to a positive number. Three items fit exactly: the squared
 * loading of item 1 is r12·r13/r23. For more items the likelihood is maximised over the unique variances. Maximum
 * likelihood does not depend on the units of the items, so the loading of a raw item is this loading times the item's
 * standard deviation.
 *
 * Null if there is no proper solution: fewer than three items or three of which two do not correlate (not
 * identified), or an item whose unique variance approaches zero (a Heywood case), which happens in small samples and
 * with items that do not belong together.
 *
 * @param correlations of the items; a matrix with ones on its diagonal
 * @source Jöreskog, K. G. (1967). Some contributions to maximum likelihood factor analysis. Psychometrika, 32(4),
 * 443-482. https://doi.org/10.1007/BF02289658
 * @example oneFactor([[1, 0.42, 0.48], [0.42, 1, 0.56], [0.48, 0.56, 1]]) // [0.6, 0.7, 0.8]
 */
export function oneFactor(correlations: readonly (readonly number[])[]): number[] | null {
  if (correlations.length < 3) return null
  const loadings = correlations.length === 3 ? ofThree(correlations) : ofMore(correlations)
  if (!loadings?.every((loading) => 1 - loading ** 2 > NO_UNIQUE_VARIANCE)) return null
  return sum(loadings) < 0 ? loadings.map((loading) => 0 - loading) : loadings
}

function ofThree(correlations: readonly (readonly number[])[]): number[] | null {
  const [r12, r13, r23] = [correlations[0]![1]!, correlations[0]![2]!, correlations[1]![2]!]
  if (Math.min(...[r12, r13, r23].map(Math.abs)) < NO_CORRELATION || r12 * r13 * r23 < 0) return null
  const size = (a: number, b: number, other: number) => Math.sqrt((a * b) / other)
  // The first loading is positive, and each other item has the sign of its correlation with the first.
  return [size(r12, r13, r23), Math.sign(r12) * size(r12, r23, r13), Math.sign(r13) * size(r13, r23, r12)]
}

function ofMore(correlations: readonly (readonly number[])[]): number[] | null {
  const found = uniqueVariances(correlations)
  if (found === null) return null
  return found.direction.map(
    (along, i) => along * Math.sqrt(found.unique[i]! * Math.max(0, found.largest - 1)),
  )
}
