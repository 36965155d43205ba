import { type ContrastTest, contrastTest, contrastValue, onlyCoefficient } from './contrast-test.ts'
import { forwardSolved } from './engine/orthonormal-columns.ts'
import { inner, timesVector } from './engine/small-matrices.ts'
import type { RandomIntercept } from './random-intercept.ts'

/** The tests of a model with Satterthwaite's degrees of freedom. */
export interface Satterthwaite {
  /** Intercept first, then the predictors in their order. */
  readonly coefficients: readonly ContrastTest[]
  /**
   * Set where the degrees of freedom are not to be trusted. At the boundary, where τ² is 0, they become those of
   * least squares (n - p with REML, n with ML), as if there were no clusters.
   */
  readonly unreliableBecause: 'at-boundary' | null
  /** @throws RangeError unless there is a weight for each coefficient, not all 0 */
  test(contrast: readonly number[], confidence?: number): ContrastTest
}

/**
 * Tests of coefficients with unadjusted standard errors and Satterthwaite's degrees of freedom, as in R package
 * lmerTest, whose variance parameters are τ/σ and σ: df = 2v²/(g'Hg), v the variance of the coefficient, g its
 * gradient, H the covariance of the parameters from the observed information. The derivatives are exact, not
 * numerical. Inside the parameter space df do not depend on how variances are parametrised; at the boundary they
 * do, and so lmerTest's are given, with a reason not to trust them: they reject too often for a predictor of
 * clusters.
 *
 * @throws RangeError if the confidence does not lie between 0 and 1
 * @source Satterthwaite, F. E. (1946). An approximate distribution of estimates of variance components.
 * Biometrics Bulletin, 2(6), 110-114. https://doi.org/10.2307/3002019
 * @source Kuznetsova, A., Brockhoff, P. B., & Christensen, R. H. B. (2017). lmerTest package: Tests in linear
 * mixed effects models. Journal of Statistical Software, 82(13), 1-26. https://doi.org/10.18637/jss.v082.i13
 */
export function satterthwaite(model: RandomIntercept, confidence = 0.95): Satterthwaite {
  const { design, at, residualVariance, coefficients: estimates } = model
  const { triangle, coefficients: size } = design
  const test = (contrast: readonly number[], level = confidence) => {
    const estimate = contrastValue(contrast, estimates)
    const direction = forwardSolved(triangle, contrast)
    const variance = inner(direction, timesVector(at.covariance, direction, size))
    const slope = inner(direction, timesVector(at.covarianceSlope, direction, size))
    const df = degreesOfFreedom(model, slope / variance)
    return contrastTest(estimate, Math.sqrt(residualVariance * variance), df, level)
  }
  return {
    coefficients: estimates.map((_, k) => test(onlyCoefficient(k, size))),
    unreliableBecause: model.atBoundary ? 'at-boundary' : null,
    test,
  }
}

/**
 * 2v²/(g'Hg) with λ and ln σ² as parameters, H twice the inverse of the second derivatives of the deviance; v is
 * proportional to σ², so that its gradient over v is 1 for ln σ². `relativeSlope` is that for λ.
 */
function degreesOfFreedom(
  { at, design, method, atBoundary }: RandomIntercept,
  relativeSlope: number,
): number {
  const residualDf = method === 'REML' ? design.n - design.coefficients : design.n
  if (atBoundary) return residualDf
  const { first, second, squares } = at
  const restricted = method === 'REML' ? 1 : 0
  const inverseVariance = residualDf / squares
  const bend = second.logDeterminant + restricted * second.logInformation + second.squares * inverseVariance
  const mixed = -first.squares * inverseVariance
  const determinant = bend * residualDf - mixed ** 2
  const quadratic = relativeSlope ** 2 * residualDf - 2 * relativeSlope * mixed + bend
  return determinant / quadratic
}
