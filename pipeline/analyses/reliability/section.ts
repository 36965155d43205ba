import { count } from '../../document/apa.ts'
import { type Block, paragraph, type Text } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { agreementCells, agreementHeads, agreementNote } from './agreement.ts'
import type { Results } from './table.ts'

/** How reliable the ratings are in this sample; nothing if every outcome is a single number. */
export function reliabilityOf({ study, reliability, itemStatistics }: Results): Block[] {
  const measured = Object.entries(study.outcomes).flatMap(([id, { scale, rater }]) => {
    const row = reliability.find((it) => it.scale === scale && it.rater === rater)
    return row === undefined || row.items === 1 ? [] : [{ id, row }]
  })
  if (measured.length === 0) return []
  const rows = measured.map(({ id, row }): Text[] => {
    const items = itemStatistics.filter((item) => item.scale === row.scale && item.rater === row.rater)
    return [
      [outcomeLabel(study, id)],
      [row.rater],
      [String(row.session)],
      [String(row.items)],
      [count(row.n)],
      ...agreementCells(row, items),
    ]
  })
  const why = measured.flatMap(({ id, row }) => {
    const label = outcomeLabel(study, id)
    const alpha = row.alpha_reason === null ? [] : [`No α for ${label}: ${row.alpha_reason}.`]
    const omega =
      row.omega_reason === null || row.omega_reason === row.alpha_reason
        ? []
        : [`No ω for ${label}: ${row.omega_reason}.`]
    return [...alpha, ...omega]
  })
  const against = itemStatistics.filter(
    (item) =>
      item.item_rest !== null &&
      item.item_rest < 0 &&
      measured.some(({ row }) => row.scale === item.scale && row.rater === item.rater),
  )
  return [
    paragraph(
      'Reliability in this sample. Alpha and omega say how far the items of a scale agree, in the first early session that ' +
        'was rated. ',
      ...(study.early_rating === 'mean' && study.early_sessions.length > 1
        ? ['The early rating is a mean over sessions and therefore somewhat more reliable than that. ']
        : []),
      'A correlation with an unreliable rating is too small.',
    ),
    {
      kind: 'table',
      id: 'reliability',
      title: 'Reliability of the Ratings',
      head: [
        ['Scale'],
        ['Rater'],
        ['Session'],
        ['Items'],
        [{ em: 'n' }],
        ...agreementHeads(study.confidence),
      ],
      rows,
      note: [...agreementNote('pairs with an answer to every item'), ...why.map((it) => ` ${it}`)],
    },
    ...(against.length === 0
      ? []
      : [
          paragraph(
            `Some items run against the rest of their scale: ${against.map((item) => `item ${item.item} of ${item.scale}`).join(', ')}. ` +
              'Check whether they are reversed once, and only once.',
          ),
        ]),
  ]
}
