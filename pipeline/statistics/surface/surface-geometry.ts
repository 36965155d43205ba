/** A curvature below this relative size is rounding error. */
const NOTHING = 1e-12

export type WhyNoGeometry = 'no-stationary-point' | 'no-principal-axis' | 'axis-vertical' | 'axis-parallel'

/** A value and its derivatives with respect to b1 to b5. */
export interface Differentiable {
  readonly value: number
  readonly gradient: readonly number[]
}

export interface StationaryPoint {
  readonly first: Differentiable
  readonly second: Differentiable
  readonly kind: 'maximum' | 'minimum' | 'saddle'
}

/** The point at which both derivatives are 0. */
export function stationaryPoint(
  b1: number,
  b2: number,
  b3: number,
  b4: number,
  b5: number,
): StationaryPoint | 'no-stationary-point' {
  const delta = 4 * b3 * b5 - b4 * b4
  if (!(Math.abs(delta) > NOTHING * (b3 * b3 + b4 * b4 + b5 * b5))) return 'no-stationary-point'
  const x = (b2 * b4 - 2 * b1 * b5) / delta
  const y = (b1 * b4 - 2 * b2 * b3) / delta
  const by = (...terms: readonly number[]) => terms.map((term) => term / delta)
  return {
    first: {
      value: x,
      gradient: by(-2 * b5, b4, -4 * b5 * x, b2 + 2 * b4 * x, -2 * b1 - 4 * b3 * x),
    },
    second: {
      value: y,
      gradient: by(b4, -2 * b3, -2 * b2 - 4 * b5 * y, b1 + 2 * b4 * y, -4 * b3 * y),
    },
    kind: delta < 0 ? 'saddle' : b3 + b5 < 0 ? 'maximum' : 'minimum',
  }
}

/** The root p of b4·p² + 2(b3 - b5)p - b4 = 0 that belongs to the first (1) or second (-1) axis. */
export function axisSlope(b3: number, b4: number, b5: number, which: 1 | -1): Differentiable | WhyNoGeometry {
  const difference = b3 - b5
  const size = Math.hypot(difference, b4)
  if (!(size > NOTHING * Math.max(Math.abs(b3), Math.abs(b5)))) return 'no-principal-axis'
  // Both forms are equal; the code uses the one without cancellation.
  const direct = which * size - difference
  const below = difference + which * size
  const stable = Math.abs(below) >= Math.abs(direct)
  if (!stable && Math.abs(b4) <= NOTHING * size) return 'axis-vertical'
  const p = stable ? b4 / below : direct / b4
  const slant = 2 * which * size
  return { value: p, gradient: [0, 0, (-2 * p) / slant, (1 - p * p) / slant, (2 * p) / slant] }
}

/** Intercept of the axis with this slope through the stationary point. */
export function axisIntercept({ first, second }: StationaryPoint, slope: Differentiable): Differentiable {
  return {
    value: second.value - slope.value * first.value,
    gradient: second.gradient.map(
      (of, k) => of - slope.value * first.gradient[k]! - first.value * slope.gradient[k]!,
    ),
  }
}

/** X at which an axis crosses X = -Y. */
export function lateralShift(
  intercept: Differentiable,
  slope: Differentiable,
): Differentiable | WhyNoGeometry {
  const below = 1 + slope.value
  if (Math.abs(below) <= NOTHING) return 'axis-parallel'
  return {
    value: -intercept.value / below,
    gradient: intercept.gradient.map(
      (of, k) => -of / below + (intercept.value * slope.gradient[k]!) / below ** 2,
    ),
  }
}
