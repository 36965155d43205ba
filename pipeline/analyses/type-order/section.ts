import { bounded, count, decimal, pText, shortest, whole } from '../../document/apa.ts'
import { type Block, cite, paragraph, type Text } from '../../document/document.ts'
import { isProfileWithheld } from '../withheld-therapists.ts'
import type { StructuralSummaryRow } from './summary-table.ts'
import type { Results, TypeOrderRow } from './table.ts'

/** Twelve of the 720 orders of six types are one hexagon, turned or mirrored. */
const SMALLEST = 12 / 720 + 1e-12

const WHO = { client: 'clients', therapist: 'therapists', people: 'clients and therapists together' } as const

/** Whether the scores stand in the order of the hexagon, and where the mean profiles point; nothing without scores. */
export function typeOrderBlocks({ typeOrder, structuralSummary, study }: Results): Block[] {
  if (typeOrder.every(({ n }) => n === 0)) return []
  const clients = typeOrder.find(({ group }) => group === 'client')?.n
  // Where therapists have no scores, everybody is the clients once more.
  const groups = typeOrder.filter(({ group, n }) => group === 'client' || n !== clients)
  const directions = structuralSummary.filter(({ n }) => n > 0)
  const withheld = directions.filter((row) => isProfileWithheld(row, study.privacy.fewest_clients))
  return [
    paragraph(
      'On the hexagon, neighbouring types should correlate more than alternate ones, and these more than opposite ones: 72 predictions, compared with all 720 orders of the six types, 12 of which are the same hexagon (',
      { cite: 'hubert-arabie-1987' },
      '; ',
      cite('tracey-1997'),
      '). ',
      ...groups.flatMap((row) => orderSentence(row, withheld.length > 0)),
      'Indices that use distances on the hexagon assume this order. ',
      ...(directions.some(({ amplitude }) => amplitude !== null)
        ? [
            'As one wave around the hexagon (R 0°, I 60°, A 120°, S 180°, E 240°, C 300°; ',
            { cite: 'gurtman-1992' },
            '), mean profiles stand as follows. ',
          ]
        : []),
      ...directions.flatMap((row) =>
        withheld.includes(row)
          ? [`The mean profile of ${WHO[row.role]} is withheld. `]
          : directionSentence(row),
      ),
    ),
  ]
}

/** The number of clients and therapists together would tell that of therapists. */
function orderSentence(row: TypeOrderRow, areTherapistsWithheld: boolean): Text {
  const { group, predictions, met, tied, correspondence, p, reason } = row
  const n = group === 'people' && areTherapistsWithheld ? ' withheld' : ` = ${count(row.n)}`
  const who = WHO[group]
  if (met === null) return [`For ${who} (`, { em: 'n' }, `${n}) it was not tested: ${reason}. `]
  const equal = tied! > 0 ? `, ${whole(tied!)} concern equal correlations` : ''
  return [
    `For ${who} (`,
    { em: 'n' },
    `${n}), ${whole(met)} of ${whole(predictions!)} are met${equal} (correspondence index ${bounded(correspondence)}, `,
    ...pText(p),
    p! <= SMALLEST ? ', the smallest possible' : '',
    '). ',
  ]
}

function directionSentence(row: StructuralSummaryRow): Text {
  const { role, n, elevation, amplitude, displacement, fit, reason } = row
  const who = WHO[role]
  if (amplitude === null || displacement === null)
    return [`The mean profile of ${who} (`, { em: 'n' }, ` = ${count(n)}) is not summed up: ${reason}. `]
  return [
    `The mean profile of ${who} (`,
    { em: 'n' },
    ` = ${count(n)}${role === 'therapist' ? ', each counting once' : ''}) peaks at ${shortest(displacement, 0)}° with an amplitude of ${decimal(amplitude)} around an elevation of ${decimal(elevation)}; the wave explains `,
    { em: 'R' },
    { sup: '2' },
    ` = ${bounded(fit)} of its variance. `,
  ]
}
