import type { Study } from '../../study/study.ts'

/** The variables of the correlation matrix: indices, outcomes, and covariates that are no outcomes. */
export function matrixVariables(study: Study): string[] {
  return [...new Set([...study.indices, ...Object.keys(study.outcomes), ...(study.covariates ?? [])])]
}
