import { level } from '../../document/apa.ts'
import { type Block, paragraph, toFigure } from '../../document/document.ts'
import { withheldNote } from '../../document/withheld-note.ts'
import { shownScores, withheldScores } from './shown.ts'
import type { Results } from './table.ts'

/** The mean profiles of clients and therapists; nothing where only codes are known. */
export function meanProfileBlocks({ study, meanScores }: Results): Block[] {
  if (shownScores(meanScores, study).length === 0) return []
  const withheld = withheldScores(meanScores, study) > 0
  return [
    paragraph(toFigure('profiles'), ' shows the mean profiles.'),
    {
      kind: 'figure',
      id: 'profiles',
      title: 'Mean Profiles of Clients and Therapists',
      note: [
        `Means of those who have all six scores, everybody counting once, with ${level(study.confidence)} confidence intervals by t.`,
        ...(withheld
          ? [` The profile of the therapists is not shown.${withheldNote(study.privacy.fewest_clients)}`]
          : []),
      ],
    },
  ]
}
