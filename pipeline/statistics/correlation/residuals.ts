import { deviations, sumOfSquares } from '../description/deviations.ts'
import { assertFinite } from '../distributions/assertions.ts'

/** Residuals shorter than this share of the variable are rounding error. */
const NOTHING = 1e-10

/** Removes from a variable what a set of controls explains linearly. */
export interface Controls {
  /** Number of controls, without those that a constant or the controls before them already explain. */
  readonly rank: number
  /** The residuals of the least-squares regression on the controls; null if nothing is left. */
  residuals(x: readonly number[]): number[] | null
}

/**
 * The controls of a partial correlation, made orthogonal one after another (modified Gram-Schmidt, each step
 * twice, so that nearly collinear controls lose no digits).
 *
 * @throws RangeError if the controls differ in length or contain a value that is not finite
 * @source Björck, Å. (1996). Numerical methods for least squares problems. SIAM.
 * https://doi.org/10.1137/1.9781611971484
 * @example controlsOf([[1, 2, 3, 4]]).residuals([1, 3, 2, 4]) // [-0.3, 0.9, -0.9, 0.3]
 */
export function controlsOf(controls: readonly (readonly number[])[]): Controls {
  const directions: number[][] = []
  const without = (x: readonly number[]): number[] | null => {
    if (x.length === 0) return null
    const { from } = deviations(x)
    const rest = [...from]
    for (let pass = 0; pass < 2; pass++) {
      for (const direction of directions) {
        let along = 0
        for (let i = 0; i < rest.length; i++) along += rest[i]! * direction[i]!
        for (let i = 0; i < rest.length; i++) rest[i]! -= along * direction[i]!
      }
    }
    const scale = Math.max(sumOfSquares(from), sumOfSquares(x) * Number.EPSILON ** 2)
    return sumOfSquares(rest) > NOTHING ** 2 * scale ? rest : null
  }
  controls.forEach((control, k) => {
    if (control.length !== controls[0]!.length) {
      throw new RangeError(
        `controls must be equally long: ${control.length} and ${controls[0]!.length} values`,
      )
    }
    assertFinite(control, `controls[${k}]`)
    const rest = without(control)
    if (!rest) return
    const length = Math.sqrt(sumOfSquares(rest))
    directions.push(rest.map((value) => value / length))
  })
  return { rank: directions.length, residuals: without }
}
