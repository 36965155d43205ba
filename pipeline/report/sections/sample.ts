import { DESCRIPTORS } from '../../holland/descriptors.ts'
import { TYPE_NAMES } from '../../holland/type.ts'
import { count, decimal, percent } from '../apa.ts'
import { type Block, listed, paragraph, type Section, type Text } from '../document.ts'
import type { Evidence } from '../evidence.ts'
import { participants } from './participants.ts'
import { typeOrderBlocks } from './type-order.ts'

/** Who took part: the way to those analysed, nesting, age, types and ties. */
export function sample(evidence: Evidence): Section {
  return {
    id: 'sample',
    title: 'Sample',
    blocks: [
      ...participants(evidence),
      paragraph(...nesting(evidence), ...ages(evidence)),
      paragraph(...types(evidence), ' ', ...ties(evidence)),
      {
        kind: 'figure',
        id: 'type-hexagon',
        title: 'First Letters of Clients’ and Therapists’ Codes Around the Hexagon',
      },
      compositionTable(evidence),
      descriptorTable(evidence),
      ...typeOrderBlocks(evidence),
    ],
  }
}

const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`

function nesting({ caseload }: Evidence): Text {
  const pairs = caseload.reduce((sum, row) => sum + row.clients * row.therapists, 0)
  const therapists = caseload.reduce((sum, row) => sum + row.therapists, 0)
  const [few, many] = [caseload[0]!.clients, caseload.at(-1)!.clients]
  const alone = caseload.find((row) => row.clients === 1)?.therapists ?? 0
  const range = few === many ? `each with ${plural(few, 'client')}` : `with ${few} to ${many} clients each`
  const single = alone > 0 && few !== many ? `, ${alone} of them with one client only` : ''
  return [
    `The sample comprised ${plural(pairs, 'pair')} of clients with ${plural(therapists, 'therapist')}, ${range}${single}.`,
  ]
}

function ages({ descriptives }: Evidence): Text {
  return (['client', 'therapist'] as const).flatMap((group): Text => {
    const age = descriptives.find((row) => row.kind === 'age' && row.group === group)
    if (!age || age.n === 0) return []
    const unknown = age.n_missing > 0 ? `, ${age.n_missing} unknown` : ''
    const spread: Text = age.sd === null ? [] : [{ em: 'SD' }, ` = ${decimal(age.sd, 1)}, `]
    const who = group === 'client' ? ' Clients were' : ' Therapists were'
    return [
      `${who} on average ${decimal(age.mean, 1)} years old (`,
      ...spread,
      `range ${age.min}–${age.max}${unknown}).`,
    ]
  })
}

function types({ composition }: Evidence): Text {
  const share = (role: 'client' | 'therapist') => {
    const row = composition.find((cell) => cell.role === role && cell.type === 'S')!
    return `${row.n} of ${plural(row.n_role, role)} (${percent(row.share)})`
  }
  return [`The code begins with S (${TYPE_NAMES.S}) for ${share('client')} and ${share('therapist')}.`]
}

function ties({ composition, study }: Evidence): Text {
  const band = study.ties.band > 0 ? ` (scores closer than ${study.ties.band} points count as tied)` : ''
  const tied = (['client', 'therapist'] as const).map((role) => {
    const { n_role_tied: n, n_role } = composition.find((row) => row.role === role)!
    return `${n} of ${plural(n_role, role)}`
  })
  return [
    `The code rests on tied scores for ${listed(tied)}${band}; tied types are shown in the order R-I-A-S-E-C unless the file gives the code, which is a convention and not a finding.`,
  ]
}

function compositionTable({ composition }: Evidence): Block {
  const cell = (role: 'client' | 'therapist', type: string): Text[] => {
    const row = composition.find((it) => it.role === role && it.type === type)!
    return [[count(row.n)], [percent(row.share)], [count(row.n_first_tied)]]
  }
  const rows = (['R', 'I', 'A', 'S', 'E', 'C'] as const).map((type): Text[] => [
    [`${TYPE_NAMES[type]} (${type})`],
    ...cell('client', type),
    ...cell('therapist', type),
  ])
  return {
    kind: 'table',
    id: 'composition',
    title: 'Types of Clients and Therapists by the First Letter of Their Code',
    head: [
      ['Type'],
      ['Clients ', { em: 'n' }],
      ['Clients %'],
      ['Clients tied'],
      ['Therapists ', { em: 'n' }],
      ['Therapists %'],
      ['Therapists tied'],
    ],
    rows,
    note: ['Tied: people whose first letter is decided by a tie of their highest scores.'],
  }
}

/** Mean and SD of every descriptor by role; a direction has no mean and is only in profiles.csv. */
function descriptorTable({ descriptives }: Evidence): Block {
  const cells = (id: string): Text[] =>
    (['client', 'therapist'] as const).flatMap((group) => {
      const row = descriptives.find(
        (it) => it.kind === 'descriptor' && it.group === group && it.variable === id,
      )!
      return [[count(row.n)], [decimal(row.mean)], [decimal(row.sd)]]
    })
  const shown = DESCRIPTORS.filter(({ id }) => descriptives.some((row) => row.variable === id && row.n > 0))
  const columns = ['Clients ', 'Therapists '].flatMap((who): Text[] => [
    [who, { em: 'n' }],
    [who, { em: 'M' }],
    [who, { em: 'SD' }],
  ])
  return {
    kind: 'table',
    id: 'descriptors',
    title: 'Codes and Profiles of Clients and Therapists',
    head: [['Descriptor'], ...columns],
    rows: shown.map(({ id, title }) => [[title], ...cells(id)]),
    note: ['Definitions of all descriptors are in dictionary.csv; each person’s values are in profiles.csv.'],
  }
}
