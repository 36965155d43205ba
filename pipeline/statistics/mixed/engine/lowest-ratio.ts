import pow from '@stdlib/math-base-special-pow'

/** First and second derivative of a function of a ratio of variances, and its value. */
export interface Curve {
  readonly value: number
  readonly slope: number
  readonly bend: number
}

/** Where the search looks for a change of the slope's sign: at two ratios a decade where ratios usually are. */
const GRID = [0, 1e-4, 1e-3, ...Array.from({ length: 9 }, (_, k) => pow(10, -2 + k / 2)), 1e3, 1e4]

/** A function that still falls here has no minimum at a ratio that means anything. */
const HIGHEST = 1e14

/**
 * The ratio λ >= 0 at which a smooth function is lowest, to the precision of its slope: the boundary and every
 * interior minimum are looked at, and 0 is exactly 0. Between two points of a grid in which the slope turns
 * positive, Newton's steps are kept within the bracket. Null if the function falls without end.
 *
 * @param curve of which null means that it does not exist there
 * @source Henn, L., & Hodges, J. S. (2014). Multiple local maxima in restricted likelihoods and posterior
 * distributions for mixed linear models. International Statistical Review, 82(1), 90-105.
 * https://doi.org/10.1111/insr.12046
 * @example lowestRatio((x) => ({ value: (x - 2) ** 2, slope: 2 * (x - 2), bend: 2 })) // 2
 */
export function lowestRatio(curve: (ratio: number) => Curve | null): number | null {
  let before = curve(0)
  if (!before) return null
  let [best, lowest] = before.slope >= 0 ? [0, before.value] : [-1, Number.POSITIVE_INFINITY]
  let low = 0
  const consider = (high: number, after: Curve) => {
    if (before!.slope < 0 && after.slope >= 0) {
      const at = turn(curve, low, high)
      const { value } = curve(at)!
      if (value < lowest) [best, lowest] = [at, value]
    }
    low = high
    before = after
  }
  for (let k = 1; k < GRID.length; k++) {
    const after = curve(GRID[k]!)
    if (!after) return best < 0 ? null : best
    consider(GRID[k]!, after)
  }
  while (before.slope < 0 && low < HIGHEST) {
    const after = curve(low * 100)
    if (!after) break
    consider(low * 100, after)
  }
  return best < 0 ? null : best
}

/** Where the slope turns from negative to positive. */
function turn(curve: (ratio: number) => Curve | null, from: number, to: number): number {
  let [low, high] = [from, to]
  let at = low > 0 ? Math.sqrt(low * high) : high / 2
  for (let step = 0; step < 200; step++) {
    const here = curve(at)!
    if (here.slope === 0) return at
    if (here.slope < 0) low = at
    else high = at
    const newton = at - here.slope / here.bend
    const next = here.bend > 0 && newton > low && newton < high ? newton : low + (high - low) / 2
    if (next === at || next <= low || next >= high) return at
    if (Math.abs(next - at) <= 4 * Number.EPSILON * next) return next
    at = next
  }
  return at
}
