import type { TopLevelSpec } from 'vega-lite'
import { forest } from '../../charts/forest.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { figureWords } from '../../document/figure-words.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { primary } from './primary.ts'
import type { Results } from './table.ts'

/** Every coefficient of the kind of the hypothesis with its interval. */
export function forestFigure({ study, associations }: Results): TopLevelSpec {
  const { method } = primary(associations)
  const rows = associations.filter((row) => row.method === method)
  const says = `Correlation of each of ${study.indices.length} congruence indices with each of ${Object.keys(study.outcomes).length} early ratings, with intervals.`
  return forest(
    rows.map((row) => ({
      index: indexNamed(row.index).title,
      outcome: outcomeLabel(study, row.outcome),
      estimate: row.estimate,
      low: row.conf_low,
      high: row.conf_high,
      role: row.role,
    })),
    { ...figureWords(study, 'All correlations', says), x: 'Correlation' },
  )
}
