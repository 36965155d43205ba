import { sum } from 'simple-statistics'
import { sumOfSquares, unitDeviations } from '../description/deviations.ts'

/**
 * The product-moment correlation r of two variables that vary, and the unexplained share 1 - r².
 *
 * With unit deviations u and v, r = Σuv, and also 1 - r = Σ(u - v)²/2 and 1 + r = Σ(u + v)²/2. The sum of
 * products is exact near 0. The other two are exact near ±1, where 1 - r² from a rounded r would keep few
 * digits and a perfect line would give 0.9999999999999998. Each is used where it is accurate; r never leaves
 * [-1, 1].
 *
 * @example productMoment([1, 2, 3, 4], [2, 1, 4, 3]) // { r: 0.6, unexplained: 0.64 }
 */
export function productMoment(
  x: readonly number[],
  y: readonly number[],
): { r: number; unexplained: number } {
  const u = unitDeviations(x)
  const v = unitDeviations(y)
  const terms = new Array<number>(u.length)
  for (let i = 0; i < u.length; i++) terms[i] = u[i]! - v[i]!
  const apart = sumOfSquares(terms)
  for (let i = 0; i < u.length; i++) terms[i] = u[i]! + v[i]!
  const along = sumOfSquares(terms)
  const both = along + apart
  for (let i = 0; i < u.length; i++) terms[i] = u[i]! * v[i]!
  const products = sum(terms)
  const beyondHalf = apart < along ? 1 - (2 * apart) / both : (2 * along) / both - 1
  return {
    r: Math.abs(products) < 0.5 ? products : beyondHalf,
    unexplained: 4 * (along / both) * (apart / both),
  }
}
