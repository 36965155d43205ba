import { sum } from 'simple-statistics'

/** Maximum number of steps: a solution that still changes after these is approaching a variance of zero. */
const STEPS = 50_000

/** A share of unique variance below this counts as zero: the solution is improper (a Heywood case). */
const NO_UNIQUE_VARIANCE = 1e-4

/** A step has converged if no loading changes by more than this. */
const SETTLED = 1e-15

/**
 * Loadings of standardised items on one common factor, by maximum likelihood for normal items: the correlation
 * of item i with the factor, -1 to 1. The unique share of its variance is 1 - loading².
 *
 * The factor's sign is chosen so that the loadings sum to a positive number. The EM algorithm is used: it never
 * leaves the proper region, every step increases the likelihood, and it runs until the loadings no longer
 * change. Maximum likelihood does not depend on the units of the items, so the loading of a raw item is this
 * loading times the item's standard deviation.
 *
 * Null if there is no proper solution: fewer than three items (not identified), or an item whose unique
 * variance approaches zero (a Heywood case), which happens in small samples and with items that do not belong
 * together.
 *
 * @param correlations of the items; a matrix with ones on its diagonal
 * @source Jöreskog, K. G. (1967). Some contributions to maximum likelihood factor analysis. Psychometrika, 32(4),
 * 443-482. https://doi.org/10.1007/BF02289658
 * @source Rubin, D. B., & Thayer, D. T. (1982). EM algorithms for ML factor analysis. Psychometrika, 47(1), 69-76.
 * https://doi.org/10.1007/BF02293851
 * @example oneFactor([[1, 0.42, 0.48], [0.42, 1, 0.56], [0.48, 0.56, 1]]) // [0.6, 0.7, 0.8]
 */
export function oneFactor(correlations: readonly (readonly number[])[]): number[] | null {
  if (correlations.length < 3) return null
  const rowSums = correlations.map((row) => sum([...row]))
  const total = Math.sqrt(sum(rowSums))
  let loadings = rowSums.map((value) => (0.9 * value) / total)
  let unique = loadings.map((loading) => Math.max(1 - loading ** 2, 0.1))
  for (let step = 0; step < STEPS; step++) {
    const next = emStep(correlations, loadings, unique)
    const moved = Math.max(...next.loadings.map((value, i) => Math.abs(value - loadings[i]!)))
    ;({ loadings, unique } = next)
    if (!unique.every((share) => share > NO_UNIQUE_VARIANCE)) return null
    if (moved <= SETTLED) return sum(loadings) < 0 ? loadings.map((loading) => -loading) : loadings
  }
  return null
}

/** One step: the expected factor given the items, then the regression of the items on it. */
function emStep(
  correlations: readonly (readonly number[])[],
  loadings: readonly number[],
  unique: readonly number[],
) {
  const weighted = loadings.map((loading, i) => loading / unique[i]!)
  const information = 1 + sum(weighted.map((weight, i) => weight * loadings[i]!))
  const weights = weighted.map((weight) => weight / information)
  const withFactor = correlations.map((row) => sum(row.map((r, j) => r * weights[j]!)))
  const variance = 1 / information + sum(weights.map((weight, i) => weight * withFactor[i]!))
  const next = withFactor.map((covariance) => covariance / variance)
  return { loadings: next, unique: next.map((loading, i) => 1 - loading * withFactor[i]!) }
}
