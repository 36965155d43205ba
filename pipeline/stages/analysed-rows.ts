import type { AnalysisRow } from '../artefacts/analysis.ts'
import type { Study } from '../study/study.ts'

/** The pairs that are analysed: all of them or, listwise, those that lack no index, outcome or covariate. */
export function analysedRows(rows: readonly AnalysisRow[], { missing_data }: Study): readonly AnalysisRow[] {
  if (missing_data === 'pairwise') return rows
  return rows.filter((row) => Object.values(row).every((value) => value !== null))
}
