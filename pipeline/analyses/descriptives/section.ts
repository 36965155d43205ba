import { ROLES } from '../../congruence/role.ts'
import { count, decimal, WITHHELD } from '../../document/apa.ts'
import { type Block, paragraph, type Text } from '../../document/document.ts'
import { withheldNote } from '../../document/withheld-note.ts'
import { FEWEST_VALUES, withheldValues } from '../withheld-therapists.ts'
import { shownDescriptors } from './shown.ts'
import type { DescriptiveRow, Results } from './table.ts'

/** Ages, and the descriptors of codes and profiles. */
export function descriptiveBlocks(results: Results): Block[] {
  const known = ages(results)
  return [...(known.length === 0 ? [] : [paragraph(...known)]), descriptorTable(results)]
}

function ages({ descriptives, study }: Results): Text {
  return ROLES.flatMap((group): Text => {
    const age = descriptives.find((row) => row.kind === 'age' && row.group === group)
    if (!age || age.n === 0) return []
    const withheld = withheldValues(age, study.privacy.fewest_clients)
    if (withheld.all) return [' The ages of the therapists are withheld.']
    const unknown = age.n_missing > 0 ? `, ${age.n_missing} unknown` : ''
    const spread: Text = age.sd === null ? [] : [{ em: 'SD' }, ` = ${decimal(age.sd, 1)}, `]
    const who = group === 'client' ? 'Clients were' : ' Therapists were'
    return [
      `${who} on average ${decimal(age.mean, 1)} years old (`,
      ...spread,
      `range ${withheld.range ? 'withheld' : `${age.min}–${age.max}`}${unknown}).`,
    ]
  })
}

/** Mean and SD of every descriptor by role; a direction has no mean and is only in profiles.csv. */
function descriptorTable({ descriptives, study }: Results): Block {
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
      ...(shown.some(({ therapist }) => withheld(therapist)) ? [withheldNote(fewest, FEWEST_VALUES)] : []),
    ],
  }
}
