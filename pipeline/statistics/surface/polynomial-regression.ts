import { classicalErrors } from '../cluster-robust/classical-errors.ts'
import { clusterRobust } from '../cluster-robust/cluster-robust.ts'
import { type LeastSquares, leastSquares, type NoFit } from '../cluster-robust/least-squares.ts'
import { unitWeights } from '../cluster-robust/matrices.ts'
import type { JointTest, RobustErrors, WhyNoError } from '../cluster-robust/robust-coefficient.ts'
import { deviations } from '../description/deviations.ts'
import { assertFinite, assertPairs, assertProportion } from '../distributions/assertions.ts'
import { upperPOfF } from '../distributions/upper-p-of-f.ts'

/** X, Y, X², XY, Y². */
const SURFACE_TERMS = 5

/** Convention: at least this many pairs for each coefficient except the intercept. */
const PAIRS_PER_COEFFICIENT = 10

export type WhyNoSurface = WhyNoError | 'first-constant' | 'second-constant' | 'not-commensurate'

/** One value of each for each pair; the first person is the client. */
export interface SurfaceData {
  readonly outcome: readonly number[]
  readonly first: readonly number[]
  readonly second: readonly number[]
  readonly covariates?: readonly (readonly number[])[]
  /** Clusters within which outcomes may be dependent: therapists. If omitted, every pair is its own cluster. */
  readonly clusters?: readonly (string | number)[]
}

export interface SurfaceOptions {
  /** Subtracted from both scores: their pooled mean, or a number such as the midpoint of the scale. */
  readonly centre?: 'pooled-mean' | 'own-means' | number
  /** CR2; for comparison also the errors of independent pairs with equal variance. */
  readonly errors?: 'CR2' | 'classical'
  /** Minimum number of pairs; default 10 for each coefficient except the intercept. */
  readonly fewestPairs?: number
  readonly confidence?: number
}

/** y = b0 + b1·X + b2·Y + b3·X² + b4·XY + b5·Y² + covariates. */
export interface PolynomialRegression {
  readonly n: number
  readonly clusters: number | null
  /** With fewer pairs this regression is not computed. */
  readonly fewestPairs: number
  /** What was subtracted from both scores; null if they were not centred. */
  readonly centre: number | null
  readonly confidence: number
  /** b0 to b5, then the covariates, with their errors; null if no model was fitted. */
  readonly errors: RobustErrors | null
  /** Share of the variance that is explained, and the part that the five terms add to the covariates. */
  readonly rSquared: number | null
  readonly rSquaredOfTerms: number | null
  /** Joint test of the five terms with the same errors as the coefficients. */
  readonly termsTest: JointTest | null
  /** F test of the five terms, for independent pairs. */
  readonly f: number | null
  readonly df1: number | null
  readonly df2: number | null
  readonly p: number | null
  readonly undefinedBecause: WhyNoSurface | null
}

/**
 * Polynomial regression of an outcome on two scores of the same scale, X of the client and Y of the therapist: the
 * model behind a response surface.
 *
 * Both scores are centred at the same point: the pooled mean of all of them or a given point of the scale.
 * Centring each at its own mean is not allowed (`not-commensurate`), because X = Y would no longer mean that
 * the two are equal. Both may be divided by a common unit beforehand. Covariates are centred at their means,
 * so the surface is that of an average pair.
 *
 * Errors are CR2 with Satterthwaite degrees of freedom by clusters; without clusters every pair is its own
 * (HC2). `termsTest` is the joint test with these errors; `f` and its p come from ordinary least squares and
 * ignore clusters. They are null with a perfect fit.
 *
 * Fewer than 10 pairs for each coefficient (50 without covariates; a convention, not a law): `too-few-pairs`.
 *
 * @throws RangeError if the lists differ in length or contain a value that is not finite, the centre is not
 * finite, or the confidence does not lie between 0 and 1
 * @source Edwards, J. R. (2002). Alternatives to difference scores: Polynomial regression analysis and response
 * surface methodology. In F. Drasgow & N. Schmitt (Eds.), Measuring and analyzing behavior in organizations
 * (pp. 350-400). Jossey-Bass.
 * @source Humberg, S., Nestler, S., & Back, M. D. (2019). Response surface analysis in personality and social
 * psychology: Checklist and clarifications for the case of congruence hypotheses. Social Psychological and
 * Personality Science, 10(3), 409-419. https://doi.org/10.1177/1948550618757600
 */
