import { compositionTable, tieSentence, typeSentence } from '../analyses/composition/section.ts'
import { shownDescriptors } from '../analyses/descriptives/shown.ts'
import type { DescriptiveRow } from '../analyses/descriptives/table.ts'
import { participants } from '../analyses/participants/section.ts'
import { typeOrderBlocks } from '../analyses/type-order/section.ts'
import { isCaseloadWithheld, withheldValues } from '../analyses/withheld-therapists.ts'
import { count, decimal, WITHHELD } from '../document/apa.ts'
import { type Block, paragraph, type Section, type Text } from '../document/document.ts'
import { plural } from '../document/plural.ts'
import type { Evidence } from './evidence.ts'
import { withheldNote, withheldParagraph } from './withheld.ts'

/** Who took part: the way to those analysed, nesting, age, types and ties. */
export function sample(evidence: Evidence): Section {
  return {
    id: 'sample',
    title: 'Sample',
    blocks: [
      ...participants(evidence),
      paragraph(...nesting(evidence), ...ages(evidence)),
      paragraph(...typeSentence(evidence), ' ', ...tieSentence(evidence)),
      {
        kind: 'figure',
        id: 'type-hexagon',
        title: 'First Letters of Clients’ and Therapists’ Codes Around the Hexagon',
      },
      compositionTable(evidence),
      descriptorTable(evidence),
      ...typeOrderBlocks(evidence),
      withheldParagraph(evidence),
    ],
  }
}

function nesting({ caseload, study }: Evidence): Text {
  const pairs = caseload.reduce((sum, row) => sum + row.clients * row.therapists, 0)
  const therapists = caseload.reduce((sum, row) => sum + row.therapists, 0)
  const [few, many] = [caseload[0]!.clients, caseload.at(-1)!.clients]
  const alone = caseload.find((row) => row.clients === 1)?.therapists ?? 0
  const withheld = isCaseloadWithheld(caseload, study.privacy.fewest_clients)
  const spread = withheld ? 'whose numbers of clients are withheld' : `with ${few} to ${many} clients each`
  const range = few === many ? `each with ${plural(few, 'client')}` : spread
  const single = alone > 0 && few !== many && !withheld ? `, ${alone} of them with one client only` : ''
  return [
    `The sample comprised ${plural(pairs, 'pair')} of clients with ${plural(therapists, 'therapist')}, ${range}${single}.`,
  ]
}

function ages({ descriptives, study }: Evidence): Text {
  return (['client', 'therapist'] as const).flatMap((group): Text => {
    const age = descriptives.find((row) => row.kind === 'age' && row.group === group)
    if (!age || age.n === 0) return []
    const withheld = withheldValues(age, study.privacy.fewest_clients)
    if (withheld.all) return [' The ages of the therapists are withheld.']
    const unknown = age.n_missing > 0 ? `, ${age.n_missing} unknown` : ''
    const spread: Text = age.sd === null ? [] : [{ em: 'SD' }, ` = ${decimal(age.sd, 1)}, `]
    const who = group === 'client' ? ' Clients were' : ' Therapists were'
    return [
      `${who} on average ${decimal(age.mean, 1)} years old (`,
      ...spread,
      `range ${withheld.range ? 'withheld' : `${age.min}–${age.max}`}${unknown}).`,
    ]
  })
}

/** Mean and SD of every descriptor by role; a direction has no mean and is only in profiles.csv. */
function descriptorTable({ descriptives, study }: Evidence): Block {
  const fewest = study.privacy.fewest_clients
  const withheld = (row: DescriptiveRow) => withheldValues(row, fewest).all
  const cells = (row: DescriptiveRow): Text[] =>
    withheld(row)
      ? [[WITHHELD], [WITHHELD], [WITHHELD]]
      : [[count(row.n)], [decimal(row.mean)], [decimal(row.sd)]]
  const shown = shownDescriptors(descriptives)
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
    rows: shown.map(({ title, client, therapist }) => [[title], ...cells(client), ...cells(therapist)]),
    note: [
      'Definitions of all descriptors are in dictionary.csv; each person’s values are in profiles.csv.',
      ...(shown.some(({ therapist }) => withheld(therapist)) ? [withheldNote(fewest)] : []),
    ],
  }
}
