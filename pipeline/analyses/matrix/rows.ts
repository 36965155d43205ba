import { type AnalysisFrame, variableNamed } from '../../artefacts/analysis-frame.ts'
import { COEFFICIENT_NAMES, COEFFICIENTS } from '../../statistics/correlation/coefficients.ts'
import { correlationMatrix } from '../../statistics/correlation/correlation-matrix.ts'
import type { StudyWith } from '../analysis.ts'
import { missingCoefficient } from '../missing-coefficient.ts'
import type { settings } from './settings.ts'
import type { MatrixCell } from './table.ts'
import { matrixVariables } from './variables.ts'

/** Every index, outcome and covariate with every other, with the deletions that the study asks for. */
export function matrixRows(frame: AnalysisFrame, study: StudyWith<typeof settings>): MatrixCell[] {
  if (study.matrix === undefined) return []
  const names = matrixVariables(study)
  const variables = names.map((name) => frame.column(variableNamed(study, name)))
  return study.matrix.flatMap((deletion) =>
    COEFFICIENT_NAMES.flatMap((method) => {
      const cells = correlationMatrix(variables, deletion, (x, y) =>
        COEFFICIENTS[method](x, y, study.confidence),
      )
      return names.flatMap((first, i) =>
        names.slice(i + 1).map((second, j): MatrixCell => {
          // Row of the later variable: there the first of the two is the one that comes later.
          const found = cells[i + 1 + j]![i]!
          return {
            first,
            second,
            deletion,
            method,
            n: found.n,
            estimate: found.estimate,
            conf_low: found.confLow,
            conf_high: found.confHigh,
            p: found.p,
            reason: missingCoefficient(found, second, first),
          }
        }),
      )
    }),
  )
}
