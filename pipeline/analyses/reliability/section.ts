import { bounded, count, interval, level } from '../../document/apa.ts'
import { type Block, listed, paragraph, type Text, toTable } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { agreementCells, agreementHeads, agreementNote, runsAgainst } from './agreement.ts'
import type { Results } from './table.ts'

/** How reliable the ratings are in this sample. */
export function reliabilityOf(results: Results): Block[] {
  const { study, reliability, itemStatistics } = results
  const measured = Object.entries(study.outcomes).flatMap(([id, { scale, rater }]) => {
    const row = reliability.find((it) => it.scale === scale && it.rater === rater)
    return row === undefined || row.items === 1 ? [] : [{ id, row }]
  })
  const single = Object.entries(study.outcomes).flatMap(([id, { scale, rater }]) =>
    reliability.some((it) => it.scale === scale && it.rater === rater && it.items === 1) ? [id] : [],
  )
  if (measured.length === 0)
    return single.length === 0 ? [] : [paragraph(...ofScores(study, single), ...sessionReliability(results))]
  const rows = measured.map(({ id, row }): Text[] => {
    const items = itemStatistics.filter((item) => item.scale === row.scale && item.rater === row.rater)
    return [
      [outcomeLabel(study, id)],
      [row.rater === 'client' ? 'Client' : 'Therapist'],
      [String(row.session)],
      [String(row.items)],
      [count(row.n)],
      ...agreementCells(row, items),
    ]
  })
  const missing = measured.flatMap(({ id, row: { alpha_reason: alpha, omega_reason: omega } }) => [
    ...(alpha === null ? [] : [{ id, symbol: 'α', reason: alpha }]),
    ...(omega === null || omega === alpha ? [] : [{ id, symbol: 'ω', reason: omega }]),
  ])
  const why = [...Map.groupBy(missing, ({ symbol, reason }) => `${symbol} ${reason}`).values()].map(
    (same) =>
      `No ${same[0]!.symbol} for ${listed(same.map(({ id }) => outcomeLabel(study, id)))}: ${same[0]!.reason}.`,
  )
  const against = measured.flatMap(({ id, row }) =>
    itemStatistics
      .filter((item) => item.scale === row.scale && item.rater === row.rater && runsAgainst(item))
      .map((item) => ({ ...item, of: nameOf(study, id) })),
  )
  return [
    paragraph(
      'Internal consistency was estimated with α and ω in the first early session that was rated (',
      toTable('reliability'),
      '). ',
      ...ofScores(study, single),
      ...sessionReliability(results),
      'An association with an unreliable rating is attenuated on average.',
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
            `${against.length === 1 ? 'One item runs' : 'Some items run'} against the rest of the scale, the whole ${level(study.confidence)} interval of the item–rest correlation lying below 0: ` +
              `${listed(against.map((item) => `item ${item.item} of ${item.of} (${bounded(item.item_rest)} ${interval(item.conf_low, item.conf_high)})`))}. ` +
              'Check whether they are reversed once, and only once.',
          ),
        ]),
  ]
}

/** How reliable means of several sessions are, by outcome; nothing where the early rating is no such mean. */
function sessionReliability({ study, sessionReliability: rows }: Results): string[] {
  const said = Object.entries(study.outcomes).flatMap(([id, { scale, rater }]) => {
    const own = rows.filter((row) => row.scale === scale && row.rater === rater && row.reliability !== null)
    if (own.length === 0) return []
    const means = own.map(({ reliability }) => bounded(reliability)).join('/')
    return [`${outcomeLabel(study, id).toLowerCase()} ${means}`]
  })
  if (said.length === 0) return []
  const most = Math.max(...rows.map(({ sessions }) => sessions))
  const counts = Array.from({ length: most }, (_, i) => i + 1).join('/')
  return [
    `The early rating is a mean over sessions. From the agreement of the session scores of a pair (ICC(1); change over sessions counts as error) a mean of ${counts} sessions has a reliability of: ${said.join(', ')}. `,
  ]
}

/** Why there is no alpha of outcomes with one number for each session. */
function ofScores(study: Results['study'], outcomes: readonly string[]): string[] {
  if (outcomes.length === 0) return []
  const labels = listed(outcomes.map((id) => outcomeLabel(study, id)))
  return [
    `${labels} ${outcomes.length === 1 ? 'is' : 'are'} one number for each session in the data, so alpha and omega, which need the answers to several items, cannot be calculated. `,
  ]
}

/** An outcome with who rated it, which its own name may say already. */
function nameOf(study: Results['study'], id: string): string {
  const label = outcomeLabel(study, id).toLowerCase()
  const { rater } = study.outcomes[id]!
  return label.includes(rater) ? label : `${label} (rated by ${rater})`
}
