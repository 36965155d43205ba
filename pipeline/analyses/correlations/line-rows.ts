import type { AnalysisFrame } from '../../artefacts/analysis-frame.ts'
import { regressionLine } from '../../statistics/description/regression-line.ts'
import type { Study } from '../../study/study.ts'
import type { RegressionLineRow } from './line-table.ts'

/** Points at which the regression line is drawn. */
const LINE_POINTS = 41

/** The least-squares line of the primary hypothesis over the range of the index in the sample. */
export function lineRows(
  frame: AnalysisFrame,
  { hypothesis: { index, outcome }, confidence }: Study,
): RegressionLineRow[] {
  const { first, second } = frame.completePairs(index, outcome)
  const { band } = regressionLine(first, second)
  const [low, high] = [Math.min(...first), Math.max(...first)]
  return Array.from({ length: LINE_POINTS }, (_, i) => low + ((high - low) * i) / (LINE_POINTS - 1)).flatMap(
    (x) => {
      const at = band(x, confidence)
      return at === null ? [] : [{ index, outcome, x, fit: at.fit, conf_low: at.low, conf_high: at.high }]
    },
  )
}
