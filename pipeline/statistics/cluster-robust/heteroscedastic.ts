import pow from '@stdlib/math-base-special-pow'
import { assertProportion } from '../distributions/assertions.ts'
import type { LeastSquares, NoFit } from './least-squares.ts'
import type { RobustErrors } from './robust-coefficient.ts'
import { FITTED, rowErrors } from './row-errors.ts'

export type HeteroscedasticType = 'HC0' | 'HC1' | 'HC2' | 'HC3' | 'HC4' | 'HC5'

/**
 * Standard errors of a regression with independent rows of unequal variance: V = M(Σ ω(i) x(i)x(i)')M, M =
 * (X'X)⁻¹, and t with n - p degrees of freedom.
 *
 * With e the residual and h the leverage of a row: ω = e² (HC0), e²·n/(n - p) (HC1), e²/(1 - h) (HC2), e²/(1 -
 * h)² (HC3), e²/(1 - h)^δ with δ = min(4, nh/p) (HC4), e²/√(1 - h)^δ with δ = min(nh/p, max(4, 0.7·n·max h/p))
 * (HC5). For clients nested within therapists see {@link import('./cluster-robust.ts').clusterRobust}.
 *
 * Undefined: a coefficient that only one row identifies (h = 1), residuals of zero.
 *
 * @throws RangeError if the confidence does not lie between 0 and 1
 * @source MacKinnon, J. G., & White, H. (1985). Some heteroskedasticity-consistent covariance matrix estimators
 * with improved finite sample properties. Journal of Econometrics, 29(3), 305-325.
 * https://doi.org/10.1016/0304-4076(85)90158-7
 * @source Cribari-Neto, F. (2004). Asymptotic inference under heteroskedasticity of unknown form. Computational
 * Statistics & Data Analysis, 45(2), 215-233. https://doi.org/10.1016/S0167-9473(02)00366-3
 * @source Cribari-Neto, F., Souza, T. C., & Vasconcellos, K. L. P. (2007). Inference under heteroskedasticity and
 * leveraged data. Communications in Statistics: Theory and Methods, 36(10), 1877-1888.
 * https://doi.org/10.1080/03610920601126589
 */
export function heteroscedastic(
  fit: LeastSquares | NoFit,
  type: HeteroscedasticType = 'HC3',
  confidence = 0.95,
): RobustErrors {
  assertProportion(confidence, 'confidence')
  return rowErrors(fit, type, confidence, (leverages, df) => {
    const [n, p] = [leverages.length, leverages.length - df]
    const largest = leverages.reduce((most, h) => Math.max(most, h), 0)
    const cap = Math.max(4, (0.7 * n * largest) / p)
    return leverages.map((h) => {
      if (type === 'HC0') return 1
      if (type === 'HC1') return n / df
      if (1 - h < FITTED) return 0
      if (type === 'HC2') return 1 / (1 - h)
      if (type === 'HC3') return 1 / (1 - h) ** 2
      if (type === 'HC4') return pow(1 - h, -Math.min(4, (n * h) / p))
      return pow(1 - h, -Math.min((n * h) / p, cap) / 2)
    })
  })
}
