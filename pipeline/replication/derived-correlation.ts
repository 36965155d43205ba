import { quantileOfZ } from '../statistics/distributions/standard-normal.ts'
import {
  correlationOfF,
  correlationOfInterval,
  correlationOfP,
  correlationOfT,
} from '../statistics/two-studies/reported-correlation.ts'
import type { PublishedResult } from './published-result.ts'

/** The correlation and number of pairs of a published result, with their derivation. */
export interface DerivedCorrelation {
  readonly r: number | null
  readonly n: number | null
  /** How r and n were derived, in words; null if there is no r. */
  readonly derivation: string | null
  /** Why there is no r, in words. */
  readonly reason: string | null
}

/**
 * r and n from the figures that a publication prints: r itself, otherwise t, F, an interval or p, in this
 * order.
 *
 * t = r√df/√(1 - r²) is solved for r, F for its absolute value, and p by the t distribution; an interval is
 * assumed to be Fisher's. F and p have no sign, so the claimed direction gives it. A p that is only a bound
 * gives no r, because any larger r would fit too. If n is not printed, it is df + 2 or the n that the width
 * of the interval implies.
 *
 * @source Rosenthal, R. (1994). Parametric measures of effect size. In H. Cooper & L. V. Hedges (Eds.), The
 * handbook of research synthesis (pp. 231-244). Russell Sage Foundation.
 */
export function derivedCorrelation(result: PublishedResult): DerivedCorrelation {
  const size = numberOfPairs(result)
  const derived = correlation(result, size.n)
  if ('reason' in derived) return { r: null, n: size.n, derivation: null, reason: derived.reason }
  return { r: derived.r, n: size.n, derivation: `${derived.from}; ${size.from}`, reason: null }
}

type Correlation = { readonly r: number; readonly from: string } | { readonly reason: string }

function correlation(result: PublishedResult, n: number | null): Correlation {
  const { r, t, df, F, df2, p, interval, confidence } = result
  if (r !== undefined) {
    if (Math.abs(r.value) > 1) return { reason: `r = ${r.text} is not a possible correlation` }
    return { r: r.value, from: 'r as printed' }
  }
  if (t !== undefined && df !== undefined)
    return { r: correlationOfT(t.value, df), from: `r from t(${df}) = ${t.text}` }
  if (F !== undefined && df2 !== undefined) {
    if (F.value < 0) return { reason: `F = ${F.text} is negative, which F cannot be` }
    return signed(correlationOfF(F.value, df2), `F(1, ${df2}) = ${F.text}`, result)
  }
  if (interval !== undefined) {
    const limits = limitsOf(interval)
    const printed = `[${interval[0].text}, ${interval[1].text}]`
    if (limits === null) return { reason: `${printed} is not a possible interval of a correlation` }
    const { r: middle } = correlationOfInterval(...limits, quantileOfZ((1 + confidence) / 2))
    return { r: middle, from: `r from the middle of the interval ${printed} on the scale of Fisher’s z` }
  }
  if (p === undefined) return { reason: 'the publication gives no figure from which r can be derived' }
  if (p.relation !== '=') return { reason: `p ${p.text} is only a bound, which many correlations fit` }
  if (!(p.value > 0 && p.value < 1)) return { reason: `p ${p.text} does not determine the size of r` }
  if (n === null || n < 3) return { reason: 'r can be derived from p only if n is at least 3' }
  return signed(correlationOfP(p.value, n), `p ${p.text}`, result)
}

function signed(size: number, from: string, { direction }: PublishedResult): Correlation {
  if (direction !== 'positive' && direction !== 'negative')
    return { reason: `${from} does not determine the sign of r, and no direction is given` }
  return {
    r: direction === 'negative' ? -size : size,
    from: `r from ${from}, its sign from the claimed direction`,
  }
}

function numberOfPairs({ n, t, df, F, df2, interval, confidence }: PublishedResult) {
  if (n !== undefined) return { n, from: 'n as printed' }
  const freedom = t === undefined ? (F === undefined ? undefined : df2) : df
  if (freedom !== undefined && Number.isInteger(freedom)) return { n: freedom + 2, from: 'n = df + 2' }
  const limits = interval === undefined ? null : limitsOf(interval)
  if (limits === null) return { n: null, from: 'n unknown' }
  const implied = correlationOfInterval(...limits, quantileOfZ((1 + confidence) / 2)).n
  return { n: Math.round(implied), from: 'n from the width of the interval, to the nearest whole number' }
}

/** The limits as numbers if they can be limits of a correlation. */
export function limitsOf([low, high]: NonNullable<PublishedResult['interval']>): [number, number] | null {
  return low.value > -1 && low.value < high.value && high.value < 1 ? [low.value, high.value] : null
}
