import { bounded, count, decimal, isBayesFactor, shortest } from '../../document/apa.ts'
import { type Block, cite, cited, type Inline, paragraph, type Text } from '../../document/document.ts'
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
  return [paragraph(...said(primary, usual, chosen, primaryInWords(study, primary.estimator), study))]
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
    'Bayes factors say how many times likelier the data are if there is an association than if there is none (',
    cite('ly-verhagen-wagenmakers-2016'),
    '). ',
    `For ${which}, `,
    ...BF10,
    ` ${isBayesFactor(few)} if every correlation is taken as equally likely beforehand (stretched beta prior, κ = ${usual})`,
    ...directed,
    ...(many === null
      ? [
          `. With the chosen prior (κ = ${chosen}) it is infinite. By the labels of `,
          cited('lee-wagenmakers-2013'),
          `, the first is ${bayesWords(few)}. `,
        ]
      : [
          `. With the chosen prior (κ = ${chosen}) it is `,
          ...BF10,
          ` ${isBayesFactor(many)}. By the labels of `,
          cited('lee-wagenmakers-2013'),
          `, ${bayesWords(few) === bayesWords(many) ? `both are ${bayesWords(few)}` : `the first is ${bayesWords(few)}, the second ${bayesWords(many)}`}. `,
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
