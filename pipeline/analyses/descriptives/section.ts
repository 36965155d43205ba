import { ROLES } from '../../congruence/role.ts'
import { count, decimal, inWords, WITHHELD } from '../../document/apa.ts'
import { type Block, joined, paragraph, type Text, toTable } from '../../document/document.ts'
import { withheldNote } from '../../document/withheld-note.ts'
import { FEWEST_VALUES, withheldValues } from '../withheld-therapists.ts'
import { shownDescriptors } from './shown.ts'
import type { DescriptiveRow, Results } from './table.ts'

/** Ages, and the descriptors of codes and profiles. */
export function descriptiveBlocks(results: Results): Block[] {
  const known = ages(results)
  return [
    ...(known.length === 0 ? [] : [paragraph(...known)]),
    paragraph(toTable('descriptors'), ' describes codes and profiles.'),
    descriptorTable(results),
  ]
}

/** Mean, spread and range of the ages of both roles, as far as they are known. */
export function ages({ descriptives, study }: Results): Text {
  const sentences = ROLES.flatMap((group): Text[] => {
    const age = descriptives.find((row) => row.kind === 'age' && row.group === group)
    if (!age || age.n === 0) return []
    const withheld = withheldValues(age, study.privacy.fewest_clients)
    if (withheld.all) return [['The ages of the therapists are withheld.']]
    const unknown = age.n_missing > 0 ? ` (age missing for ${inWords(age.n_missing)})` : ''
    const spread: Text = age.sd === null ? [] : [{ em: 'SD' }, ` = ${decimal(age.sd, 1)}, `]
    return [
      [
        `The mean age of the ${group}s was ${decimal(age.mean, 1)} years, `,
        ...spread,
        `range ${withheld.range ? 'withheld' : `${age.min}–${age.max}`}${unknown}.`,
      ],
    ]
  })
  return joined(sentences)
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
  const columns: Text[] = [[{ em: 'n' }], [{ em: 'M' }], [{ em: 'SD' }]]
  return {
    kind: 'table',
    id: 'descriptors',
    title: 'Codes and Profiles of Clients and Therapists',
    spanners: [
      { text: ['Clients'], from: 1, to: 3 },
      { text: ['Therapists'], from: 4, to: 6 },
    ],
    head: [['Descriptor'], ...columns, ...columns],
    rows: shown.map(({ title, client, therapist }) => [[title], ...cells(client), ...cells(therapist)]),
    note: [
      'Definitions of all descriptors are in dictionary.csv; each person’s values, with five more measures of differentiation, are in profiles.csv.',
      ...(shown.some(({ therapist }) => withheld(therapist)) ? [withheldNote(fewest, FEWEST_VALUES)] : []),
    ],
  }
}
