import { bounded, count, declared, level, percent, power } from '../../document/apa.ts'
import { type Block, paragraph, type Text } from '../../document/document.ts'
import { primary } from '../correlations/primary.ts'
import type { Results } from './table.ts'

/** What a sample of this size could have found; nothing if it was not asked for. */
export function powerBlocks(evidence: Results): Block[] {
  const { study } = evidence
  const { n } = primary(evidence.associations)
  const rows = evidence.power.filter((row) => row.n === n)
  const [first] = rows
  if (study.power === undefined) return []
  if (first === undefined)
    return [paragraph(`With ${count(n)} pairs no test of the primary correlation is possible.`)]
  const wanted = percent(first.wanted)
  return [
    paragraph(
      ...(first.detectable_r === null
        ? [`${count(n)} pairs are too few to find any correlation with ${wanted} power.`]
        : [
            'The smallest ',
            { em: 'r' },
            ` this sample could have detected with ${wanted} power is ${bounded(first.detectable_r)} (${count(n)} independent pairs, two-sided test at the ${level(1 - study.confidence)} level); an observed `,
            { em: 'r' },
            ` must reach ${bounded(first.critical_r)} to be significant.`,
          ]),
      ' These figures follow from the number of pairs and suppose a correlation beforehand; none is worked from the observed one. Clients who share a therapist make the power lower.',
    ),
    {
      kind: 'table',
      id: 'power',
      title: `Exact Power With ${count(n)} Pairs, and Pairs Needed`,
      head: [
        ['Supposed correlation'],
        ['Power, two-sided'],
        ['Power, one-sided'],
        [`Pairs needed for ${wanted}`],
      ],
      rows: rows.map((row): Text[] => [
        [declared(row.rho)],
        [power(row.power)],
        [power(row.power_one_sided)],
        [count(row.n_needed)],
      ]),
      note: [
        'From the exact distribution of ',
        { em: 'r' },
        ' (Hotelling, 1953), for independent pairs from a bivariate normal distribution. Other numbers of pairs are in power.csv.',
      ],
    },
  ]
}
