import type { ContrastTest } from './contrast-test.ts'
import type { ClusterKey, WhyNotFitted } from './engine/clustered-design.ts'
import { leaveOut, type Remaining } from './engine/leave-out.ts'
import { inner, inverse, timesVector } from './engine/small-matrices.ts'
import { kenwardRoger } from './kenward-roger.ts'
import { fitted, type RandomIntercept } from './random-intercept.ts'

/** The coefficient with one cluster or one row left out. */
export interface LeftOut<Of> {
  readonly without: Of
  /** By Kenward and Roger; null where there is no model without it. */
  readonly test: ContrastTest | null
  readonly undefinedBecause: WhyNotFitted | 'variances-inseparable' | null
}

/** A cluster left out, and how far all coefficients move together. */
export interface ClusterLeftOut extends LeftOut<ClusterKey> {
  /** Cook's distance: (b - b*)'V⁻¹(b - b*)/p, V the unadjusted covariance of b; null where there is no b*. */
  readonly cooksDistance: number | null
}

/** How far a coefficient moves. */
export interface Influence<Of, Each extends LeftOut<Of>> {
  readonly each: readonly Each[]
  /** Those without which the coefficient is lowest and highest; null if none can be left out. */
  readonly lowest: Each | null
  readonly highest: Each | null
}

/**
 * One coefficient of a model of a random intercept with each cluster left out in turn, variances estimated again
 * each time, and Cook's distance of each cluster.
 *
 * @throws RangeError if there is no such coefficient or the model was not fitted by REML
 * @source Cook, R. D. (1977). Detection of influential observation in linear regression. Technometrics, 19(1),
 * 15-18. https://doi.org/10.1080/00401706.1977.10489493
 * @source Nieuwenhuis, R., te Grotenhuis, M., & Pelzer, B. (2012). influence.ME: Tools for detecting influential
 * data in mixed effects models. R Journal, 4(2), 38-47. https://doi.org/10.32614/RJ-2012-011
 */
export function leaveOneClusterOut(
  model: RandomIntercept,
  coefficient: number,
  confidence = 0.95,
): Influence<ClusterKey, ClusterLeftOut> {
  assertCoefficient(model, coefficient)
  const { design, at } = model
  const p = design.coefficients
  const information = inverse(at.covariance, p)!
  const without = leaveOut(design)
  return extremes(
    design.keys.map((cluster, j) => {
      const { refit, ...found } = refitted(without.cluster(j), coefficient, confidence)
      if (!refit) return { without: cluster, ...found, cooksDistance: null }
      const moved = at.coefficients.map((value, k) => (value - refit.at.coefficients[k]!) * design.scale)
      const distance = inner(moved, timesVector(information, moved, p)) / model.residualVariance / p
      return { without: cluster, ...found, cooksDistance: distance }
    }),
  )
}

/**
 * One coefficient with each row left out in turn; rows are counted from 0 in the order in which they were given.
 * @throws RangeError as {@link leaveOneClusterOut}
 */
export function leaveOneRowOut(
  model: RandomIntercept,
  coefficient: number,
  confidence = 0.95,
): Influence<number, LeftOut<number>> {
  assertCoefficient(model, coefficient)
  const without = leaveOut(model.design)
  return extremes(
    Array.from({ length: model.n }, (_, row) => {
      const { test, undefinedBecause } = refitted(without.row(row), coefficient, confidence)
      return { without: row, test, undefinedBecause }
    }),
  )
}

function assertCoefficient({ coefficients, method }: RandomIntercept, coefficient: number): void {
  if (coefficients[coefficient] === undefined) throw new RangeError(`no such coefficient: ${coefficient}`)
  if (method !== 'REML') throw new RangeError('influence needs a model fitted by REML')
}

function refitted({ design, undefinedBecause }: Remaining, coefficient: number, confidence: number) {
  const none = { refit: null, test: null }
  if (undefinedBecause) return { ...none, undefinedBecause }
  const refit = fitted(design, 'REML')
  if (refit.undefinedBecause !== null) return { ...none, undefinedBecause: refit.undefinedBecause }
  const tests = kenwardRoger(refit, confidence)
  if (tests.undefinedBecause !== null) return { ...none, undefinedBecause: tests.undefinedBecause }
  return { refit, test: tests.coefficients[coefficient]!, undefinedBecause: null }
}

function extremes<Of, Each extends LeftOut<Of>>(each: readonly Each[]): Influence<Of, Each> {
  const found = each.filter(({ test }) => test !== null)
  const by = (better: (one: number, other: number) => boolean) =>
    found.reduce<Each | null>(
      (best, one) => (!best || better(one.test!.estimate, best.test!.estimate) ? one : best),
      null,
    )
  return { each, lowest: by((one, other) => one < other), highest: by((one, other) => one > other) }
}
