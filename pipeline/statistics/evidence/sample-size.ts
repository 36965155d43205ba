import { assertProportion } from '../distributions/assertions.ts'
import { root } from '../distributions/root.ts'
import { type Alternative, correlationPower } from './correlation-power.ts'

/**
 * The smallest number of pairs with at least the requested power.
 *
 * @throws RangeError if rho is 0 or out of range, the power is not above alpha, or more than a million pairs
 * would be needed
 * @example sampleSize(0.3) // 84
 */
export function sampleSize(
  rho: number,
  power = 0.8,
  alpha = 0.05,
  alternative: Alternative = 'two-sided',
): number {
  assertReachable(power, alpha)
  const size = alternative === 'greater' ? rho : Math.abs(rho)
  if (!(size > 0 && size < 1))
    throw new RangeError(`rho must be in the expected direction, not 0 and below 1: ${rho}`)
  const enough = (n: number) => correlationPower(n, size, alpha, alternative) >= power
  let [few, many] = [3, 4]
  while (!enough(many)) {
    few = many
    many *= 2
    if (many > 2 ** 20) throw new RangeError(`more than a million pairs would be needed: rho = ${rho}`)
  }
  while (many - few > 1) {
    const between = (few + many) >> 1
    if (enough(between)) many = between
    else few = between
  }
  return many
}

/**
 * The smallest population correlation that n pairs detect with the requested power.
 *
 * n need not be whole.
 *
 * @throws RangeError if the power is not above alpha or n is below 4
 * @example detectableCorrelation(32) // 0.4713168990663824
 */
export function detectableCorrelation(
  n: number,
  power = 0.8,
  alpha = 0.05,
  alternative: Alternative = 'two-sided',
): number {
  assertReachable(power, alpha)
  if (!(n >= 4 && n < Infinity)) throw new RangeError(`n must be at least 4: ${n}`)
  return root((rho) => correlationPower(n, rho, alpha, alternative) - power, 0, 1 - 1e-9)
}

function assertReachable(power: number, alpha: number): void {
  assertProportion(power, 'power')
  assertProportion(alpha, 'alpha')
  if (power <= alpha) throw new RangeError(`power must exceed alpha: ${power} and ${alpha}`)
}
