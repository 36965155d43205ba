import type { ContrastTest } from './contrast-test.ts'
import { type ClusterKey, type NotFitted, numbered } from './engine/clustered-design.ts'
import { kenwardRoger, type NoDegreesOfFreedom } from './kenward-roger.ts'
import { type RandomIntercept, randomIntercept } from './random-intercept.ts'
import { satterthwaite } from './satterthwaite.ts'

/** The two effects of one predictor, and how they differ. */
interface Effects {
  /** One unit more than the cluster's mean. */
  readonly within: ContrastTest
  /** A cluster whose mean is one unit higher. */
  readonly between: ContrastTest
  /** between - within: what a cluster's mean adds for two rows with the same value. */
  readonly contextual: ContrastTest
}

/** Within- and between-cluster effects of a predictor. */
export interface WithinBetween {
  readonly undefinedBecause: null
  /** Coefficients: intercept, within, between, covariates. */
  readonly model: RandomIntercept
  readonly kenwardRoger: Effects
  readonly satterthwaite: Effects
  readonly satterthwaiteUnreliableBecause: 'at-boundary' | null
}

/** Why there are not two effects. */
export type NoWithinBetween =
  | NotFitted
  | NoDegreesOfFreedom
  | { readonly undefinedBecause: 'no-variation-within' | 'no-variation-between' }

/** What varies by less than this share of the predictor does not vary. */
const NOTHING = 1e-10

/**
 * One predictor's effect within clusters and between them, in one model of a random intercept (REML): the value
 * less its cluster's mean, and that mean, each with its coefficient; the contextual difference is their contrast.
 * Without clustering by the predictor's mean a mixed model gives a weighted mean of the two.
 *
 * Means of few rows are measured with error, which pulls the between effect towards the within effect. A predictor
 * that is constant in every cluster has no effect within; equal means, none between.
 *
 * @param means of the predictor in the row's cluster; of these rows unless given, from rows without an outcome too
 * @throws RangeError if the lists differ in length or contain a value that is not finite
 * @source Enders, C. K., & Tofighi, D. (2007). Centering predictor variables in cross-sectional multilevel
 * models. Psychological Methods, 12(2), 121-138. https://doi.org/10.1037/1082-989X.12.2.121
 * @source Snijders, T. A. B., & Bosker, R. J. (2012). Multilevel analysis (2nd ed.). Sage.
 * @example withinBetween([1, 2, 4, 5], [1, 1, 2, 2], ['a', 'a', 'b', 'b']).undefinedBecause // 'no-variation-within'
 */
export function withinBetween(
  outcome: readonly number[],
  predictor: readonly number[],
  clusters: readonly ClusterKey[],
  covariates: readonly (readonly number[])[] = [],
  means: readonly number[] = clusterMeans(predictor, clusters),
  confidence = 0.95,
): WithinBetween | NoWithinBetween {
  const within = predictor.map((value, i) => value - means[i]!)
  const spread = spreadOf(predictor)
  if (!within.some((value) => Math.abs(value) > NOTHING * spread))
    return { undefinedBecause: 'no-variation-within' }
  if (!(spreadOf(means) > NOTHING * spread)) return { undefinedBecause: 'no-variation-between' }
  const model = randomIntercept(outcome, [within, means, ...covariates], clusters)
  if (model.undefinedBecause !== null) return model
  const tests = kenwardRoger(model, confidence)
  if (tests.undefinedBecause !== null) return tests
  const plain = satterthwaite(model, confidence)
  const difference = [0, -1, 1, ...covariates.map(() => 0)]
  const effects = ({ coefficients, test }: Pick<typeof plain, 'coefficients' | 'test'>): Effects => ({
    within: coefficients[1]!,
    between: coefficients[2]!,
    contextual: test(difference),
  })
  return {
    undefinedBecause: null,
    model,
    kenwardRoger: effects(tests),
    satterthwaite: effects(plain),
    satterthwaiteUnreliableBecause: plain.unreliableBecause,
  }
}

/**
 * The mean of a variable in the cluster of each row.
 * @example clusterMeans([1, 2, 4], ['a', 'a', 'b']) // [1.5, 1.5, 4]
 */
export function clusterMeans(values: readonly number[], clusters: readonly ClusterKey[]): number[] {
  if (values.length !== clusters.length)
    throw new RangeError(`each value needs a cluster: ${values.length}, ${clusters.length}`)
  const { cluster, sizes } = numbered(clusters)
  const sums = new Float64Array(sizes.length)
  values.forEach((value, i) => {
    sums[cluster[i]!]! += value
  })
  return Array.from(cluster, (j) => sums[j]! / sizes[j]!)
}

function spreadOf(values: readonly number[]): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return high - low
}
