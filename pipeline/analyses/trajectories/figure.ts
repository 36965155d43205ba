import type { TopLevelSpec } from 'vega-lite'
import type { FigureWidth } from '../../charts/theme.ts'
import { trajectories as chart } from '../../charts/trajectories.ts'
import { ciAfter, count, decimal, wideInterval } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { shownMeans } from './shown.ts'
import type { Results } from './table.ts'

/** Mean ratings by session; null where no outcome has several sessions. */
export function trajectoriesFigure(
  { study, sessionMeans }: Results,
  width: FigureWidth,
): TopLevelSpec | null {
  const shown = shownMeans(sessionMeans, study)
  if (shown.length === 0) return null
  const says = shown.map(({ outcome, means }) => {
    const parts = means.map(({ session, mean, n }) => `session ${session} ${decimal(mean)} (n = ${count(n)})`)
    return `${outcomeLabel(study, outcome)}: ${parts.join(', ')}.`
  })
  return chart(
    shown.map(({ outcome, rater, range, means }) => ({
      title: outcomeLabel(study, outcome),
      rater,
      range,
      means: means.map(({ session, n, mean, conf_low: low, conf_high: high }) => ({
        session,
        n,
        mean,
        low,
        high,
        told: `${outcomeLabel(study, outcome)}, session ${session}: M = ${decimal(mean)}${ciAfter(wideInterval(low, high), study.confidence)}, n = ${count(n)}`,
      })),
    })),
    {
      ...figureWords(study, 'Ratings by session', `Mean ratings by session. ${says.join(' ')}`),
      x: 'Session, and number of pairs with a score',
      y: 'Mean rating',
    },
    width,
  )
}
