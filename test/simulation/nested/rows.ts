import { METHODS } from './methods.ts'
import type { Known } from './populations.ts'
import type { NestedRow } from './row.ts'
import type { Tried } from './tried.ts'

/** What every method did in the studies of one population, from blocks of them. */
export function rowsOf(
  { predictor, effect, design, icc, slope }: Known,
  blocks: readonly (readonly Tried[])[],
): NestedRow[] {
  return METHODS.flatMap((method): NestedRow[] => {
    const own = blocks.flatMap((block) => block.filter((it) => it.method === method))
    if (own.length === 0) return []
    const total = (field: Exclude<keyof Tried, 'method'>) => own.reduce((sum, it) => sum + it[field], 0)
    const samples = total('samples')
    const rejected = total('rejected') / samples
    const hasInterval = slope !== null && INTERVALS.has(method)
    return [
      {
        ...{ predictor, effect, design, icc, method, samples },
        undefined: total('undefined'),
        rejected,
        mc_se: Math.sqrt((rejected * (1 - rejected)) / samples),
        positive: total('positive') / samples,
        coverage: hasInterval ? total('covered') / (samples - total('undefined')) : null,
        few_df: total('few_df') / samples,
        singular: total('singular') / samples,
        singular_rejected: total('singular') === 0 ? null : total('singular_rejected') / total('singular'),
      },
    ]
  })
}

/** Those that give an interval for the slope. */
const INTERVALS: ReadonlySet<string> = new Set(['kenward-roger', 'satterthwaite', 'cr2', 'unique-part'])
