import type { TopLevelSpec } from 'vega-lite'
import { patternMap } from '../../charts/pattern-map.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { count } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { plural } from '../../sentences/plural.ts'
import { patternsOf } from './patterns.ts'
import type { Results } from './table.ts'

/** In which sessions which ratings have scores; pairs with the same ones share a row, and nobody is named. */
export function missingDataFigure(
  { study, missingPatterns }: Results,
  width: FigureWidth,
): TopLevelSpec | null {
  const found = patternsOf(missingPatterns)
  if (found.patterns === 0) return null
  const groups = Object.keys(study.outcomes).map((outcome) => ({
    title: outcomeLabel(study, outcome),
    sessions: found.shown[0]!.rows.filter((row) => row.outcome === outcome).map(({ session }) => session),
  }))
  const says = `${count(found.complete)} of ${plural(found.pairs, 'pair')} ${found.complete === 1 ? 'has' : 'have'} a score of every outcome in every early session; there are ${plural(found.patterns, 'pattern')}, the most frequent with ${plural(found.shown[0]!.pairs, 'pair')}.`
  return patternMap(
    found.shown.map(({ pairs, rows }) => ({
      told: rows.map(
        ({ outcome, session, score }) =>
          `${plural(pairs, 'pair')} with this pattern; ${outcomeLabel(study, outcome)}, session ${session}: ${score === 'present' ? 'score' : 'no score'}`,
      ),
      label: count(pairs),
      present: rows.map(({ score }) => score === 'present'),
    })),
    groups,
    {
      ...figureWords(study, 'Missing scores', says),
      present: 'Score',
      missing: 'No score',
      x: 'Early sessions',
      rows: 'Pairs',
    },
    width,
  )
}
