import { earlyRating, sessionsRated } from '../analyses/reliability/early-rating.ts'
import { inventory } from '../analyses/reliability/inventory-section.ts'
import { reliabilityOf } from '../analyses/reliability/section.ts'
import { isRatingWithheld } from '../analyses/withheld-therapists.ts'
import { count, decimal, inWords, WITHHELD } from '../document/apa.ts'
import { paragraph, type Section, type Text } from '../document/document.ts'
import { forms } from '../document/forms.ts'
import { scoring } from '../document/scoring.ts'
import { type Evidence, outcomeLabel } from './evidence.ts'
import { hollandTypes } from './holland-types.ts'

/** What was measured, and how scores were made. */
export function measures(evidence: Evidence): Section {
  const { study, descriptives } = evidence
  const { fewest_clients: fewest } = study.privacy
  const rows = Object.entries(study.outcomes).map(([id, { scale, rater }]): Text[] => {
    const { items, range } = study.scales[scale]!
    const row = descriptives.find((it) => it.kind === 'outcome' && it.variable === id)!
    return [
      [outcomeLabel(study, id)],
      [rater],
      [String(items.length)],
      [`${range[0]}–${range[1]}`],
      [count(row.n)],
      ...(isRatingWithheld(row, fewest)
        ? [[WITHHELD], [row.sd === null ? decimal(null) : WITHHELD], [WITHHELD]]
        : [
            [decimal(row.mean)],
            [decimal(row.sd)],
            [row.min === null ? decimal(null) : `${decimal(row.min)}–${decimal(row.max)}`],
          ]),
    ]
  })
  const withheld = rows.some((cells) => cells.at(-1)![0] === WITHHELD)
  return {
    id: 'measures',
    title: 'Measures',
    blocks: [
      paragraph(hollandTypes(evidence)),
      ...inventory(evidence),
      ...forms(study),
      paragraph(`Early ratings. ${scoring(study)} ${earlyRating(study)}`),
      {
        kind: 'table',
        id: 'ratings',
        title: 'Early Ratings',
        head: [
          ['Scale'],
          ['Rater'],
          ['Items'],
          ['Item range'],
          [{ em: 'n' }],
          [{ em: 'M' }],
          [{ em: 'SD' }],
          ['Observed range'],
        ],
        rows,
        note: [
          { em: 'n' },
          study.missing_data === 'pairwise'
            ? ' = pairs with an early rating.'
            : ' = pairs that are analysed: those that lack nothing.',
          sessionsRated(evidence),
          ...(withheld
            ? [` ${WITHHELD}: withheld, because these are fewer than ${inWords(fewest)} pairs.`]
            : []),
        ],
      },
      ...reliabilityOf(evidence),
    ],
  }
}
