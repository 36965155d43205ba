import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { drawnBlock } from '../../pipeline/analyses/robustness/block.ts'
import { BOOTSTRAP_KINDS, bootstrapLimits } from '../../pipeline/analyses/robustness/bootstrap-limits.ts'
import { pearson } from '../../pipeline/statistics/correlation/pearson.ts'
import { CONDITIONS, type Sample } from './conditions.ts'

/** Where the true correlation lay, sample by sample. */
export interface Covered {
  readonly unit: 'pair' | 'therapist'
  readonly kind: 'fisher-z' | (typeof BOOTSTRAP_KINDS)[number]
  inside: number
  /** The whole interval lay above the truth, or below it. */
  above: number
  below: number
  undefined: number
  /** Sum of the widths. */
  width: number
}

/** Many samples of one condition, made and analysed as the pipeline would. */
export interface Samples {
  readonly condition: number
  readonly samples: number
  readonly resamples: number
  readonly seed: number
}

/** How often each 95 % interval covers the true correlation; the worker of coverage.ts. */
export function covered({ condition, samples, resamples, seed }: Samples): Covered[] {
  const { truth, draw } = CONDITIONS[condition]!
  const random = xoroshiro128plus(seed)
  const found = new Map<string, Covered>()
  for (let sample = 0; sample < samples; sample++) {
    for (const { unit, kind, low, high } of intervals(draw(random), resamples, random.next())) {
      const key = `${unit} ${kind}`
      const counts = found.get(key) ?? { unit, kind, inside: 0, above: 0, below: 0, undefined: 0, width: 0 }
      found.set(key, counts)
      if (low === null || high === null) counts.undefined++
      else {
        counts.width += high - low
        if (low > truth) counts.above++
        else if (high < truth) counts.below++
        else counts.inside++
      }
    }
  }
  return [...found.values()]
}

function* intervals({ x, y, therapists }: Sample, resamples: number, seed: number) {
  const { confLow, confHigh } = pearson(x, y)
  yield { unit: 'pair', kind: 'fisher-z', low: confLow, high: confHigh } as const
  if (confLow === null) return
  const variables = { method: 'pearson', x, y } as const
  for (const clusters of therapists ? [null, therapists] : [null]) {
    const [bootstrap] = drawnBlock({ tests: [variables], clusters, size: resamples, seed })
    const limits = bootstrapLimits(variables, bootstrap!, clusters ?? undefined, 0.95)
    for (const kind of BOOTSTRAP_KINDS) {
      const { low, high } = limits[kind]
      yield { unit: clusters ? 'therapist' : 'pair', kind, low, high } as const
    }
  }
}
