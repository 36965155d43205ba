import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { leadingModel, type MethodName, said, saidByDrawing } from './methods.ts'
import { POPULATIONS } from './populations.ts'

/** How often one method did what, over the studies of one population. */
export interface Tried {
  readonly method: MethodName
  samples: number
  /** Studies in which the method has no result; they count as not rejecting. */
  undefined: number
  rejected: number
  /** Rejected, with a positive estimate. */
  positive: number
  /** The interval holds the true slope. */
  covered: number
  /** Fewer than 4 degrees of freedom. */
  few_df: number
  /** Studies in which the variance between therapists is estimated as 0, and rejections there. */
  singular: number
  singular_rejected: number
}

/** Studies of one population. */
export interface Trials {
  readonly population: number
  readonly samples: number
  readonly seed: number
  /** Whether the methods that draw at random, which take longer, are tried too. */
  readonly drawing: boolean
}

/** Draws studies and tries every method on each; the worker of nested.ts. */
export function tried({ population, samples, seed, drawing }: Trials): Tried[] {
  const { draw, slope } = POPULATIONS[population]!
  const random = xoroshiro128plus(seed)
  const found = new Map<MethodName, Tried>()
  for (let i = 0; i < samples; i++) {
    const sample = draw(random)
    const others = drawing ? saidByDrawing(sample, xoroshiro128plus(random.next())) : []
    const model = leadingModel(sample)
    for (const { method, result } of [...said(sample, model), ...others]) {
      const counts = found.get(method) ?? none(method)
      found.set(method, counts)
      counts.samples++
      if (model?.atBoundary) counts.singular++
      if (!result) {
        counts.undefined++
        continue
      }
      const { rejects, sign, df, interval } = result
      if (rejects) counts.rejected++
      if (rejects && sign > 0) counts.positive++
      if (rejects && model?.atBoundary) counts.singular_rejected++
      if (df !== null && df < 4) counts.few_df++
      if (slope !== null && interval && interval[0] <= slope && slope <= interval[1]) counts.covered++
    }
  }
  return [...found.values()]
}

function none(method: MethodName): Tried {
  return {
    method,
    ...{ samples: 0, undefined: 0, rejected: 0, positive: 0, covered: 0, few_df: 0 },
    ...{ singular: 0, singular_rejected: 0 },
  }
}