export function polynomialRegression(data: SurfaceData, options: SurfaceOptions = {}): PolynomialRegression {
  const { outcome, first, second, covariates = [], clusters } = data
  const { centre = 'pooled-mean', errors: kind = 'CR2', confidence = 0.95 } = options
  assertPairs(first, outcome)
  assertPairs(first, second)
  assertProportion(confidence, 'confidence')
  if (typeof centre === 'number') assertFinite([centre], 'centre')
  const n = outcome.length
  const fewestPairs = options.fewestPairs ?? PAIRS_PER_COEFFICIENT * (SURFACE_TERMS + covariates.length)
  const about = { n, fewestPairs, confidence, clusters: null, centre: null }
  const none = (undefinedBecause: WhyNoSurface): PolynomialRegression => ({
    ...about,
    ...NOTHING,
    errors: null,
    undefinedBecause,
  })
  if (centre === 'own-means') return none('not-commensurate')
  if (n === 0 || n < fewestPairs) return none('too-few-pairs')
  if (first.every((value) => value === first[0])) return none('first-constant')
  if (second.every((value) => value === second[0])) return none('second-constant')
  const at = centre === 'pooled-mean' ? deviations([...first, ...second]).mean : centre
  const [x, y] = [first, second].map((scores) => scores.map((score) => score - at)) as [number[], number[]]
  const terms = [
    x,
    y,
    x.map((value) => value * value),
    x.map((value, i) => value * y[i]!),
    y.map((v) => v * v),
  ]
  const centred = covariates.map((covariate) => {
    assertFinite(covariate, 'covariate')
    return covariate.length === 0 ? [] : deviations(covariate).from
  })
  const fit = leastSquares(outcome, [...terms, ...centred])
  const errors =
    kind === 'classical'
      ? classicalErrors(fit, confidence)
      : clusterRobust(fit, clusters ?? outcome.map((_, pair) => pair), 'CR2', confidence)
  return {
    ...about,
    ...explained(fit, leastSquares(outcome, centred)),
    clusters: clusters ? errors.clusters : null,
    centre: at,
    errors,
    termsTest: errors.joint(terms.map((_, k) => unitWeights(fit.p, k + 1))),
    undefinedBecause: errors.undefinedBecause,
  }
}

/** The value of the surface at the original (uncentred) scores; null if there is no surface. */
export function surfaceAt(regression: PolynomialRegression, first: number, second: number): number | null {
  const [b0, b1, b2, b3, b4, b5] = regression.errors?.coefficients.map(({ estimate }) => estimate) ?? []
  if (regression.centre === null || b0 == null || b1 == null || b2 == null) return null
  if (b3 == null || b4 == null || b5 == null) return null
  const [x, y] = [first - regression.centre, second - regression.centre]
  return b0 + x * (b1 + b3 * x + b4 * y) + y * (b2 + b5 * y)
}

const NOTHING = {
  termsTest: null,
  rSquared: null,
  rSquaredOfTerms: null,
  f: null,
  df1: null,
  df2: null,
  p: null,
} as const

/** F = ((e₀'e₀ - e'e)/5)/(e'e/df), e₀ the residuals of the regression on the covariates alone. */
function explained(full: LeastSquares | NoFit, small: LeastSquares | NoFit) {
  if (full.undefinedBecause !== null || small.undefinedBecause !== null) return NOTHING
  if (full.rSquared === null || small.rSquared === null) return NOTHING
  const [rSquared, rSquaredOfTerms] = [full.rSquared, full.rSquared - small.rSquared]
  if (full.perfect) return { ...NOTHING, rSquared, rSquaredOfTerms }
  const residualSquares = full.residualSd ** 2 * full.df
  const before = small.residualSd ** 2 * small.df
  const f = Math.max(0, ((before - residualSquares) / SURFACE_TERMS / residualSquares) * full.df)
  return {
    rSquared,
    rSquaredOfTerms,
    f,
    df1: SURFACE_TERMS,
    df2: full.df,
    p: upperPOfF(f, SURFACE_TERMS, full.df),
  }
}
