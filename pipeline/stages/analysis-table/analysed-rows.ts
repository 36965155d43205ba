import type { AnalysisRow } from '../../artefacts/analysis.ts'
import { type Problem, problem } from '../../problems.ts'
import type { Study } from '../../study/study.ts'

const VARIABLES = ['indices', 'outcomes', 'covariates'] as const

/** The analysed pairs: all or, listwise, those with a value of every index, outcome and covariate. */
export function analysedRows(rows: readonly AnalysisRow[], { missing_data }: Study): readonly AnalysisRow[] {
  if (missing_data === 'pairwise') return rows
  return rows.filter((row) =>
    VARIABLES.every((kind) => Object.values(row[kind]).every((value) => value !== null)),
  )
}

/** The problem that every pair has a missing value, so that none remains; null if one remains. */
export function nothingAnalysed(
  kept: readonly AnalysisRow[],
  analysed: readonly AnalysisRow[],
  study: Study,
): Problem | null {
  if (analysed.length > 0) return null
  const never = VARIABLES.flatMap((kind) =>
    Object.keys(kept[0]![kind]).filter((name) => kept.every((row) => row[kind][name] === null)),
  )
  return problem('nothing-complete', { ...study.placeOf('missing_data'), column: 'missing_data' }, never)
}
