import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { slopeOf } from '../../../pipeline/statistics/cluster-robust/slope-of.ts'
import { pearson } from '../../../pipeline/statistics/correlation/pearson.ts'
import type { ContrastTest } from '../../../pipeline/statistics/mixed/contrast-test.ts'
import { kenwardRoger } from '../../../pipeline/statistics/mixed/kenward-roger.ts'
import { type RandomIntercept, randomIntercept } from '../../../pipeline/statistics/mixed/random-intercept.ts'
import { satterthwaite } from '../../../pipeline/statistics/mixed/satterthwaite.ts'
import { withinClusterPermutation } from '../../../pipeline/statistics/permutation/within-cluster-permutation.ts'
import { bootstrapCorrelations } from '../../../pipeline/statistics/resampling/bootstrap-correlations.ts'
import { drawWithReplacement } from '../../../pipeline/statistics/resampling/draw-with-replacement.ts'
import {
  jackknifeCorrelations,
  jackknifeVariance,
} from '../../../pipeline/statistics/resampling/jackknife-correlations.ts'
import { resamplingUnits } from '../../../pipeline/statistics/resampling/resampling-units.ts'
import { studentisedInterval } from '../../../pipeline/statistics/resampling/studentised-interval.ts'
import type { NestedSample } from './populations.ts'

export const METHODS = [
  'plain-r',
  'kenward-roger',
  'satterthwaite',
  'cr2',
  'unique-part',
  'bootstrap',
  'within-permutation',
] as const

export type MethodName = (typeof METHODS)[number]

/** What one method says of one study; null: it has no result there. */
export interface Said {
  readonly method: MethodName
  readonly result: {
    readonly rejects: boolean
    readonly sign: number
    readonly df: number | null
    /** Of the slope, where the method gives one. */
    readonly interval: readonly [number, number] | null
  } | null
}

const LEVEL = 0.05

/** Resamples of therapists, and orders where not all can be gone through. */
export const DRAWS = 999

/** The methods that need milliseconds are tried in fewer studies. */
export function* said(sample: NestedSample, model: RandomIntercept | null): Generator<Said> {
  const { x, y, therapists, parts } = sample
  const { p, estimate } = pearson(x, y)
  yield ofP('plain-r', p, estimate)
  const tests = model && kenwardRoger(model)
  yield ofTest('kenward-roger', tests && tests.undefinedBecause === null ? tests.coefficients[1]! : null)
  yield ofTest('satterthwaite', model && satterthwaite(model).coefficients[1]!)
  const robust = slopeOf({ x, y, clusters: therapists })
  const factor = robust.slope === null || !robust.estimate ? 1 : robust.slope / robust.estimate
  yield {
    method: 'cr2',
    result:
      robust.p === null || robust.confLow === null || robust.confHigh === null
        ? null
        : {
            ...{ rejects: robust.p < LEVEL, sign: Math.sign(robust.estimate!), df: robust.df },
            interval: [robust.confLow * factor, robust.confHigh * factor],
          },
  }
  if (parts) yield ofTest('unique-part', uniquePart(y, parts, therapists))
}

/** The model of the predictor alone, which leads in the report; null where there is none. */
export function leadingModel({ x, y, therapists }: NestedSample): RandomIntercept | null {
  const model = randomIntercept(y, [x], therapists)
  return model.undefinedBecause === null ? model : null
}

/** The part of congruence that is unique to the pair, beside the others that vary, in one mixed model. */
function uniquePart(
  y: readonly number[],
  parts: NonNullable<NestedSample['parts']>,
  therapists: readonly string[],
): ContrastTest | null {
  const varying = parts.filter((part) => Math.max(...part) - Math.min(...part) > 1e-9)
  const place = varying.indexOf(parts[2]!)
  const model = randomIntercept(y, varying, therapists)
  if (place < 0 || model.undefinedBecause !== null) return null
  const tests = kenwardRoger(model)
  return tests.undefinedBecause === null ? tests.coefficients[place + 1]! : null
}

/** The methods that draw at random, which take longer. */
export function* saidByDrawing({ x, y, therapists }: NestedSample, random: RandomGenerator): Generator<Said> {
  const units = resamplingUnits(x, y, therapists)
  const drawn = bootstrapCorrelations(units, drawWithReplacement(units.units, random), DRAWS, true)
  const { low, high } = studentisedInterval(drawn, jackknifeVariance(jackknifeCorrelations(units)))
  yield {
    method: 'bootstrap',
    result:
      low === null || high === null
        ? null
        : { rejects: low > 0 || high < 0, sign: Math.sign(drawn.estimate), df: null, interval: null },
  }
  const { p, standardised } = withinClusterPermutation(x, y, therapists, { random, draws: DRAWS })
  yield ofP('within-permutation', p, standardised)
}

function ofP(method: MethodName, p: number | null, estimate: number | null): Said {
  if (p === null || estimate === null) return { method, result: null }
  // With 999 orders p is a multiple of 1/1000: at .05 exactly it is among the 5 % that reject.
  const rejects = method === 'within-permutation' ? p <= LEVEL + 1e-12 : p < LEVEL
  return { method, result: { rejects, sign: Math.sign(estimate), df: null, interval: null } }
}

function ofTest(method: MethodName, test: ContrastTest | null): Said {
  if (!test) return { method, result: null }
  const { p, estimate, df, confLow, confHigh } = test
  return {
    method,
    result: { rejects: p < LEVEL, sign: Math.sign(estimate), df, interval: [confLow!, confHigh!] },
  }
}
