import { indexNamed } from '../../congruence/index-named.ts'
import { bayesFactor, bounded, count, decimal, isBayesFactor, pValue, shortest } from '../../document/apa.ts'
import { byOutcome } from '../../document/by-outcome.ts'
import { dashNote } from '../../document/dash-note.ts'
import { type Block, type Inline, paragraph, type Text } from '../../document/document.ts'
import { primaryInWords } from '../as-independent-pairs.ts'
import { whyIndependentSentence } from '../independent-pairs.ts'
import type { BayesRow, Results } from './table.ts'
import { bayesWords } from './words.ts'

const BF10: readonly Inline[] = ['BF', { sub: '10' }]

/** Bayes factors of every association; nothing if they were not asked for. */
export function bayesBlocks({ study, bayesFactors }: Results): Block[] {
  const { bayes } = study
  if (bayes === undefined) return []
  const primary = bayesFactors.find((row) => row.role === 'primary')!
  const [usual, chosen] = [shortest(bayes.width, 3), shortest(bayes.chosen, 3)]
  return [
    paragraph(...said(primary, usual, chosen, primaryInWords(study, primary.estimator), study)),
    {
      kind: 'table',
      id: 'bayes-factors',
      title: 'Bayes Factors for an Association of Congruence With Early Ratings',
      head: [
        ['Index'],
        [{ em: 'n' }],
        ['Effective ', { em: 'n' }],
        [...BF10, ` (κ = ${usual})`],
        [...directedSymbol(primary), ` (κ = ${usual})`],
        [...BF10, ` (κ = ${chosen})`],
        [...directedSymbol(primary), ` (κ = ${chosen})`],
        ['One-sided ', { em: 'p' }],
      ],
      rows: byOutcome(study, bayesFactors, (row): Text[] => [
        [indexNamed(row.index).title, ...(row.direction === primary.direction ? [] : [{ sup: 'a' }])],
        [count(row.n)],
        [effective(row.effective_n)],
        [bayesFactor(row.ln_bf10)],
        [bayesFactor(row.ln_bf_directed)],
        [bayesFactor(row.ln_bf10_chosen)],
        [bayesFactor(row.ln_bf_directed_chosen)],
        [pValue(row.p_one_sided)],
      ]),
      note: note(bayesFactors, primary),
    },
  ]
}

const effective = (n: number | null) => (n !== null && Number.isInteger(n) ? count(n) : decimal(n, 1))

function said(row: BayesRow, usual: string, chosen: string, which: string, study: Results['study']): Text {
  if (row.ln_bf10 === null) return [`The Bayes factor of ${which} is not defined: ${row.reason}.`]
  const directed: Text =
    row.direction === 'either'
      ? []
      : [
          `; in the direction of the hypothesis alone, `,
          ...directedSymbol(row),
          ` ${isBayesFactor(row.ln_bf_directed)}`,
        ]
  const [few, many] = [row.ln_bf10, row.ln_bf10_chosen]
  return [
    'Bayes factors say how many times likelier the data are if there is an association than if there is none. ',
    `For ${which}, `,
    ...BF10,
    ` ${isBayesFactor(few)} if every correlation is taken as equally likely beforehand (stretched beta prior, κ = ${usual})`,
    ...directed,
    ...(many === null
      ? [
          `. With the chosen prior (κ = ${chosen}) it is infinite. By a common scale the first is called ${bayesWords(few)}; such words are conventions. `,
        ]
      : [
          `. With the chosen prior (κ = ${chosen}) `,
          ...BF10,
          ` ${isBayesFactor(many)}. By a common scale the first is called ${bayesWords(few)}${bayesWords(few) === bayesWords(many) ? ', and so is the second' : `, the second ${bayesWords(many)}`}; such words are conventions. `,
        ]),
    ...basis(row, study),
  ]
}

/** What the Bayes factor is of. */
function basis({ estimator, equivalent_r, effective_n, n }: BayesRow, study: Results['study']): Text {
  if (estimator === 'correlation')
    return [
      study.therapists === 'unknown'
        ? whyIndependentSentence(study)
        : 'Pairs are independent, since each therapist saw one client.',
    ]
  return [
    `They are worked from the `,
    { em: 't' },
    ` of the mixed model: ${effective(effective_n)} independent pairs (its degrees of freedom plus 2, of ${count(n)} pairs) with `,
    { em: 'r' },
    ` = ${bounded(equivalent_r)} have the same `,
    { em: 't' },
    ' and ',
    { em: 'p' },
    '.',
  ]
}

/** BF+0 or BF-0, as the hypothesis has it. */
function directedSymbol({ direction }: BayesRow): readonly Inline[] {
  return ['BF', { sub: direction === 'negative' ? '−0' : '+0' }]
}

function note(evidence: readonly BayesRow[], primary: BayesRow): Text {
  const undefinedRows = evidence.filter((row) => row.ln_bf10 === null || row.ln_bf10_chosen === null)
  const turned = evidence.some((row) => row.direction !== primary.direction)
  const mixed = evidence.some(({ estimator }) => estimator === 'mixed-model')
  return [
    ...(mixed
      ? [
          'Bayes factors of the correlation that as many independent pairs as effective ',
          { em: 'n' },
          ' need for the ',
          { em: 't' },
          ' of the mixed model. ',
        ]
      : ['Bayes factors of Pearson’s ', { em: 'r' }, '. ']),
    'Above 1: for an association; below 1: against. κ = width of the prior. The subscripts 10 and ',
    primary.direction === 'negative' ? '−0' : '+0',
    primary.direction === 'either'
      ? ': the second is not given, since the hypothesis has no direction.'
      : ': any association, and one in the direction of the hypothesis, which is taken for every outcome without a hypothesis of its own.',
    ...(turned
      ? [
          { sup: ' a' },
          ' The direction is turned round: this index is a distance where that of the hypothesis is a similarity or the other way round, or the second hypothesis has the other direction.',
        ]
      : []),
    ...dashNote(undefinedRows.map(({ reason }) => reason)),
  ]
}
