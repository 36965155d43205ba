import type { TopLevelSpec } from 'vega-lite'
import { indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { scatterWithLine } from '../../charts/scatter-with-line.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { correlation } from '../../document/apa.ts'
import { plainText } from '../../document/document.ts'
import { figureWords } from '../../document/figure-words.ts'
import { outcomeLabel } from '../../document/labels.ts'
import type { Pairs } from '../analysis.ts'
import { primary } from './primary.ts'
import type { Results } from './table.ts'

/** The pairs of the primary test; null if study.yaml asks for no figure of persons. */
export function scatterFigure({
  study,
  frame,
  associations,
  regressionLine,
}: Results & Pick<Pairs, 'frame'>): TopLevelSpec | null {
  if (!study.privacy.figures_of_persons) return null
  const row = primary(associations)
  const [across, up] = frame.complete(indexVariable(row.index), outcomeVariable(row.outcome)).values
  const points = across!.map((x, i) => ({ x, y: up![i]! }))
  const line = regressionLine.map(({ x, fit, conf_low: low, conf_high: high }) => ({ x, fit, low, high }))
  const [index, outcome] = [
    indexNamed(row.index).title,
    `Early ${outcomeLabel(study, row.outcome).toLowerCase()}`,
  ]
  const says = `${points.length} pairs, ${index} across and ${outcome.toLowerCase()} up: ${plainText(correlation(row, study.confidence))}.`
  return scatterWithLine(points, line.length > 0 ? line : null, {
    ...figureWords(study, `${index} and ${outcome.toLowerCase()}`, says),
    x: index,
    y: outcome,
  })
}
