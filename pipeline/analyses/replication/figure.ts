import type { TopLevelSpec } from 'vega-lite'
import { studyForest } from '../../charts/study-forest.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { bounded, interval, level } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { comparedRows } from './figure-rows.ts'
import type { Results } from './table.ts'

/** Published correlations beside that of this study and both together; null if no published correlation is known. */
export function replicationFigure(results: Results, width: FigureWidth): TopLevelSpec | null {
  const rows = comparedRows(results)
  if (rows.length === 0) return null
  const { study } = results
  const says = rows.map(({ label, r, low, high }) => `${label} ${bounded(r)} ${interval(low, high)}`)
  return studyForest(
    rows,
    {
      ...figureWords(
        study,
        'Published and present correlations',
        `Correlations with ${level(study.confidence)} intervals: ${says.join('; ')}.`,
      ),
      x: 'Correlation',
      kinds: { original: 'Published', here: 'This study', pooled: 'Pooled' },
      expected: 'Where another study is expected',
    },
    width,
  )
}
