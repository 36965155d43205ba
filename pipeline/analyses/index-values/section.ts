import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { count, decimal, percent, shortest } from '../../document/apa.ts'
import {
  type Block,
  cite,
  joined,
  listed,
  paragraph,
  type Text,
  toFigure,
  toTable,
} from '../../document/document.ts'
import { formula } from '../../document/formula.ts'
import { withheldTypes } from '../withheld-therapists.ts'
import type { SpreadRow } from './spread-table.ts'
import type { Results } from './table.ts'

/** Below this share of the spread over all combinations of the people a restriction of range is pointed out. */
const RESTRICTED = 0.8

/** What each index is, how it is distributed here, and whether the pairing restricts its spread. */
export function indexBlocks(evidence: Results): Block[] {
  return [
    { kind: 'list', items: evidence.study.indices.map(definition) },
    paragraph(
      toTable('congruence'),
      ' and ',
      toFigure('index-distributions'),
      ' show how the values of the pairs are distributed.',
    ),
    spreadTable(evidence),
    paragraph(toFigure('index-distributions'), ' shows the values of each index.'),
    {
      kind: 'figure',
      id: 'index-distributions',
      title: 'Distribution of Each Congruence Index',
      note: distributionNote(evidence),
    },
    paragraph(...rangeSentence(evidence)),
    ...constantIndices(evidence),
  ]
}

function definition(id: string): Text {
  const { title, meaning, definition, range, direction, source, rules } = indexNamed(id)
  const [low, high] = range
  const bounds = low === null || high === null ? '' : ` Range ${shortest(low)} to ${shortest(high)}`
  const good = direction === 'distance' ? 'a distance: 0 is identical' : 'higher is more congruent'
  const sources: Text =
    source.length === 0
      ? []
      : [
          ' (',
          ...joined(
            source.map((it): Text => [cite(it)]),
            '; ',
          ),
          ')',
        ]
  const scored =
    rules === undefined
      ? ''
      : ` Scores: ${rules.map(({ value, when }) => `${value} for ${when}`).join('; ')}.`
  return [
    { strong: title },
    ...sources,
    `. ${meaning} `,
    ...formula(definition),
    `.${scored}${bounds}; ${good}.`,
  ]
}

function spreadTable({ rePairing, spread }: Results): Block {
  const rows = rePairing.map((row): Text[] => {
    const own = spread.find(({ index }) => index === row.index)!
    return [
      [indexNamed(row.index).title],
      [count(row.n)],
      [decimal(row.mean)],
      [decimal(row.sd)],
      [count(row.n_values)],
      [row.mode_share === null ? decimal(null) : percent(row.mode_share)],
      [decimal(own.combinations_mean)],
      [decimal(own.combinations_sd)],
      [decimal(own.sd_ratio)],
      [decimal(row.all_pairs_mean)],
      [decimal(row.all_pairs_sd)],
    ]
  })
  const notKnown = Map.groupBy(
    spread.filter(({ reason }) => reason !== null),
    ({ reason }) => reason!,
  )
  const why = [...notKnown].map(
    ([reason, same]) => ` ${listed(same.map(({ index }) => indexNamed(index).title))}: ${reason}.`,
  )
  return {
    kind: 'table',
    id: 'congruence',
    title: 'Congruence in This Sample, Over All Combinations of Its People, and Over All Pairs of Codes',
    spanners: [
      { text: ['Pairs'], from: 1, to: 5 },
      { text: ['All combinations'], from: 6, to: 8 },
      { text: ['All codes'], from: 9, to: 10 },
    ],
    head: [
      ['Index'],
      [{ em: 'n' }],
      [{ em: 'M' }],
      [{ em: 'SD' }],
      ['Distinct values'],
      ['Modal share'],
      [{ em: 'M' }],
      [{ em: 'SD' }],
      [{ em: 'SD' }, ' ratio'],
      [{ em: 'M' }],
      [{ em: 'SD' }],
    ],
    rows,
    note: [
      'Modal share = share of pairs at the most frequent value; combinations = all clients of the sample with all its therapists, a therapist counting once for each client; ',
      { em: 'SD' },
      ' ratio = ',
      { em: 'SD' },
      ' of the pairs divided by ',
      { em: 'SD' },
      ' over these combinations; codes = all 14,400 ordered pairs of three-letter codes, each counted once: what values an index can take, not what any population has. ' +
        'A dash: not defined; all codes cannot be listed for an index of scores, or one that compares shorter codes or averages over ties here.',
      ...why,
    ],
  }
}

function distributionNote({ spread }: Results): Text {
  const without = spread
    .filter(({ combinations_mean }) => combinations_mean === null)
    .map(({ index }) => index)
  const none = without.length > 0 ? ` It is not defined for ${listed(without.map(titleInText))}.` : ''
  return [
    `Bars: numbers of pairs. Line: as many pairs, if each client of this sample had met each of its therapists equally often, a therapist counting once for each client.${none}`,
  ]
}

/** The plain sentence on how far the pairs are spread less than their people allow. */
function rangeSentence({ rePairing, spread, composition, study }: Results): Text {
  const leading = (role: 'client' | 'therapist') =>
    composition.filter((row) => row.role === role).reduce((most, row) => (row.n > most.n ? row : most))
  const [clients, therapists] = [leading('client'), leading('therapist')]
  const restricted = spread.filter((row) => row.sd_ratio !== null && row.sd_ratio < RESTRICTED)
  const withheld = withheldTypes(composition, study.privacy.fewest_clients)
  const both = withheld.has(therapists.type)
    ? `${percent(clients.share)} of the clients begin with ${clients.type}; with what most therapists begin is withheld`
    : clients.type === therapists.type
      ? `${percent(clients.share)} of the clients and ${percent(therapists.share)} of the therapists share the first letter ${clients.type}`
      : `${percent(clients.share)} of the clients begin with ${clients.type} and ${percent(therapists.share)} of the therapists with ${therapists.type}`
  const own = spread.find((row) => row.index === study.hypothesis.index)!
  const effect = spread.every((row) => row.sd_ratio === null)
    ? 'How far the pairs are spread less than their people allow is not known here (see the note).'
    : restricted.length === 0
      ? 'No index is spread much less over the pairs than over all combinations of these clients with these therapists: the pairing hardly restricted the range.'
      : `The pairing restricted the range: ${listed(restricted.map(lostSpread))}. A narrower spread weakens every association with the index.`
  const primarySpread =
    own.sd_ratio === null || restricted.includes(own)
      ? ''
      : ` The index of the primary hypothesis, ${titleInText(own.index)}, has ${percent(own.sd_ratio)} of that spread.`
  const wider =
    rePairing.some((row) => row.n > 0) && spread.some((row) => row.sd_ratio !== null)
      ? ' Whether more varied people than these would differ more, these data do not tell.'
      : ''
  return [`In this sample ${both}. ${effect}${primarySpread}${wider}`]
}

function lostSpread(row: SpreadRow): string {
  return `${titleInText(row.index)} has ${percent(row.sd_ratio!)} of its spread over all combinations of these clients with these therapists`
}

function constantIndices({ rePairing }: Results): Block[] {
  const constant = rePairing.filter((row) => row.n > 0 && row.n_values === 1)
  return constant.map(({ index, mean }) =>
    paragraph(
      `${indexNamed(index).title} is ${shortest(mean)} for every pair: it cannot correlate with anything, and no coefficient is given.`,
    ),
  )
}
