import { level } from '../../document/apa.ts'
import { type Block, paragraph, toFigure } from '../../document/document.ts'
import { shownMeans, withheldMeans } from './shown.ts'
import type { Results } from './table.ts'

/** The means by session; nothing where no outcome has several sessions. */
export function trajectoryBlocks({ study, sessionMeans }: Results): Block[] {
  const shown = shownMeans(sessionMeans, study)
  if (shown.length === 0) return []
  const raters = new Set(shown.map(({ rater }) => rater))
  const withheld = withheldMeans(sessionMeans, study) > 0
  return [
    paragraph(toFigure('trajectories'), ' shows the mean ratings by session.'),
    {
      kind: 'figure',
      id: 'trajectories',
      title: 'Mean Ratings by Session',
      note: [
        `Means of the pairs with a score in the session, with ${level(study.confidence)} confidence intervals by t that take pairs as independent; intervals end at the ends of the scale, and not the same pairs were rated in every session. Dashed lines: ends of the scale.`,
        ...(raters.has('therapist') ? [' Open squares: rated by therapists.'] : []),
        ...(withheld ? [' Sessions with too few pairs are withheld.'] : []),
      ],
    },
  ]
}
