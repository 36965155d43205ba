import { indexNamed } from '../../congruence/index-named.ts'
import type { Role } from '../../congruence/role.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { count, decimal, percent, shortest } from '../../document/apa.ts'
import { type Block, listed, paragraph, type Text } from '../../document/document.ts'
import type { RePairingRow } from '../re-pairing/table.ts'
import { withheldTypes } from '../withheld-therapists.ts'
import type { Results } from './table.ts'

/** Below this share of the spread over all code pairs a restriction of range is pointed out. */
const RESTRICTED = 0.8

/** What each index is, how it is distributed here, and what the composition does to its spread. */
export function indexBlocks(evidence: Results): Block[] {
  return [
    { kind: 'list', items: evidence.study.indices.map(definition) },
    spreadTable(evidence),
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
  const { title, meaning, definition, range, direction } = indexNamed(id)
  const [low, high] = range
  const bounds = low === null || high === null ? '' : ` Range ${shortest(low)} to ${shortest(high)}`
  const good = direction === 'distance' ? 'a distance: 0 is identical' : 'higher is more congruent'
  return [{ strong: title }, `. ${meaning} ${definition}.${bounds}; ${good}.`]
}

function spreadTable({ rePairing }: Results): Block {
  const rows = rePairing.map((row): Text[] => [
    [indexNamed(row.index).title],
    [count(row.n)],
    [decimal(row.mean)],
    [decimal(row.sd)],
    [count(row.n_values)],
    [row.mode_share === null ? decimal(null) : percent(row.mode_share)],
    [decimal(row.all_pairs_mean)],
    [decimal(row.all_pairs_sd)],
    [decimal(row.sd_ratio)],
  ])
  return {
    kind: 'table',
    id: 'congruence',
    title: 'Congruence in This Sample and Over All Pairs of Codes',
    head: [
      ['Index'],
      [{ em: 'n' }],
      [{ em: 'M' }],
      [{ em: 'SD' }],
      ['Values'],
      ['At mode'],
      ['All pairs ', { em: 'M' }],
      ['All pairs ', { em: 'SD' }],
      [{ em: 'SD' }, ' ratio'],
    ],
    rows,
    note: [
      'Values = number of distinct values; at mode = share of pairs at the most frequent value; all pairs = all 14,400 ' +
        'ordered pairs of three-letter codes, each counted once; ',
      { em: 'SD' },
      ' ratio = ',
      { em: 'SD' },
      ' in the sample divided by ',
      { em: 'SD' },
      ' over all pairs. A dash: not defined, as for an index of scores, which no list of codes can enumerate, or one that compares shorter codes or averages over ties here.',
    ],
  }
}

function distributionNote({ rePairing }: Results): Text {
  const scored = rePairing.filter((row) => row.all_pairs_mean === null).map(({ index }) => index)
  const none = scored.length > 0 ? ` There is no such reference for ${listed(scored.map(titleInText))}.` : ''
  return [`Bars: pairs of this sample. Outlines: all 14,400 pairs of three-letter codes.${none}`]
}

/** The plain sentence on what a sample of mostly one type does to correlations. */
function rangeSentence({ rePairing, composition, study }: Results): Text {
  const leading = (role: Role) =>
    composition.filter((row) => row.role === role).reduce((most, row) => (row.n > most.n ? row : most))
  const [clients, therapists] = [leading('client'), leading('therapist')]
  const restricted = rePairing.filter((row) => row.sd_ratio !== null && row.sd_ratio < RESTRICTED)
  const withheld = withheldTypes(composition, study.privacy.fewest_clients)
  const both = withheld.has(therapists.type)
    ? `${percent(clients.share)} of the clients begin with ${clients.type}; with what most therapists begin is withheld`
    : clients.type === therapists.type
      ? `${percent(clients.share)} of the clients and ${percent(therapists.share)} of the therapists share the first letter ${clients.type}`
      : `${percent(clients.share)} of the clients begin with ${clients.type} and ${percent(therapists.share)} of the therapists with ${therapists.type}`
  const own = rePairing.find((row) => row.index === study.hypothesis.index)!
  const effect = rePairing.every((row) => row.sd_ratio === null)
    ? 'How far that narrows their spread is not known here (see the note).'
    : restricted.length === 0
      ? 'No index is spread much less than over all pairs of codes, so that restriction of range hardly weakens the correlations here.'
      : `Their pairs therefore differ less than pairs of codes can: ${listed(restricted.map(lostSpread))}. ` +
        'A narrower spread weakens every correlation with the index, so that a small coefficient here does not mean a small one among more varied pairs.'
  const primarySpread =
    own.sd_ratio === null || restricted.includes(own)
      ? ''
      : ` The index of the primary hypothesis, ${titleInText(own.index)}, has ${percent(own.sd_ratio)} of its spread over all pairs.`
  return [`In this sample ${both}. ${effect}${primarySpread}`]
}

function lostSpread(row: RePairingRow): string {
  return `${titleInText(row.index)} has ${percent(row.sd_ratio!)} of its spread over all pairs`
}

function constantIndices({ rePairing }: Results): Block[] {
  const constant = rePairing.filter((row) => row.n > 0 && row.n_values === 1)
  return constant.map(({ index, mean }) =>
    paragraph(
      `${indexNamed(index).title} is ${shortest(mean)} for every pair: it cannot correlate with anything, and no coefficient is given.`,
    ),
  )
}
