import { fisherZInterval } from '../correlation/fisher-z.ts'
import { assertCorrelations } from './difference-test.ts'
import {
  type NonoverlappingCorrelations,
  nonoverlappingCovariance,
  type OverlappingCorrelations,
} from './overlapping-correlations.ts'

/** Limits of a difference between two correlations, on the scale of r. */
export interface DifferenceInterval {
  readonly low: number | null
  readonly high: number | null
  readonly undefinedBecause: 'too-few-pairs' | 'perfect-correlation' | null
}

/**
 * Zou's interval of r1 - r2 in two samples. It is built from the Fisher z limits of each correlation, so it
 * respects their skewness and stays within [-2, 2]. If it excludes 0, the correlations differ.
 *
 * r1 - r2 - √((r1 - l1)² + (u2 - r2)² - 2c(r1 - l1)(u2 - r2)) and likewise above; c is the correlation between
 * the two, here 0. Fewer than 4 pairs: undefined.
 *
 * @throws RangeError if a correlation is outside [-1, 1] or the confidence does not lie between 0 and 1
 * @source Zou, G. Y. (2007). Toward using confidence intervals to compare correlations. Psychological
 * Methods, 12(4), 399-413. https://doi.org/10.1037/1082-989X.12.4.399
 * @example zouIndependent(0.4, 40, 0.4, 40).low + zouIndependent(0.4, 40, 0.4, 40).high // 0
 */
export function zouIndependent(
  r1: number,
  n1: number,
  r2: number,
  n2: number,
  confidence = 0.95,
): DifferenceInterval {
  assertCorrelations({ r1, r2 })
  return limits(r1, n1, r2, n2, 0, confidence)
}

/** Zou's interval of r(jk) - r(jh) in one sample. @throws RangeError as {@link zouIndependent} */
export function zouOverlapping(rs: OverlappingCorrelations, confidence = 0.95): DifferenceInterval {
  const { jk, jh, kh, n } = rs
  assertCorrelations({ jk, jh, kh })
  const covariance = (kh - 0.5 * jk * jh) * (1 - jk ** 2 - jh ** 2 - kh ** 2) + kh * kh ** 2
  return limits(jk, n, jh, n, covariance / ((1 - jk ** 2) * (1 - jh ** 2)), confidence)
}

/**
 * Zou's interval of r(jk) - r(hm) in one sample, with no shared variable. @throws RangeError as {@link
 * zouIndependent}
 */
export function zouNonoverlapping(rs: NonoverlappingCorrelations, confidence = 0.95): DifferenceInterval {
  const { n, ...correlations } = rs
  assertCorrelations(correlations)
  const { jk, hm } = rs
  return limits(jk, n, hm, n, nonoverlappingCovariance(rs) / ((1 - jk ** 2) * (1 - hm ** 2)), confidence)
}

function limits(
  r1: number,
  n1: number,
  r2: number,
  n2: number,
  c: number,
  confidence: number,
): DifferenceInterval {
  if (Math.abs(r1) === 1 || Math.abs(r2) === 1)
    return { low: null, high: null, undefinedBecause: 'perfect-correlation' }
  const [first, second] = [fisherZInterval(r1, n1, confidence), fisherZInterval(r2, n2, confidence)]
  if (!first || !second) return { low: null, high: null, undefinedBecause: 'too-few-pairs' }
  // Never below 0 except for rounding, which happens if k and h are the same variable.
  const reach = (a: number, b: number) => Math.sqrt(Math.max(0, a * a + b * b - 2 * c * a * b))
  const low = r1 - r2 - reach(r1 - first[0], second[1] - r2)
  const high = r1 - r2 + reach(first[1] - r1, r2 - second[0])
  return { low, high, undefinedBecause: null }
}
