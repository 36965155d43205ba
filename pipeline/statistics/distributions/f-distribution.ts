import betainc from '@stdlib/math-base-special-betainc'
import { assertProportion } from './assertions.ts'

/**
 * Quantile of Fisher's F: the value below which F falls with the given probability.
 *
 * With x = df1·F/(df1·F + df2), P(F) is the regularised incomplete beta function I(df1/2, df2/2) at x. It
 * increases with x, so x is found by bisection of the interval from 0 to 1 until no double lies between the
 * ends. The search starts from the nearer end, so neither x nor 1 - x loses digits. The F quantile of stdlib
 * (0.2.3) loses digits in the far tail: with 1 and 1 degrees of freedom and probability .999 it is wrong in
 * the eleventh digit, and with 14,500 and 1 it is infinite at .999999.
 *
 * @throws RangeError if the probability is not between 0 and 1 or a number of degrees of freedom is not positive
 * @source Johnson, N. L., Kotz, S., & Balakrishnan, N. (1995). Continuous univariate distributions (2nd ed.,
 * Vol. 2). Wiley.
 * @example quantileOfF(0.975, 28, 84) // 1.7633797661087105
 */
export function quantileOfF(probability: number, df1: number, df2: number): number {
  assertProportion(probability, 'probability')
  if (!(df1 > 0 && df2 > 0)) throw new RangeError(`degrees of freedom must be positive: ${df1}, ${df2}`)
  const [a, b] = [df1 / 2, df2 / 2]
  const odds =
    betainc(0.5, a, b) > probability
      ? oddsAt((x) => betainc(x, a, b) > probability)
      : 1 / oddsAt((x) => betainc(x, b, a, true, true) < probability)
  return (odds * df2) / df1
}

/** x/(1 - x) for the x from 0 to 1/2 at which `beyond` becomes true. */
function oddsAt(beyond: (x: number) => boolean): number {
  let [low, high] = [0, 0.5]
  for (;;) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) return middle / (1 - middle)
    if (beyond(middle)) high = middle
    else low = middle
  }
}
