import type { AnalysisRow } from '../../artefacts/analysis.ts'
import type { Study } from '../../study/study.ts'
import type { AnalysisFlowRow } from './analysis-flow-table.ts'

/**
 * For every index and outcome the way from the pairs that were kept to those that are analysed.
 * @param kept all pairs
 * @param analysed those of them that are left if incomplete pairs are left out
 */
export function analysisFlowRows(
  kept: readonly AnalysisRow[],
  analysed: readonly AnalysisRow[],
  study: Study,
): AnalysisFlowRow[] {
  return study.indices.flatMap((index) =>
    Object.keys(study.outcomes).map((outcome): AnalysisFlowRow => {
      const withIndex = kept.filter((row) => row.indices[index] !== null)
      const withBoth = withIndex.filter((row) => row.outcomes[outcome] !== null)
      const pairs = analysed.filter((row) => row.indices[index] !== null && row.outcomes[outcome] !== null)
      return {
        index,
        outcome,
        kept: kept.length,
        without_index: kept.length - withIndex.length,
        without_outcome: withIndex.length - withBoth.length,
        incomplete: withBoth.length - pairs.length,
        pairs: pairs.length,
        clients: new Set(pairs.map((row) => row.client)).size,
        therapists: new Set(pairs.map((row) => row.therapist)).size,
      }
    }),
  )
}
