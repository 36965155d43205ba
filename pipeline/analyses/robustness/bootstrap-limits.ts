import { COEFFICIENTS } from '../../statistics/correlation/coefficients.ts'
import { bcaInterval, jackknifeInfluence } from '../../statistics/resampling/bca-interval.ts'
import {
  coefficientOfUnits,
  jackknifeCoefficient,
} from '../../statistics/resampling/bootstrap-coefficient.ts'
import type { BootstrapCorrelations } from '../../statistics/resampling/bootstrap-correlations.ts'
import { type DrawnInterval, percentileInterval } from '../../statistics/resampling/bootstrap-interval.ts'
import {
  jackknifeCorrelations,
  jackknifeVariance,
} from '../../statistics/resampling/jackknife-correlations.ts'
import { resamplingUnits } from '../../statistics/resampling/resampling-units.ts'
import { studentisedInterval } from '../../statistics/resampling/studentised-interval.ts'
import type { Variables } from './block.ts'
import type { IntervalRow } from './intervals-table.ts'

export const BOOTSTRAP_KINDS = ['percentile', 'bca', 'studentised'] as const

export type BootstrapKind = (typeof BOOTSTRAP_KINDS)[number]

/** An interval as a row of intervals.csv has it. */
export type Limits = Pick<IntervalRow, 'resamples' | 'low' | 'high' | 'low_se' | 'high_se' | 'reason'>

export function noLimits(reason: string | null): Limits {
  return { resamples: null, low: null, high: null, low_se: null, high_se: null, reason }
}

const REASONS = {
  'too-few-replicates': 'fewer than 20 resamples have a coefficient',
  'all-on-one-side': 'every resample lies on the same side of the coefficient',
  'no-variance': 'the coefficient has no standard error',
} as const

/** An error of replicates that are all but equal can come out a rounding below 0. */
const atLeastZero = (error: number) => Math.max(0, error)

/** The three bootstrap intervals of one coefficient, from its resamples of pairs or of clusters. */
export function bootstrapLimits(
  { method, x, y }: Variables,
  bootstrap: BootstrapCorrelations,
  clusters: readonly string[] | undefined,
  confidence: number,
): Record<BootstrapKind, Limits> {
  const sorted = { ...bootstrap, replicates: bootstrap.replicates.toSorted() }
  const without =
    method === 'pearson'
      ? jackknifeCorrelations(resamplingUnits(x, y, clusters))
      : jackknifeCoefficient(coefficientOfUnits(x, y, COEFFICIENTS[method], clusters))
  const limits = ({ low, high, lowSe, highSe, undefinedBecause }: DrawnInterval): Limits => ({
    resamples: bootstrap.replicates.length,
    low,
    high,
    low_se: lowSe && atLeastZero(lowSe),
    high_se: highSe && atLeastZero(highSe),
    reason: undefinedBecause && REASONS[undefinedBecause],
  })
  return {
    percentile: limits(percentileInterval(sorted, confidence)),
    bca: limits(bcaInterval(sorted, jackknifeInfluence(without), confidence)),
    studentised:
      method === 'pearson'
        ? limits(studentisedInterval(bootstrap, jackknifeVariance(without), confidence))
        : noLimits('studentised intervals are made for Pearson’s r only'),
  }
}
