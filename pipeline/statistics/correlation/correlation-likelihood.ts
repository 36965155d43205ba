/**
 * The logarithm of the likelihood of a population correlation rho given r of n pairs, relative to rho = 0.
 *
 * Up to a factor this is the exact density of r. With means and variances integrated out under their usual
 * priors: (1 - rho²)^((n - 1)/2)·(1 - rho·r)^(3/2 - n)·F(1/2, 1/2; n - 1/2; (1 + rho·r)/2), where F is Gauss's
 * series, whose terms are all positive here. rho is given as its Fisher z, so that values near ±1 keep their
 * digits.
 *
 * @source Hotelling, H. (1953). New light on the correlation coefficient and its transforms. Journal of the
 * Royal Statistical Society: Series B, 15(2), 193-232.
 * @example logLikelihoodOfRho(0, 0.3, 20) // 0
 */
export function logLikelihoodOfRho(z: number, r: number, n: number): number {
  const product = Math.tanh(z) * r
  return (
    ((n - 1) / 2) * logUnexplained(z) -
    (n - 1.5) * logOneLess(z, r) +
    Math.log(gaussSeries(n - 0.5, (1 + product) / 2) / gaussSeries(n - 0.5, 0.5))
  )
}

/** ln(1 - tanh(z)·r), with all its digits if both are nearly 1. */
function logOneLess(z: number, r: number): number {
  const along = z < 0 ? -r : r
  if (Math.abs(along) < 0.5) return Math.log1p(-Math.tanh(z) * r)
  const small = Math.exp(-2 * Math.abs(z))
  if (along === 1) return Math.LN2 - 2 * Math.abs(z) - Math.log1p(small)
  return Math.log((1 - along + (1 + along) * small) / (1 + small))
}

/** ln(1 - tanh²z). @example logUnexplained(0) // 0 */
export function logUnexplained(z: number): number {
  const size = Math.abs(z)
  return -2 * (size + Math.log1p(Math.expm1(-2 * size) / 2))
}

/** Gauss's series F(1/2, 1/2; c; x) for 0 <= x <= 1 and c above 1. @example gaussSeries(2, 0) // 1 */
export function gaussSeries(c: number, x: number): number {
  let term = 1
  let sum = 1
  let k = 0
  for (; k < 100_000 && term > 1e-18 * sum; k++) {
    term *= ((0.5 + k) ** 2 / ((c + k) * (k + 1))) * x
    sum += term
  }
  // Near x = 1 the terms fall only as k^-c, and what follows them is an integral of that power.
  return sum + (term * k) / (c - 1 + k * (1 - x))
}
