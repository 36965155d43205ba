import type { Association } from '../../pipeline/analyses/correlations/table.ts'
import type { LeadingRow } from '../../pipeline/analyses/leading/table.ts'

/** The mixed model of C index and bond in the example, or what is said here instead. */
export function leadingRow(own: Partial<LeadingRow> = {}): LeadingRow {
  return {
    ...({ index: 'c-index', outcome: 'bond', role: 'primary', estimator: 'mixed-model' } as const),
    ...{ n: 32, therapists: 14, estimate: 0.38, conf_low: 0.05, conf_high: 0.72, standard_error: 0.1637 },
    ...{ t: 2.33, df: 28.7, p: 0.027, p_adjusted: null, p_bh: null, effective_n: 30.7 },
    ...{ equivalent_r: 2.33 / Math.sqrt(2.33 ** 2 + 28.7), slope: 0.09, slope_low: 0.01, slope_high: 0.17 },
    ...({ p_decision: 0.027, verdict: 'supported', reason: null } as const),
    ...own,
  }
}

/** The leading estimates of a study whose therapists have one client each: its correlations of one method. */
export function leadingCorrelations(
  associations: readonly Association[],
  method: Association['method'] = 'pearson',
): LeadingRow[] {
  return associations
    .filter((row) => row.method === method)
    .map(({ index, outcome, role, n, estimate, conf_low, conf_high, statistic, df, p, reason }) =>
      leadingRow({
        ...{ index, outcome, role, n, therapists: n, estimate, conf_low, conf_high, p, df, reason },
        estimator: estimate === null ? 'none' : 'correlation',
        standard_error: null,
        t: df === null ? null : statistic,
        effective_n: estimate === null ? null : n,
        equivalent_r: estimate,
        ...{ slope: null, slope_low: null, slope_high: null, p_decision: null, verdict: null },
      }),
    )
}
