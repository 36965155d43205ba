import { sum } from 'simple-statistics'
import { assertProportion } from '../distributions/assertions.ts'
import { quantileOfF } from '../distributions/f-distribution.ts'
import { type Answers, assertTable, completeAnswers, completeCovariances } from './covariances.ts'

/** Internal consistency of a scale in one sample. Values that do not exist are null, never NaN. */
export interface Alpha {
  /** People who answered every item. */
  readonly n: number
  readonly items: number
  readonly alpha: number | null
  readonly confLow: number | null
  readonly confHigh: number | null
  /** Asymptotic standard error. */
  readonly standardError: number | null
  /** Alpha of the standardised items; null if an item is constant, or the sum of their z scores. */
  readonly standardized: number | null
  /** Mean correlation of two items. */
  readonly averageR: number | null
  readonly undefinedBecause: 'one-item' | 'too-few-people' | 'total-constant' | null
}

/**
 * Cronbach's alpha: the share of the variance of the total score that the items have in common, if every item
 * measures the same thing equally well (tau-equivalence) and errors are uncorrelated; otherwise a lower bound
 * of the reliability. At most 1, which is best; negative if items correlate negatively, as items do that should
 * have been reversed.
 *
 * alpha = k/(k - 1)·(1 - Σ variances of items/variance of the total). Standardised: k·r̄/(1 + (k - 1)·r̄),
 * where r̄ is the mean correlation of items. Only people who answered every item are used. Interval: (1 -
 * alpha) times the quantiles of F with n - 1 and (n - 1)(k - 1) degrees of freedom (Feldt), exact for normal
 * items with equal variances and covariances. Standard error: Duhachek and Iacobucci.
 *
 * The interval assumes independent people, which clients who share a therapist are not. Undefined for one item,
 * for fewer than 3 people, or if all totals are equal.
 *
 * @throws RangeError if the rows differ in length or contain a value that is neither finite nor null, or the
 * confidence does not lie between 0 and 1
 * @source Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16(3),
 * 297-334. https://doi.org/10.1007/BF02310555
 * @source Feldt, L. S., Woodruff, D. J., & Salih, F. A. (1987). Statistical inference for coefficient alpha.
 * Applied Psychological Measurement, 11(1), 93-103. https://doi.org/10.1177/014662168701100107
 * @source Duhachek, A., & Iacobucci, D. (2004). Alpha's standard error (ASE): An accurate and precise confidence
 * interval estimate. Journal of Applied Psychology, 89(5), 792-808. https://doi.org/10.1037/0021-9010.89.5.792
 * @example cronbachAlpha([[1, 2], [2, 1], [3, 3]]).alpha // 0.6666666666666666
 */
export function cronbachAlpha(answers: Answers, confidence = 0.95): Alpha {
  assertTable(answers)
  assertProportion(confidence, 'confidence')
  const complete = completeAnswers(answers)
  const [n, items] = [complete.length, answers[0]?.length ?? 0]
  const none = {
    n,
    items,
    alpha: null,
    confLow: null,
    confHigh: null,
    standardError: null,
    standardized: null,
    averageR: null,
  }
  if (items < 2) return { ...none, undefinedBecause: 'one-item' }
  if (n < 3) return { ...none, undefinedBecause: 'too-few-people' }
  const covariances = completeCovariances(complete)
  const { alpha, standardized, averageR } = alphaOf(covariances)
  if (alpha === null) return { ...none, undefinedBecause: 'total-constant' }
  const [df1, df2] = [n - 1, (n - 1) * (items - 1)]
  const bound = (probability: number) => 1 - (1 - alpha) * quantileOfF(probability, df1, df2)
  return {
    n,
    items,
    alpha,
    confLow: bound((1 + confidence) / 2),
    confHigh: bound((1 - confidence) / 2),
    standardError: standardError(covariances, n),
    standardized,
    averageR,
    undefinedBecause: null,
  }
}

/** A sum of terms of both signs is zero if it is no larger than this share of their sizes: the rest is rounding. */
const NOTHING = 1e-13

/**
 * Alpha as a function of a covariance matrix, for example if some answers are missing. Null: the total does not vary;
 * for standardised items, the total of their z scores.
 */
export function alphaOf(covariances: readonly (readonly number[])[]) {
  const k = covariances.length
  const correlations = covariances.flatMap((row, i) =>
    row.slice(0, i).map((value, j) => value / Math.sqrt(row[i]! * covariances[j]![j]!)),
  )
  const averageR = sum(correlations) / correlations.length
  const defined = Number.isFinite(averageR)
  const { level, off } = fromLevel(covariances)
  const totalOfZ = 1 + (k - 1) * averageR
  return {
    alpha: level === 0 ? null : 1 - trace(off) / (k * (k - 1) * level),
    standardized: defined && totalOfZ > NOTHING * k ? (k * averageR) / totalOfZ : null,
    averageR: defined ? averageR : null,
  }
}

/**
 * The mean entry of a covariance matrix, and every entry less that mean. Items that agree perfectly have no such
 * differences and alpha 1; opposite items, whose total never varies, have level 0.
 */
function fromLevel(covariances: readonly (readonly number[])[]) {
  const entries = covariances.flat()
  const all = sum(entries)
  const level = all > NOTHING * sum(entries.map(Math.abs)) ? all / entries.length : 0
  const off = covariances.map((row) => row.map((value) => value - level))
  const agrees = off.flat().every((value) => Math.abs(value) <= NOTHING * level)
  return { level, off: agrees ? off.map((row) => row.map(() => 0)) : off }
}

const trace = (matrix: readonly (readonly number[])[]) => sum(matrix.map((row, i) => row[i]!))

/**
 * The formula of the source subtracts nearly equal numbers if the items agree well. With the level a and the
 * differences E from it, the same is k²a·((tr E)² + Σe²) - 2(ka + tr E)·|E1|². It is 0 at alpha 1 and for items that
 * correlate perfectly, whose alpha depends only on the ratio of their SDs.
 */
function standardError(covariances: readonly (readonly number[])[], n: number): number {
  const k = covariances.length
  const { level, off } = fromLevel(covariances)
  const traceOff = trace(off)
  const squares = sum(off.flat().map((value) => value * value))
  const rowSquares = sum(off.map((row) => sum([...row]) ** 2))
  const larger = k ** 2 * level * (traceOff ** 2 + squares)
  const difference = larger - 2 * (k * level + traceOff) * rowSquares
  const spread = difference > NOTHING * larger ? difference : 0
  return Math.sqrt(((2 * k ** 2) / ((k - 1) ** 2 * k ** 2 * level * (k ** 2 * level) ** 2)) * (spread / n))
}
