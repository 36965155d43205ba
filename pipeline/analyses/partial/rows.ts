import { type AnalysisFrame, variableNamed } from '../../artefacts/analysis-frame.ts'
import { partialCorrelation } from '../../statistics/correlation/partial-correlation.ts'
import { semipartialCorrelation } from '../../statistics/correlation/semipartial-correlation.ts'
import { midranks } from '../../statistics/description/midranks.ts'
import type { Study } from '../../study/study.ts'
import { missingCoefficient } from '../missing-coefficient.ts'
import { PARTIAL_KINDS, PARTIAL_METHODS, type PartialAssociation } from './table.ts'

const COEFFICIENTS = { partial: partialCorrelation, semipartial: semipartialCorrelation } as const

/** What stands in a row of which there is no coefficient. */
const NONE = { estimate: null, conf_low: null, conf_high: null, statistic: null, df: null, p: null }

/** Every index with every outcome, the declared covariates held constant; nothing if none are declared. */
export function partialRows(frame: AnalysisFrame, study: Study): PartialAssociation[] {
  const { covariates, confidence } = study
  if (covariates === undefined) return []
  return study.indices.flatMap((index) =>
    Object.keys(study.outcomes).flatMap((outcome) => {
      const { values } = frame.complete(
        ...[index, outcome, ...covariates].map((name) => variableNamed(study, name)),
      )
      return PARTIAL_KINDS.flatMap((kind) =>
        PARTIAL_METHODS.map((method): PartialAssociation => {
          const n = values[0]!.length
          const row = { index, outcome, kind, method, covariates, n }
          if (covariates.includes(outcome))
            return { ...row, ...NONE, reason: `${outcome} is itself a covariate` }
          const [x, y, ...controls] = method === 'spearman' ? values.map(midranks) : values
          const found = COEFFICIENTS[kind](x!, y!, controls, confidence)
          const { estimate, statistic, df, p } = found
          const [conf_low, conf_high] = [found.confLow, found.confHigh]
          const reason = missingCoefficient(found, index, outcome)
          return { ...row, estimate, conf_low, conf_high, statistic, df, p, reason }
        }),
      )
    }),
  )
}
