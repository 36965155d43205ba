import { OTHERS } from '../../charts/type-matrix.ts'
import { ROLES, type Role } from '../../congruence/role.ts'
import { count, decimal, inWords, percent, pluralInWords, WITHHELD } from '../../document/apa.ts'
import { type Block, listed, paragraph, type Text, toFigure, toTable } from '../../document/document.ts'
import { withheldNote } from '../../document/withheld-note.ts'
import { TYPE_NAMES, TYPES } from '../../holland/type.ts'
import { plural } from '../../sentences/plural.ts'
import { isCaseloadWithheld, withheldTiesOfTypes, withheldTypes } from '../withheld-therapists.ts'
import { shownMeetings } from './shown-meetings.ts'
import type { Results } from './table.ts'
import { areOfScores, tiedPeople, unscoredRoles } from './tied-people.ts'

/** Who sees how many clients, the types of both roles, and ties. */
export function compositionBlocks(results: Results): Block[] {
  return [
    paragraph(...pairsSentence(results)),
    paragraph(...typeSentence(results), ' (', toTable('composition'), '). ', ...tieSentence(results)),
    compositionTable(results),
    ...meetingBlocks(results),
  ]
}

/** Types of clients and of their therapists; nothing if everything is withheld. */
function meetingBlocks(results: Results): Block[] {
  const shown = shownMeetings(results)
  if (shown.length === 0) return []
  const withheld = shown.some(({ therapist }) => therapist === OTHERS)
  return [
    paragraph(toFigure('pairs-by-type'), ' shows which types met which.'),
    {
      kind: 'figure',
      id: 'pairs-by-type',
      title: 'Clients by First Type and First Type of Their Therapist',
      note: [
        'Numbers of pairs; the darker, the more.',
        ...(withheld
          ? [
              ' Others: types of therapists that are not told apart, because single therapists could be recognised.',
            ]
          : []),
      ],
    },
  ]
}

/** How many pairs there are, and how many clients the therapists saw. */
export function pairsSentence({ caseload, study }: Results): Text {
  const pairs = caseload.reduce((sum, row) => sum + row.clients * row.therapists, 0)
  const therapists = caseload.reduce((sum, row) => sum + row.therapists, 0)
  const [few, many] = [caseload[0]!.clients, caseload.at(-1)!.clients]
  const alone = caseload.find((row) => row.clients === 1)?.therapists ?? 0
  const withheld = isCaseloadWithheld(caseload, study.privacy.fewest_clients)
  if (study.therapists === 'unknown')
    return [
      `The sample comprised ${pluralInWords(pairs, 'pair')}. Who the therapists were is not known: the therapist of each pair is counted as one, although several pairs may have had the same.`,
    ]
  const start = `The sample comprised ${pluralInWords(pairs, 'pair')} of clients with ${pluralInWords(therapists, 'therapist')}`
  if (few === many) {
    const each = therapists === 1 ? 'who' : 'who each'
    return [`${start}, ${each} saw ${pluralInWords(few, 'client')}.`]
  }
  if (withheld) return [`${start}, whose numbers of clients are withheld.`]
  const single = alone > 0 ? `; ${inWords(alone)} saw one client` : ''
  return [
    `${start}, who saw ${inWords(few)} to ${inWords(many)} clients each (`,
    { em: 'M' },
    ` = ${decimal(pairs / therapists, 1)})${single}.`,
  ]
}

/** How many of each role are Social, the type of most therapists. */
export function typeSentence({ composition, study }: Results): Text {
  const withheld = withheldTypes(composition, study.privacy.fewest_clients)
  const share = (role: Role) => {
    const row = composition.find((cell) => cell.role === role && cell.type === 'S')!
    const isUnnamed = role === 'therapist' && study.therapists === 'unknown'
    const all = isUnnamed ? `${count(row.n_role)} therapists of pairs` : plural(row.n_role, role)
    if (role === 'therapist' && withheld.has('S')) return `a number (withheld) of ${all}`
    return `${count(row.n)} of ${all} (${percent(row.share)})`
  }
  return [`The code begins with S (${TYPE_NAMES.S}) for ${share('client')} and ${share('therapist')}`]
}

/** How many codes rest on tied scores. */
function tieSentence(evidence: Results): Text {
  const { band } = evidence.study.ties
  const within = band > 0 ? ` (scores closer than ${band} points count as tied)` : ''
  const tied = tiedPeople(evidence)
  const unknown = unscoredRoles(evidence).map((role) => `${role}s`)
  const without = unknown.length === 0 ? '' : ` Of ${listed(unknown)} only codes are known, and so no ties.`
  if (tied.length === 0) return [without.trimStart()]
  return [
    `The code rests on ${areOfScores(evidence) ? 'tied scores' : 'ties'} for ${listed(tied)}${within}.${without} Tied types are shown in the order R-I-A-S-E-C unless the file gives the code (an arbitrary convention).`,
  ]
}

/** Clients and therapists by the first letter of their code. */
function compositionTable(evidence: Results): Block {
  const { composition, study } = evidence
  const unscored = unscoredRoles(evidence)
  // Of codes without scores nobody knows whether they are tied: no column for them.
  const tied = (role: Role, cell: string) => (unscored.includes(role) ? [] : [cell])
  const { fewest_clients: fewest } = study.privacy
  const withheld = withheldTypes(composition, fewest)
  const withheldTies = withheldTiesOfTypes(composition, fewest)
  const rows = TYPES.map((type): Text[] => {
    const [client, therapist] = ROLES.map(
      (role) => composition.find((it) => it.role === role && it.type === type)!,
    )
    const shown = withheld.has(type) ? [WITHHELD, WITHHELD] : [count(therapist!.n), percent(therapist!.share)]
    return [
      `${TYPE_NAMES[type]} (${type})`,
      ...[count(client!.n), percent(client!.share)],
      ...tied('client', count(client!.n_first_tied)),
      ...shown,
      ...tied('therapist', withheldTies.has(type) ? WITHHELD : count(therapist!.n_first_tied)),
    ].map((text): Text => [text])
  })
  const ofClients = 2 + tied('client', '').length
  const isWithheld = withheld.size > 0 || (withheldTies.size > 0 && !unscored.includes('therapist'))
  const note = [
    ...(unscored.length === ROLES.length
      ? []
      : ['Tied: people whose first letter is decided by a tie of their highest scores.']),
    ...(isWithheld
      ? [
          withheldNote(fewest).trimStart(),
          'Other types, empty ones too, are withheld as well, so that these cannot be worked out from the total.',
        ]
      : []),
  ].join(' ')
  return {
    kind: 'table',
    id: 'composition',
    title: 'Types of Clients and Therapists by the First Letter of Their Code',
    spanners: [
      { text: ['Clients'], from: 1, to: ofClients },
      { text: ['Therapists'], from: ofClients + 1, to: ofClients + 2 + tied('therapist', '').length },
    ],
    head: [
      ['Type'],
      ...ROLES.flatMap((role): Text[] => [
        [{ em: 'n' }],
        ['%'],
        ...tied(role, 'Tied').map((text): Text => [text]),
      ]),
    ],
    rows,
    ...(note === '' ? {} : { note: [note] }),
  }
}
