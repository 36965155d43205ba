import type { AnalysisRow } from '../../pipeline/artefacts/analysis.ts'

/** A pair with these values; its client and therapist are called after it unless another therapist is named. */
export function pairRow(
  pair: string,
  indices: AnalysisRow['indices'],
  outcomes: AnalysisRow['outcomes'] = {},
  { therapist = `T-${pair}`, covariates = {} }: Partial<Pick<AnalysisRow, 'therapist' | 'covariates'>> = {},
): AnalysisRow {
  const codes = { client: 'RIA', therapist: 'SEC' }
  return { pair, client: `C-${pair}`, therapist, codes, indices, outcomes, covariates }
}
