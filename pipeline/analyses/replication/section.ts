import { inWords, level } from '../../document/apa.ts'
import {
  type Block,
  cite,
  cited,
  listedTexts,
  paragraph,
  type Text,
  toFigure,
  toTable,
} from '../../document/document.ts'
import { criterionNamed } from '../../replication/criteria.ts'
import { account } from './account.ts'
import { criterionInText } from './criterion-in-text.ts'
import { comparedRows } from './figure-rows.ts'
import { consistencyBlocks } from './published-figures.ts'
import type { Results } from './table.ts'
import { criteriaTable, verdictTable } from './tables.ts'

/** How the results stand to what was published before; no blocks if nothing was to be compared. */
export function replicationBlocks(evidence: Results): Block[] {
  if (evidence.originals.length === 0) return []
  return [
    paragraph(...introduction(evidence)),
    ...unknownFigures(evidence),
    ...consistencyBlocks(evidence),
    ...evidence.originals.map((original) => paragraph(...account(original, evidence))),
    ...figure(evidence),
    ...criteriaTable(evidence),
    ...(isJudged(evidence) ? verdictTable(evidence) : []),
  ]
}

/** Published and present correlations side by side; nothing if no published one is known. */
function figure(evidence: Results): Block[] {
  const rows = comparedRows(evidence)
  if (rows.length === 0) return []
  const { confidence } = evidence.study
  return [
    paragraph(toFigure('replication'), ' shows the correlations side by side.'),
    {
      kind: 'figure',
      id: 'replication',
      title: 'Published Correlations, That of This Study, and Both Together',
      note: [
        `Correlations with ${level(confidence)} intervals by Fisher’s z; that of this study is the correlation of independent pairs with the same test. Pooled: random effects (DerSimonian and Laird). Dashed, of a published result: where the correlation of a study as large as this one is expected${rows.some(({ kind, expectedLow }) => kind === 'pooled' && expectedLow !== null) ? '; of the pooled one: where the true correlation of another study is expected' : '; of the pooled one there is such an interval from three studies on'}.`,
      ],
    },
  ]
}

/** Whether there is a verdict on any published result. */
const isJudged = ({ replicationSummary }: Results) =>
  replicationSummary.some(({ verdict }) => verdict !== null)

function introduction({ study, originals, replication }: Results): Text {
  const sources = [...new Set(originals.map(({ citation }) => citation))].map((it): Text => [cited(it)])
  const criteria = [...new Set(study.replication.criteria)].map((id): Text => {
    const { source } = criterionNamed(id)
    const isApplied = replication.some((row) => row.criterion === id && row.result !== 'not-applicable')
    return source === null || !isApplied
      ? [criterionInText(id)]
      : [`${criterionInText(id)} (`, cite(source), ')']
  })
  const what = originals.every(({ kind }) => kind === 'claim') ? 'claim' : 'result'
  const [results, are] = originals.length === 1 ? [what, 'is'] : [`${what}s`, 'are']
  return [
    `${capital(inWords(originals.length))} published ${results} of `,
    ...listedTexts(sources),
    ` ${are} compared with this study by criteria that the study file declares: `,
    ...listedTexts(criteria),
    '. They ask different questions and may disagree, and several are met the more easily, the smaller the new sample; ' +
      'so none is counted, and each is given with the probability of meeting it. Taken together, a result here is called ' +
      'consistent with the original, inconsistent, or, where it shows neither, inconclusive.',
    ...(replication.some(({ result }) => result !== 'not-applicable')
      ? [
          ' Each criterion is in ',
          toTable('replication'),
          ', the verdicts are in ',
          toTable('replication-verdicts'),
          '.',
        ]
      : []),
  ]
}

function unknownFigures({ originals }: Results): Block[] {
  const typed = new Set(originals.filter(({ kind }) => kind === 'result').map(({ citation }) => citation))
  const claims = originals.filter(({ kind, citation }) => kind === 'claim' && !typed.has(citation))
  return [...new Set(claims.map(({ citation }) => citation))].map((citation) => ({
    kind: 'paragraph',
    tone: 'notice',
    text: [
      'No number of ',
      cited(citation),
      ` is known to this project: not its correlations, their p values, the number of pairs, nor means. ` +
        'Only what it claims can be compared, by direction. To compare its figures, type them from your own copy under original.results in the study file, exactly as printed; ' +
        'the comments in data/example/study.yaml show how.',
    ],
  }))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
