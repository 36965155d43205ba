import { sum } from 'simple-statistics'
import { type Answers, assertTable, completeAnswers, completeCovariances } from './covariances.ts'
import { oneFactor } from './one-factor.ts'

/** Reliability of a total score under one common factor. Values that do not exist are null, never NaN. */
export interface Omega {
  /** People who answered every item. */
  readonly n: number
  readonly items: number
  readonly omega: number | null
  /** Omega of the standardised items. */
  readonly standardized: number | null
  /** Loadings of the standardised items. */
  readonly loadings: readonly number[] | null
  readonly undefinedBecause: 'too-few-items' | 'too-few-people' | 'constant-item' | 'improper-solution' | null
}

/**
 * McDonald's omega total: the share of the variance of the total score that is due to the one factor common to
 * all items. 0 to 1; 1 is best. Unlike alpha it allows items to measure the factor unequally well; like alpha
 * it assumes uncorrelated errors.
 *
 * omega = (Σλ)²/((Σλ)² + Σθ), with loadings λ and unique variances θ of a one-factor model fitted by maximum
 * likelihood (lavaan's `cfa`, `factanal`; not psych's default, minimum residuals, which differs in the third
 * decimal). The raw omega belongs to the sum or mean of the items, the standardised omega to the sum of their z
 * scores. Only people who answered every item are used.
 *
 * Undefined for fewer than 3 items or people, for an item that everybody answered in the same way, and if the
 * model has no proper solution.
 *
 * @throws RangeError if the rows differ in length or contain a value that is neither finite nor null
 * @source McDonald, R. P. (1999). Test theory: A unified treatment. Erlbaum.
 * @example omegaTotal([[1, 2, 1], [2, 1, 3], [3, 3, 2], [4, 5, 5], [5, 4, 4]]).omega // 0.9097744360902256
 */
export function omegaTotal(answers: Answers): Omega {
  assertTable(answers)
  const complete = completeAnswers(answers)
  const [n, items] = [complete.length, answers[0]?.length ?? 0]
  const none = { n, items, omega: null, standardized: null, loadings: null }
  if (items < 3) return { ...none, undefinedBecause: 'too-few-items' }
  if (n < 3) return { ...none, undefinedBecause: 'too-few-people' }
  const constant = complete[0]!.some((first, item) => complete.every((row) => row[item] === first))
  if (constant) return { ...none, undefinedBecause: 'constant-item' }
  const covariances = completeCovariances(complete)
  const sds = covariances.map((row, i) => Math.sqrt(row[i]!))
  const loadings = oneFactor(
    covariances.map((row, i) => row.map((value, j) => (i === j ? 1 : value / (sds[i]! * sds[j]!)))),
  )
  if (loadings === null) return { ...none, undefinedBecause: 'improper-solution' }
  const ones = loadings.map(() => 1)
  return {
    n,
    items,
    omega: commonShare(loadings, sds),
    standardized: commonShare(loadings, ones),
    loadings,
    undefinedBecause: null,
  }
}

function commonShare(loadings: readonly number[], sds: readonly number[]): number {
  const common = sum(loadings.map((loading, i) => loading * sds[i]!)) ** 2
  return common / (common + sum(loadings.map((loading, i) => (1 - loading ** 2) * sds[i]! ** 2)))
}
