import erfc from '@stdlib/math-base-special-erfc'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { assertProportion } from './assertions.ts'

/**
 * Two-sided p of a standard normal z: the probability of |Z| >= |z|, as erfc(|z|/√2), which keeps its digits
 * in the far tail.
 *
 * @throws RangeError if z is NaN
 * @example twoSidedPOfZ(1.959963984540054) // 0.05
 */
export function twoSidedPOfZ(z: number): number {
  if (Number.isNaN(z)) throw new RangeError(`z must be a number: ${z}`)
  return erfc(Math.abs(z) * Math.SQRT1_2)
}

/**
 * One-sided p of a standard normal z: the probability of Z >= z. For the lower tail pass -z.
 * @throws RangeError if z is NaN
 * @example upperPOfZ(0) // 0.5
 */
export function upperPOfZ(z: number): number {
  if (Number.isNaN(z)) throw new RangeError(`z must be a number: ${z}`)
  return erfc(z * Math.SQRT1_2) / 2
}

/**
 * Quantile of the standard normal distribution: the value below which a standard normal variable falls with the
 * given probability.
 *
 * The library's quantile loses digits below about 1e-5. Two Newton steps on the logarithm of the tail restore
 * them; in the far tail they start from its asymptote.
 *
 * @throws RangeError if the probability is not between 0 and 1
 * @example quantileOfZ(0.975) // 1.959963984540054
 */
export function quantileOfZ(probability: number): number {
  assertProportion(probability, 'probability')
  if (probability > 0.5) return -quantileOfZ(1 - probability)
  let z = probability > 1e-9 ? -normalQuantile(probability, 0, 1) : farQuantile(probability)
  for (let step = 0; step < 2; step++) {
    const tail = upperPOfZ(z)
    z += (Math.log(tail / probability) * tail * Math.sqrt(2 * Math.PI)) / Math.exp((-z * z) / 2)
  }
  return 0 - z
}

/** The z whose upper tail is about `p`, from p = φ(z)/z. */
function farQuantile(p: number): number {
  const square = -2 * Math.log(p * Math.sqrt(2 * Math.PI))
  return Math.sqrt(square - Math.log(square - Math.log(square)))
}
