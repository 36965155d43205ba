import { mean } from 'simple-statistics'
import { deviations, sumOfSquares } from '../description/deviations.ts'
import { type QuantileRule, quantile } from '../description/quantile.ts'
import { assertProportion } from '../distributions/assertions.ts'
import { quantileOfZ } from '../distributions/standard-normal.ts'
import type { BootstrapCorrelations } from './bootstrap-correlations.ts'
import { quantileError } from './quantile-error.ts'

/** Fewer replicates than this say nothing about a 95 % interval. */
const FEWEST = 20

export interface BootstrapInterval {
  readonly low: number | null
  readonly high: number | null
  readonly undefinedBecause: 'too-few-replicates' | 'all-on-one-side' | 'no-variance' | null
}

/** An interval whose limits have a standard error from drawing only so many resamples. */
export interface DrawnInterval extends BootstrapInterval {
  readonly lowSe: number | null
  readonly highSe: number | null
}

/** The interval that does not exist, and why. */
export function noInterval(undefinedBecause: NonNullable<BootstrapInterval['undefinedBecause']>) {
  return { low: null, high: null, lowSe: null, highSe: null, undefinedBecause } as const
}

/**
 * Percentile interval: the middle share of the bootstrap distribution.
 *
 * Stays within [-1, 1] and follows any transformation of r; too narrow and off centre in small samples, where
 * BCa or the studentised interval do better. Fewer than 20 replicates: undefined.
 *
 * @param rule how the quantile of the replicates is taken
 * @throws RangeError if the confidence does not lie between 0 and 1
 * @source Efron, B., & Tibshirani, R. J. (1993). An introduction to the bootstrap. Chapman & Hall.
 * https://doi.org/10.1007/978-1-4899-4541-9
 */
export function percentileInterval(
  { replicates }: BootstrapCorrelations,
  confidence = 0.95,
  rule: QuantileRule = 6,
): DrawnInterval {
  assertProportion(confidence, 'confidence')
  if (replicates.length < FEWEST) return noInterval('too-few-replicates')
  const sorted = replicates.toSorted()
  const tail = (1 - confidence) / 2
  return {
    low: quantile(sorted, tail, rule),
    high: quantile(sorted, 1 - tail, rule),
    lowSe: quantileError(sorted, tail, rule),
    highSe: quantileError(sorted, 1 - tail, rule),
    undefinedBecause: null,
  }
}

/** Basic (reflected) interval: 2r minus the percentile limits, in turn. May leave [-1, 1]. */
export function basicInterval(
  bootstrap: BootstrapCorrelations,
  confidence = 0.95,
  rule: QuantileRule = 6,
): BootstrapInterval {
  const { low, high, undefinedBecause } = percentileInterval(bootstrap, confidence, rule)
  if (low === null || high === null) return { low, high, undefinedBecause }
  return { low: 2 * bootstrap.estimate - high, high: 2 * bootstrap.estimate - low, undefinedBecause }
}

/** Normal interval: r less its bootstrap bias, ± q standard deviations of the replicates. May leave [-1, 1]. */
export function normalInterval(bootstrap: BootstrapCorrelations, confidence = 0.95): BootstrapInterval {
  assertProportion(confidence, 'confidence')
  const replicates = [...bootstrap.replicates]
  if (replicates.length < FEWEST) return noInterval('too-few-replicates')
  const sd = Math.sqrt(sumOfSquares(deviations(replicates).from) / (replicates.length - 1))
  const centre = 2 * bootstrap.estimate - mean(replicates)
  const half = quantileOfZ((1 + confidence) / 2) * sd
  return { low: centre - half, high: centre + half, undefinedBecause: null }
}
