import { count, decimal, inWords, WITHHELD, whole } from '../../document/apa.ts'
import { type Block, paragraph, type Text, toTable } from '../../document/document.ts'
import { forms } from '../../document/forms.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { scoring } from '../../document/scoring.ts'
import { isRatingWithheld } from '../withheld-therapists.ts'
import type { Results } from './table.ts'
import { earlyRating, sessionsRated } from './words.ts'

/** The questionnaires, how answers became early ratings, and the ratings themselves. */
export function earlyRatingBlocks(results: Results): Block[] {
  const { study, descriptives } = results
  const { fewest_clients: fewest } = study.privacy
  const rows = Object.entries(study.outcomes).map(([id, { scale, rater }]): Text[] => {
    const { items, range } = study.scales[scale]!
    const row = descriptives.find((it) => it.kind === 'outcome' && it.variable === id)!
    return [
      [outcomeLabel(study, id)],
      [rater === 'client' ? 'Client' : 'Therapist'],
      [whole(items.length)],
      [`${whole(range[0])}–${whole(range[1])}`],
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
  return [
    ...forms(study),
    paragraph(
      `${scoring(study)} ${earlyRating(study)} The ratings are described in `,
      toTable('ratings'),
      '.',
    ),
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
        sessionsRated(results),
        ...(withheld
          ? [` ${WITHHELD}: withheld, because these are fewer than ${inWords(fewest)} pairs.`]
          : []),
      ],
    },
  ]
}
