import {
  asPrinted,
  bounded,
  count,
  decimal,
  interval,
  level,
  NONE,
  power,
  pValue,
  shortest,
} from '../../document/apa.ts'
import { type Block, cite, type Text } from '../../document/document.ts'
import { criterionNamed } from '../../replication/criteria.ts'
import { criterionInText } from './criterion-in-text.ts'
import { CRITERION_CELLS } from './criterion-sentences.ts'
import { RESULT_WORDS } from './result-words.ts'
import type { ReplicationRow, Results } from './table.ts'

/** What the three words mean. */
const RULE =
  'Inconsistent: significant in the other direction, significantly smaller than the original sample could detect, or not significant with an interval that leaves the original correlation out. Consistent: otherwise significant in the original’s direction. Inconclusive: everything else.'

/** Every criterion that is applicable; all of them are in replication.csv. */
export function criteriaTable({ originals, replication, study }: Results): Block[] {
  const judged = replication.filter(({ result }) => result !== 'not-applicable')
  if (judged.length === 0) return []
  const rows = originals.flatMap(({ original, citation }): (readonly Text[])[] => {
    const own = judged.filter((row) => row.original === original)
    return own.length === 0 ? [] : [[[`${original} (`, cite(citation), ')']], ...own.map(cells)]
  })
  const shown = study.replication.criteria.filter((id) => judged.some(({ criterion }) => criterion === id))
  const rules = [...new Set(shown)].map((id) => `${criterionInText(id)}: ${criterionNamed(id).metIf}`)
  return [
    {
      kind: 'table',
      id: 'replication',
      title: 'Published Results Judged by Each Declared Criterion',
      head: [['Criterion'], ['Result'], ['Figures'], [{ em: 'p' }], ['If original true'], ['If none']],
      rows,
      note: [
        `A criterion is met if, for ${rules.join('; ')}. If original true, if none: probability that as many pairs as here meet it if the original correlation is the true one, and if there is no correlation.`,
        ...(shown.includes('replication-bayes-factor')
          ? [` A replication Bayes factor of ${shortest(study.replication.bayes_factor)} is asked for.`]
          : []),
        ...(shown.includes('small-telescopes')
          ? [
              ' Figures of small telescopes: upper limit of the correlation here against the smallest that the original could detect.',
            ]
          : []),
        ...(shown.includes('pooled-random')
          ? [' Two studies can hardly show how much true correlations differ.']
          : []),
      ],
    },
  ]
}

function cells(row: ReplicationRow): Text[] {
  const title = criterionNamed(row.criterion).title
  const probability = (value: number | null) => [
    value !== null && value >= 0.1 ? power(value) : bounded(value, 3),
  ]
  return [
    [title],
    [RESULT_WORDS[row.result]],
    CRITERION_CELLS[row.criterion](row),
    [pValue(row.p)],
    probability(row.met_if_original),
    probability(row.met_if_none),
  ]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Each published result with the result here and the verdict on both. */
export function verdictTable({ study, originals, replicationSummary }: Results): Block[] {
  const rows = originals.map((original): Text[] => {
    const summary = replicationSummary.find((row) => row.original === original.original)!
    return [
      [`${original.original} (`, cite(original.citation), ')'],
      [bounded(original.r)],
      [original.n === null ? NONE : count(original.n)],
      [bounded(summary.r)],
      [interval(summary.low, summary.high)],
      [decimal(summary.effective_n, summary.estimator === 'correlation' ? 0 : 1)],
      [pValue(summary.p)],
      [summary.verdict === null ? NONE : capital(summary.verdict)],
    ]
  })
  const reasons = [...new Set(replicationSummary.flatMap(({ reason }) => reason ?? []))]
  return [
    {
      kind: 'table',
      id: 'replication-verdicts',
      title: 'Published Results and the Results of This Study',
      spanners: [
        { text: ['Original'], from: 1, to: 2 },
        { text: ['This study'], from: 3, to: 6 },
      ],
      head: [
        ['Result'],
        [{ em: 'r' }],
        [{ em: 'n' }],
        [{ em: 'r' }],
        [`${level(study.confidence)} CI`],
        ['Effective ', { em: 'n' }],
        [{ em: 'p' }],
        ['Verdict'],
      ],
      rows,
      note: [
        'This study: ',
        { em: 'r' },
        ' and effective ',
        { em: 'n' },
        ' = the correlation and the number of independent pairs that have the ',
        { em: 'p' },
        ' of the estimate that conclusions rest on. ',
        RULE,
        ' A dash marks what is not known.',
        ...reasons.map((reason) => ` No verdict: ${asPrinted(reason)}.`),
      ],
    },
  ]
}
