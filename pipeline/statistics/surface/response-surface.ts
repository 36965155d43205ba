import type { RobustCoefficient, RobustErrors } from '../cluster-robust/robust-coefficient.ts'
import { inferenceOf, withoutError } from '../cluster-robust/robust-coefficient.ts'
import type { PolynomialRegression, WhyNoSurface } from './polynomial-regression.ts'
import {
  axisIntercept,
  axisSlope,
  type Differentiable,
  lateralShift,
  stationaryPoint,
  type WhyNoGeometry,
} from './surface-geometry.ts'

export type WhyNoQuantity = WhyNoSurface | WhyNoGeometry

/** A quantity of the surface with its error, degrees of freedom and test against 0. */
export interface SurfaceQuantity extends Omit<RobustCoefficient, 'undefinedBecause'> {
  readonly undefinedBecause: WhyNoQuantity | null
}

/** An axis of the surface, Y = intercept + slope·X in centred scores. */
export interface SurfaceAxis {
  readonly intercept: SurfaceQuantity
  readonly slope: SurfaceQuantity
}

export interface ResponseSurface {
  /** Slope along the line of congruence X = Y: b1 + b2. */
  readonly a1: SurfaceQuantity
  /** Curvature along it: b3 + b4 + b5. */
  readonly a2: SurfaceQuantity
  /** Slope along the line of incongruence X = -Y: b1 - b2. */
  readonly a3: SurfaceQuantity
  /** Curvature along it: b3 - b4 + b5. */
  readonly a4: SurfaceQuantity
  /**
   * Difference between the curvatures of X and Y: b3 - b5; 0 if the first axis runs along X = Y or
   * perpendicular to it.
   */
  readonly a5: SurfaceQuantity
  /** The point at which the surface is level, in centred scores. */
  readonly stationaryPoint: {
    readonly first: SurfaceQuantity
    readonly second: SurfaceQuantity
    readonly kind: 'maximum' | 'minimum' | 'saddle' | null
  }
  /**
   * First principal axis, of the largest upward or smallest downward curvature (p10 and p11), and the second
   * axis, perpendicular to it.
   */
  readonly firstAxis: SurfaceAxis
  readonly secondAxis: SurfaceAxis
  /** X at which the first axis crosses the line of incongruence, -p10/(1 + p11). */
  readonly lateralShift: SurfaceQuantity
  readonly undefinedBecause: WhyNoSurface | null
}

/**
 * The response surface of a polynomial regression: slopes and curvatures along the lines of congruence and
 * incongruence, stationary point, principal axes and lateral shift.
 *
 * a1 to a5 are weighted sums of b1 to b5, so their errors are exact and include covariances: Var(a4) = V33 +
 * V44 + V55 - 2·V34 + 2·V35 - 2·V45. The others are functions g of b, with the error of the delta method
 * √(∇g'V∇g) and the degrees of freedom of the weighted sum with weights ∇g. X₀ = (b2·b4 - 2·b1·b5)/Δ, Y₀ =
 * (b1·b4 - 2·b2·b3)/Δ, Δ = 4·b3·b5 - b4²; p11, p21 = (b5 - b3 ± √((b3 - b5)² + b4²))/b4, p10 = Y₀ - p11·X₀,
 * p20 = Y₀ - p21·X₀.
 *
 * Undefined: no stationary point (Δ = 0, a ridge or a plane), no axis (b3 = b5 and b4 = 0, a bowl or a
 * plane), an axis parallel to Y, a first axis parallel to X = -Y. The delta method is inaccurate if Δ or b4
 * is not clearly different from 0.
 *
 * @source Edwards, J. R., & Parry, M. E. (1993). On the use of polynomial regression equations as an alternative to
 * difference scores in organizational research. Academy of Management Journal, 36(6), 1577-1613.
 * https://doi.org/10.5465/256822
 * @source Shanock, L. R., Baran, B. E., Gentry, W. A., Pattison, S. C., & Heggestad, E. D. (2014). Erratum to:
 * Polynomial regression with response surface analysis. Journal of Business and Psychology, 29, 161.
 * https://doi.org/10.1007/s10869-013-9317-6
 */
export function responseSurface(regression: PolynomialRegression): ResponseSurface {
  const { errors, undefinedBecause, confidence } = regression
  const b = errors?.coefficients.slice(0, 6).map(({ estimate }) => estimate)
  if (undefinedBecause !== null || !errors || !b || b.includes(null))
    return everywhere(undefinedBecause ?? 'too-few-pairs')
  const [, b1, b2, b3, b4, b5] = b as [number, number, number, number, number, number]
  const sum = (...weights: readonly number[]) => quantity(errors, weights, null, confidence)
  const [point, first, second] = [
    stationaryPoint(b1, b2, b3, b4, b5),
    axisSlope(b3, b4, b5, 1),
    axisSlope(b3, b4, b5, -1),
  ]
  const surfaceQuantity = (of: Differentiable | WhyNoQuantity): SurfaceQuantity =>
    typeof of === 'string' ? without(of) : quantity(errors, of.gradient, of.value, confidence)
  const axis = (slope: Differentiable | WhyNoQuantity) =>
    typeof slope === 'string' ? slope : typeof point === 'string' ? point : axisIntercept(point, slope)
  const p10 = axis(first)
  return {
    a1: sum(1, 1, 0, 0, 0),
    a2: sum(0, 0, 1, 1, 1),
    a3: sum(1, -1, 0, 0, 0),
    a4: sum(0, 0, 1, -1, 1),
    a5: sum(0, 0, 1, 0, -1),
    stationaryPoint: {
      first: surfaceQuantity(typeof point === 'string' ? point : point.first),
      second: surfaceQuantity(typeof point === 'string' ? point : point.second),
      kind: typeof point === 'string' ? null : point.kind,
    },
    firstAxis: { intercept: surfaceQuantity(p10), slope: surfaceQuantity(first) },
    secondAxis: { intercept: surfaceQuantity(axis(second)), slope: surfaceQuantity(second) },
    lateralShift: surfaceQuantity(
      typeof p10 === 'string' ? p10 : typeof first === 'string' ? first : lateralShift(p10, first),
    ),
    undefinedBecause: null,
  }
}

/** @param weights of b1 to b5 */
function quantity(
  errors: RobustErrors,
  weights: readonly number[],
  value: number | null,
  confidence: number,
): SurfaceQuantity {
  const rest = errors.coefficients.slice(weights.length + 1).map(() => 0)
  const linear = errors.contrast([0, ...weights, ...rest], confidence)
  return value === null ? linear : inferenceOf(linear, value, confidence)
}

function without(undefinedBecause: WhyNoQuantity): SurfaceQuantity {
  return { ...withoutError(null, 'no-variance'), undefinedBecause }
}

function everywhere(undefinedBecause: WhyNoSurface): ResponseSurface {
  const none = without(undefinedBecause)
  const axis = { intercept: none, slope: none }
  return {
    a1: none,
    a2: none,
    a3: none,
    a4: none,
    a5: none,
    stationaryPoint: { first: none, second: none, kind: null },
    firstAxis: axis,
    secondAxis: axis,
    lateralShift: none,
    undefinedBecause,
  }
}
