import { indexNamed } from '../../congruence/index-named.ts'
import {
  asPrinted,
  bounded,
  count,
  decimal,
  interval,
  inWords,
  level,
  NONE,
  power,
  pValue,
  shortest,
} from '../../document/apa.ts'
import {
  type Block,
  cite,
  cited,
  listed,
  listedTexts,
  paragraph,
  type Text,
  toFigure,
  toTable,
} from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { type CriterionId, criterionNamed } from '../../replication/criteria.ts'
import { CRITERION_CELLS, CRITERION_SENTENCES } from './criterion-sentences.ts'
import { comparedRows } from './figure-rows.ts'
import type { OriginalRow } from './originals-table.ts'
import { consistencyBlocks } from './published-figures.ts'
import { RESULT_WORDS } from './result-words.ts'
import type { ReplicationSummaryRow } from './summary-table.ts'
import type { ReplicationRow, Results } from './table.ts'

/** What the three words mean. */
const RULE =
  'Inconsistent: significant in the other direction, significantly smaller than the original sample could detect, or not significant with an interval that leaves the original correlation out. Consistent: otherwise significant in the original’s direction. Inconclusive: everything else.'

/** How the results stand to what was published before; no blocks if nothing was to be compared. */
export function replicationBlocks(evidence: Results): Block[] {
  if (evidence.originals.length === 0) return []
  return [
    paragraph(...introduction(evidence)),
    ...unknownFigures(evidence),
    ...consistencyBlocks(evidence),
    ...evidence.originals.map((original) => paragraph(...account(original, evidence))),
    ...figure(evidence),
    ...table(evidence),
    ...verdictTable(evidence),
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
        `Correlations with ${level(confidence)} intervals by Fisher’s z; that of this study as of as many independent pairs as its estimate is worth. Pooled: random effects (DerSimonian and Laird). Dashed, of a published result: where the correlation of a study as large as this one is expected${rows.some(({ kind, expectedLow }) => kind === 'pooled' && expectedLow !== null) ? '; of the pooled one: where the true correlation of another study is expected' : ''}.`,
      ],
    },
  ]
}

