import type { Association } from '../../pipeline/analyses/correlations/table.ts'

/** Pearson's r of C index and bond in 32 pairs, .50, or what is said here instead. */
export function association(own: Partial<Association> = {}): Association {
  return {
    ...({ index: 'c-index', outcome: 'bond', method: 'pearson', role: 'exploratory', n: 32 } as const),
    ...{ estimate: 0.5, conf_low: 0.18, conf_high: 0.72, statistic: 3.16, df: 30, p: 0.0036 },
    ...({ p_adjusted: 0.0072, test: 't', reason: null } as const),
    ...own,
  }
}
