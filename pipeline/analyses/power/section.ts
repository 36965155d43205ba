import { bounded, count, decimal, declared, inWords, level, percent, power } from '../../document/apa.ts'
import { dashNote } from '../../document/dash-note.ts'
import { type Block, paragraph, type Text, toTable } from '../../document/document.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Study } from '../../study/study.ts'
import type { PowerRow, Results } from './table.ts'

/** What a sample of this size could have found; nothing if it was not asked for. */
export function powerBlocks(evidence: Results): Block[] {
  const { study } = evidence
  const [first, second] = (['primary', 'secondary'] as const).map((role) =>
    evidence.power.filter((row) => row.role === role),
  )
  if (first![0] === undefined) return []
  const wanted = percent(first![0].wanted)
  return [
    paragraph(...detectableText(first![0], study), ' ', toTable('power'), ' gives power and pairs needed.'),
    ...(second![0] === undefined ? [] : [paragraph(...detectableText(second![0], study))]),
    table(first!, wanted),
    ...byCaseload(evidence),
  ]
}

const WHICH = {
  primary: 'the primary association',
  secondary: 'the association of the second hypothesis',
} as const

/** What the pairs of a hypothesis could have detected. */
export function detectableText(row: PowerRow, study: Study): Text {
  const wanted = percent(row.wanted)
  const alpha = level(significanceLevel(study.confidence))
  if (row.effective_n === null || row.critical_r === null)
    return [`Power of the test of ${WHICH[row.role]} is not given: ${row.reason}.`]
  const worth = worthInWords(row, study)
  if (row.detectable_r === null)
    return [...worth, ` They are too few to find any correlation with ${wanted} power.`]
  return [
    ...worth,
    ` The smallest correlation they could have detected with ${wanted} power is `,
    { em: 'r' },
    ` = ${bounded(row.detectable_r)} (two-sided test at the ${alpha} level); `,
    { em: 'r' },
    ` must reach ${bounded(row.critical_r)} to be significant. These figures follow from the number of pairs${row.icc_index === null ? '' : ' and their nesting'} and suppose a correlation beforehand; power was not computed from the observed effect.`,
  ]
}

function worthInWords(
  { role, n, effective_n, design_effect, icc_index, icc_outcome, clients_weighted }: PowerRow,
  study: Study,
): Text {
  if (icc_index === null || icc_outcome === null)
    return [
      study.therapists === 'unknown'
        ? `The ${inWords(n)} pairs of ${WHICH[role]} are taken as independent: who the therapists were is not known.`
        : `The ${inWords(n)} pairs of ${WHICH[role]} are independent, since each therapist saw one client.`,
    ]
  return [
    `The ${inWords(n)} pairs of ${WHICH[role]} are worth ${decimal(effective_n, 1) === decimal(n, 1) ? 'as many' : `about ${decimal(effective_n, 1)}`} independent ones: the design effect of an association is 1 + (` +
      `${decimal(clients_weighted)} − 1) × ${bounded(Math.max(0, icc_index), 3)} × ${bounded(Math.max(0, icc_outcome), 3)} = ${decimal(design_effect)} (number of clients of the average client’s therapist, ICC of the index and of the rating in these pairs${Math.min(icc_index, icc_outcome) < 0 ? ', a negative one counting as 0' : ''}; `,
    { cite: 'scott-holt-1982' },
    ').',
  ]
}

function table(rows: readonly PowerRow[], wanted: string): Block {
  const { n, effective_n, icc_index } = rows[0]!
  const nested = icc_index !== null && effective_n !== null
  return {
    kind: 'table',
    id: 'power',
    title: nested
      ? `Exact Power With ${count(n)} Nested Pairs, and Pairs Needed`
      : `Exact Power With ${count(n)} Pairs, and Pairs Needed`,
    head: [
      ['Supposed correlation'],
      ['Power, two-sided'],
      ['Power, one-sided'],
      [`Independent pairs for ${wanted}`],
      ...(nested ? [[`Pairs nested as here for ${wanted}`]] : []),
    ],
    rows: rows.map((row): Text[] => [
      [declared(row.rho)],
      [row.power === null ? '—' : power(row.power)],
      [row.power_one_sided === null ? '—' : power(row.power_one_sided)],
      [count(row.n_needed)],
      ...(nested ? [[count(row.pairs_needed!)] satisfies Text] : []),
    ]),
    note: [
      'From the exact distribution of ',
      { em: 'r' },
      ' (',
      { cite: 'hotelling-1953' },
      ') of a bivariate normal distribution',
      ...(nested ? [`, for ${decimal(effective_n, 1)} independent pairs.`] : ['.']),
      ...dashNote(rows.map(({ reason }) => reason)),
    ],
  }
}

/** What a next study would need; nothing where no intraclass correlation is known. */
function byCaseload({ powerByCaseload }: Results): Block[] {
  const [first] = powerByCaseload
  if (first === undefined) return []
  const caseloads = [...new Set(powerByCaseload.map(({ clients_each }) => clients_each))]
  const rhos = [...new Set(powerByCaseload.map(({ rho }) => rho))]
  const cell = (rho: number, clients: number): Text => {
    const row = powerByCaseload.find((it) => it.rho === rho && it.clients_each === clients)!
    return [`${count(row.pairs_needed)} (${count(row.therapists_needed)})`]
  }
  return [
    paragraph('What a next study would need is in ', toTable('power-by-caseload'), '.'),
    {
      kind: 'table',
      id: 'power-by-caseload',
      title: `Pairs (and Therapists) Needed for ${percent(first.wanted)} Power by Clients for Each Therapist`,
      head: [
        ['Supposed correlation'],
        ...caseloads.map((clients): Text => [clients === 1 ? '1 client' : `${count(clients)} clients`]),
      ],
      rows: rhos.map((rho): Text[] => [[declared(rho)], ...caseloads.map((clients) => cell(rho, clients))]),
      note: [
        `Two-sided tests. Intraclass correlations as estimated here: ${bounded(first.icc_index)} of the index, ${bounded(first.icc_outcome)} of the rating; both are uncertain.`,
      ],
    },
  ]
}