function introduction({ study, originals, replication }: Results): Text {
  const sources = [...new Set(originals.map(({ citation }) => citation))].map((it): Text => [cited(it)])
  const criteria = [...new Set(study.replication.criteria)].map((id): Text => {
    const { source } = criterionNamed(id)
    const isApplied = replication.some((row) => row.criterion === id && row.result !== 'not-applicable')
    return source === null || !isApplied ? [inSentence(id)] : [`${inSentence(id)} (`, cite(source), ')']
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
      : [' The verdicts are in ', toTable('replication-verdicts'), '.']),
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

/** One published result: what is known of it, and what each criterion says. */
function account(original: OriginalRow, { study, replication, replicationSummary }: Results): Text {
  const own = replication.filter((row) => row.original === original.original)
  const summary = replicationSummary.find((row) => row.original === original.original)!
  const judged = own.filter(({ result }) => result !== 'not-applicable')
  const sentences = judged.flatMap(
    (row): Text => [' ', ...CRITERION_SENTENCES[row.criterion](row, original, study)],
  )
  return [
    { strong: original.original },
    ' (',
    cite(original.citation),
    '). ',
    ...known(original),
    ...(summary.r === null ? [] : [...comparedWith(original, study), ...foundHere(summary)]),
    ...verdict(summary),
    ...sentences,
    ...notJudged(original, own),
    ...(original.note === null ? [] : [` ${original.note}`]),
  ]
}

function known({ claim, r, n, derivation, reason, kind, direction }: OriginalRow): Text {
  if (kind === 'claim') return [`Claim: ${claim}`]
  if (r === null) {
    const claimed = direction === 'unknown' ? '' : ` Its claim: ${DIRECTION[direction]}.`
    return [`Its correlation is not known: ${asPrinted(reason!)}.${claimed}`]
  }
  const size: Text = n === null ? [] : [', ', { em: 'n' }, ` = ${n}`]
  return ['Original: ', { em: 'r' }, ` = ${bounded(r)}`, ...size, ` (${derivation!.replace(/ -/g, ' −')}).`]
}

const DIRECTION = {
  positive: 'a positive association',
  negative: 'a negative association',
  none: 'no association',
} as const

function comparedWith(
  { published_index, index, outcome, kind }: OriginalRow,
  study: Results['study'],
): string[] {
  const title = indexNamed(index).title
  const which = `${title} with ${outcomeLabel(study, outcome).toLowerCase()}`
  if (published_index !== null) return [` It is compared with ${which}`]
  const distance =
    kind === 'claim' && indexNamed(index).direction === 'distance'
      ? ' and, as a distance, is expected to have the opposite sign'
      : ''
  return [
    ` The index used there is not ${kind === 'claim' ? 'known' : 'stated'}; ${title}, that of the primary hypothesis, stands for it${distance}. It is compared with ${which}`,
  ]
}

/** The result here as a correlation of independent pairs: ", here r = .40 of 30.7 independent pairs, ...". */
function foundHere({ estimator, r, n, effective_n, low, high }: ReplicationSummaryRow): Text {
  const here: Text = [', here ', { em: 'r' }, ` = ${bounded(r)} ${interval(low, high)}`]
  if (estimator === 'correlation') return [...here, ` in ${count(n)} independent pairs.`]
  return [
    ...here,
    ` as of ${decimal(effective_n, 1)} independent pairs, which have the `,
    { em: 't' },
    ` and `,
    { em: 'p' },
    ` of the mixed model of ${count(n)} pairs.`,
  ]
}

/** The verdict on the comparison as a whole. */
function verdict({ verdict: said, because, reason }: ReplicationSummaryRow): Text {
  if (said === null) return reason === null ? [] : [` There is no verdict: ${asPrinted(reason)}.`]
  return [' ', { strong: capital(said) }, `: ${because}.`]
}

/** The criteria that could not be applied, grouped by why. */
function notJudged({ r, reason: unknownBecause }: OriginalRow, rows: readonly ReplicationRow[]): Text {
  const open = rows.filter(({ result }) => result === 'not-applicable')
  const needR = r === null ? open.filter(({ reason }) => reason!.endsWith(unknownBecause!)) : []
  const others = open.filter((row) => !needR.includes(row))
  const named = [...Map.groupBy(others, ({ reason }) => reason!)].map(([reason, same]) => {
    return ` Not applicable (${asPrinted(reason)}): ${listed(same.map(({ criterion }) => inSentence(criterion)))}.`
  })
  if (needR.length === 0) return named
  const [criteria, need] = needR.length === 1 ? ['criterion', 'needs'] : ['criteria', 'need']
  return [
    ...named,
    ` The other ${inWords(needR.length)} declared ${criteria} ${need} the original’s correlation.`,
  ]
}

/** Every criterion that is applicable; all of them are in replication.csv. */
function table({ originals, replication, study }: Results): Block[] {
  const judged = replication.filter(({ result }) => result !== 'not-applicable')
  if (judged.length === 0) return []
  const rows = originals.flatMap(({ original, citation }): (readonly Text[])[] => {
    const own = judged.filter((row) => row.original === original)
    return own.length === 0 ? [] : [[[`${original} (`, cite(citation), ')']], ...own.map(cells)]
  })
  const shown = study.replication.criteria.filter((id) => judged.some(({ criterion }) => criterion === id))
  const rules = [...new Set(shown)].map((id) => `${inSentence(id)}: ${criterionNamed(id).metIf}`)
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

/** The name of a criterion within a sentence: names such as Q and Bayes keep their capital. */
function inSentence(id: CriterionId): string {
  return criterionNamed(id).title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Each published result with the result here and the verdict on both. */
function verdictTable({ study, originals, replicationSummary }: Results): Block[] {
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
        ' of as many independent pairs as have the test of the estimate that conclusions rest on. ',
        RULE,
        ' A dash marks what is not known.',
        ...reasons.map((reason) => ` No verdict: ${asPrinted(reason)}.`),
      ],
    },
  ]
}
