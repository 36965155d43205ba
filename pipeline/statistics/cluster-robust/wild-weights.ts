import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { randomIndex } from '../resampling/random-index.ts'

export type WildWeights = 'rademacher' | 'webb'

/** With fewer clusters than this, two values per cluster give too few different samples. */
const FEW_CLUSTERS = 12

/** Equally likely values with mean 0 and variance 1. */
const VALUES: Readonly<Record<WildWeights, readonly number[]>> = {
  rademacher: [-1, 1],
  webb: [-Math.sqrt(1.5), -1, -Math.SQRT1_2, Math.SQRT1_2, 1, Math.sqrt(1.5)],
}

/** Draws of one weight for each cluster. */
export interface WeightDraws {
  readonly weights: WildWeights
  /** Number of draws. */
  readonly draws: number
  /** True: every combination once. False: random draws. */
  readonly exact: boolean
  /** Writes the weights of draw number `draw` to `into`; call it for 0, 1, 2 and so on. */
  next(draw: number, into: Float64Array): void
}

/**
 * Weights of a wild bootstrap: Rademacher's ±1, or Webb's ±√(3/2), ±1, ±√(1/2), each value equally likely.
 * `auto` is Webb for fewer than 12 clusters. If there are no more combinations than requested draws, all are
 * used.
 *
 * @source Webb, M. D. (2023). Reworking wild bootstrap-based inference for clustered errors. Canadian Journal of
 * Economics, 56(3), 839-858. https://doi.org/10.1111/caje.12661
 */
export function wildWeights(
  clusters: number,
  random: RandomGenerator,
  draws: number,
  kind: WildWeights | 'auto' = 'auto',
): WeightDraws {
  const weights = kind === 'auto' ? (clusters < FEW_CLUSTERS ? 'webb' : 'rademacher') : kind
  const values = VALUES[weights]
  const combinations = values.length ** clusters
  const exact = combinations <= draws
  return {
    weights,
    draws: exact ? combinations : draws,
    exact,
    next(draw, into) {
      let rest = draw
      for (let cluster = 0; cluster < clusters; cluster++) {
        into[cluster] = values[exact ? rest % values.length : randomIndex(random, values.length)]!
        rest = Math.floor(rest / values.length)
      }
    },
  }
}
