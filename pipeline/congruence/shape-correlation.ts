import { isFlat, type Profile } from '../holland/profile.ts'
import { productSum, sixfoldDeviations } from '../holland/profile-shape.ts'
import { sixDigits } from './digits.ts'
import { roundedFromWholeScores } from './from-whole-scores.ts'
import { ROLES } from './role.ts'

type Shape = (x: Profile, y: Profile) => number | null

/**
 * Pearson's r of two profiles over their six pairs of scores: how similar their shapes are at any elevation
 * and scatter. -1 to 1; exactly 1 or -1 for whole scores if one profile is a linear function of the other.
 * Null if either profile is flat. Six pairs leave 4 degrees of freedom: this is a score of the pair of
 * people, not a coefficient to be tested.
 *
 * @example shapeCorrelation([30, 40, 10, 50, 5, 20], [20, 40, 10, 50, 5, 30]) // 0.9342465753424658
 */
export const shapeCorrelation: Shape = roundedFromWholeScores(
  (x, y) => {
    if (isFlat(x) || isFlat(y)) return null
    const { products, length } = sums(x, y)
    return Math.max(-1, Math.min(1, products / length))
  },
  { degree: 0 },
)

/**
 * 1 - r of two profiles, 0 to 2, with all its digits even if r is nearly 1. In that case it is computed from
 * Lagrange's identity, Σa²·Σb² - (Σab)² = Σ(a_i·b_j - a_j·b_i)² over all pairs of types, whose terms do not
 * cancel. Null if either profile is flat.
 */
export const shapeDisagreement: Shape = roundedFromWholeScores(
  (x, y) => {
    if (isFlat(x) || isFlat(y)) return null
    const { a, b, products, length } = sums(x, y)
    if (products <= 0) return Math.min(2, 1 - products / length)
    const crossed = a.flatMap((ai, i) => b.slice(i + 1).map((bj, k) => ai * bj - a[i + 1 + k]! * b[i]!))
    return productSum(crossed, crossed) / (length * (length + products))
  },
  { degree: 0 },
)

function sums(x: Profile, y: Profile) {
  const a = sixfoldDeviations(x)
  const b = sixfoldDeviations(y)
  const squares = [productSum(a, a), productSum(b, b)] as const
  return { a, b, squares, products: productSum(a, b), length: Math.sqrt(squares[0] * squares[1]) }
}

/** {@link shapeCorrelation} computed step by step; null if it is undefined. */
export function workedCorrelation(
  x: Profile,
  y: Profile,
  names: readonly [string, string] = ROLES,
): string | null {
  const r = shapeCorrelation(x, y)
  if (r === null) return null
  const { a, b, products, squares } = sums(x, y)
  const printedSquares = squares.map(sixDigits)
  return (
    `6·score - sum of scores: ${names[0]} ${a.map(sixDigits).join(' ')}, ` +
    `${names[1]} ${b.map(sixDigits).join(' ')}; ` +
    `sum of products ${sixDigits(products)}, of squares ${printedSquares.join(' and ')}; ` +
    `${sixDigits(products)}/√(${printedSquares.join('·')}) = ${r}`
  )
}
