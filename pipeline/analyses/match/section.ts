import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText, titleInTitle } from '../../congruence/title-in-text.ts'
import {
  bounded,
  count,
  degreesOfFreedom,
  interval,
  level,
  percentInText,
  pValue,
} from '../../document/apa.ts'
import { dashNote } from '../../document/dash-note.ts'
import { type Block, cite, paragraph, type Text, toFigure, toTable } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { plural } from '../../sentences/plural.ts'
import { type Hypothesis, hypotheses } from '../hypotheses.ts'
import { drawnRows } from './figure.ts'
import { type MatchPartRow, PARTS, type PartName } from './parts-table.ts'
import type { Results } from './table.ts'
import { rePairedText, verdictText } from './words.ts'

const PART_NAMES: Readonly<Record<PartName, string>> = {
  client: 'Client: congruent with therapists in general',
  therapist: 'Therapist: congruent with clients in general',
  unique: 'Unique to the pair: match',
}

const STARTS = { primary: 'Primary hypothesis.', secondary: 'Second hypothesis.' } as const

/** What is told apart and how, a verdict on each hypothesis, and the unique part of every index with every outcome. */
export function matchBlocks(results: Results): Block[] {
  const { study, matchParts, rePairedAssociations } = results
  const named = hypotheses(study)
  if (named.every((it) => partsOf(it, matchParts).unique.variance_share === null)) {
    return [
      paragraph(
        `The index of the hypothesis could not be split into what is typical of client and therapist and what is unique to the pair: ${partsOf(named[0]!, matchParts).unique.reason}.`,
      ),
    ]
  }
  return [
    paragraph(...whatIsToldApart(partsOf(named[0]!, matchParts))),
    hypothesesTable(named, results),
    ...named.flatMap((it) => verdictBlocks(it, results)),
    ...(drawnRows(rePairedAssociations).length > 0
      ? [
          paragraph(
            toFigure('re-paired-association'),
            ' shows these distributions for the primary hypothesis.',
          ),
          figure(results),
        ]
      : []),
    ...(matchParts.some(({ part, p }) => part === 'unique' && p !== null)
      ? [
          paragraph(toTable('match-unique'), ' gives the part that is unique to the pair for every index.'),
          uniqueTable(results),
        ]
      : []),
  ]
}

function partsOf(
  { index, outcome }: Pick<Hypothesis, 'index' | 'outcome'>,
  rows: readonly MatchPartRow[],
): Readonly<Record<PartName, MatchPartRow>> {
  const own = rows.filter((row) => row.index === index && row.outcome === outcome)
  const of = (part: PartName) => own.find((row) => row.part === part)!
  return { client: of('client'), therapist: of('therapist'), unique: of('unique') }
}

const MODELS: Readonly<Record<'mixed-model' | 'least-squares' | 'none', Text>> = {
  'mixed-model': [
    ' The three parts together were the predictors of one mixed model with a random intercept for the therapist (REML; ',
    cite('kenward-roger-1997'),
    ').',
  ],
  'least-squares': [
    ' As each therapist saw one client, the three parts together were the predictors of one ordinary least-squares regression.',
  ],
  none: [],
}

function whatIsToldApart(parts: Readonly<Record<PartName, MatchPartRow>>): Text {
  const { n, reason } = parts.unique
  const estimator = PARTS.map((part) => parts[part].estimator).find((it) => it !== 'none') ?? 'none'
  const sample = reason?.startsWith('taken were') ? ` Of this index ${reason}.` : ''
  return [
    'A pair can be congruent because its client or its therapist is of a common type, and such a person is congruent with many. ' +
      'As in the social relations model (',
    cite('back-kenny-2010'),
    '), the value of each pair was therefore split into how congruent its client is with therapists in general, ' +
      `how congruent its therapist is with clients in general, and what is unique to the two, over all ${count(n)} × ${count(n)} combinations of clients with therapists’ places. ` +
      `The first two are main effects; only the third is match (`,
    toTable('match'),
    ').',
    ...MODELS[estimator],
    sample,
  ]
}

function hypothesesTable(named: readonly Hypothesis[], { study, matchParts }: Results): Block {
  return {
    kind: 'table',
    id: 'match',
    title: 'Main Effects and Match in Congruence and Early Ratings',
    head: [
      ['Part of congruence'],
      ['Variance'],
      [{ em: 'r' }],
      ['β'],
      [`${level(study.confidence)} CI`],
      [{ em: 'df' }],
      [{ em: 'p' }],
    ],
    rows: named.flatMap((it): (readonly Text[])[] => {
      const parts = partsOf(it, matchParts)
      const { n, therapists } = parts.unique
      return [
        [
          [
            `${indexNamed(it.index).title} and ${outcomeLabel(study, it.outcome).toLowerCase()} (${plural(n, 'pair')}, ${plural(therapists, 'therapist')})`,
          ],
        ],
        ...PARTS.map((part): Text[] => {
          const row = parts[part]
          return [
            [PART_NAMES[part]],
            [row.variance_share === null ? '—' : percentInText(row.variance_share)],
            [bounded(row.r)],
            [bounded(row.standardised)],
            [interval(row.standardised_low, row.standardised_high)],
            [degreesOfFreedom(row.df)],
            [pValue(row.p)],
          ]
        }),
      ]
    }),
    note: [
      'Variance = share of the variance of the index over all combinations; ',
      { em: 'r' },
      ` = ${study.hypothesis.method === 'pearson' ? '' : 'rank '}correlation of the part with the rating in the pairs; β = standardised coefficient with the other parts held constant.`,
      ...reasons(named.flatMap((it) => PARTS.map((part) => partsOf(it, matchParts)[part]))),
    ],
  }
}

/** Why cells of a table are empty. */
function reasons(rows: readonly MatchPartRow[]): Text {
  return dashNote(rows.filter((row) => row.standardised === null).map(({ reason }) => reason))
}

function verdictBlocks(
  hypothesis: Hypothesis,
  { study, caseload, matchParts, rePairedAssociations }: Results,
): Block[] {
  const { index, outcome, role } = hypothesis
  const label = outcomeLabel(study, outcome).toLowerCase()
  const rows = rePairedAssociations.filter((row) => row.index === index && row.outcome === outcome)
  const { unique } = partsOf(hypothesis, matchParts)
  return [
    paragraph({ strong: STARTS[role] }, ' ', ...verdictText(partsOf(hypothesis, matchParts), study)),
    paragraph(
      `Re-paired association (${titleInText(index)} with ${label}). What main effects alone give is seen when one side of each pair is replaced by others of the sample (`,
      cite('kenny-kashy-cook-2006'),
      '). ',
      ...rows.flatMap((row) => rePairedText(row, caseload, study)),
      unique.n > unique.therapists
        ? 'The latter takes clients of one therapist as independent, so that its '
        : '',
      ...(unique.n > unique.therapists
        ? [{ em: 'p' }, ' is too small where therapists differ in ratings.']
        : []),
    ),
  ]
}

function figure({ study }: Results): Block {
  const { index, outcome } = study.hypothesis
  return {
    kind: 'figure',
    id: 're-paired-association',
    title: `Correlation of the ${titleInTitle(index)} With Early ${outcomeLabel(study, outcome)} in the Pairs and in Re-Paired People`,
    note: [
      `Bars: correlations when one side of each pair is re-paired at random, each rating staying with the other side. Thick line: their middle ${level(study.confidence)}; circle: their mean; vertical line: the pairs as they are. The bars lie around what main effects give, not around zero.`,
    ],
  }
}

/** β and p of what is unique to the pair, a column for each outcome. */
function uniqueTable({ study, matchParts }: Results): Block {
  const outcomes = Object.keys(study.outcomes)
  const rows = study.indices.map((index): Text[] => [
    [indexNamed(index).title],
    ...outcomes.map((outcome): Text => {
      const { unique } = partsOf({ index, outcome }, matchParts)
      return unique.standardised === null ? ['—'] : [`${bounded(unique.standardised)} (${pValue(unique.p)})`]
    }),
  ])
  return {
    kind: 'table',
    id: 'match-unique',
    title: 'What Is Unique to the Pair and Early Ratings',
    head: [['Index'], ...outcomes.map((outcome): Text => [outcomeLabel(study, outcome)])],
    rows,
    note: [
      'β of the part of each index that is unique to the pair, and in brackets its ',
      { em: 'p' },
      ', with the parts of client and therapist in the model. Not adjusted for their number.',
      ...(study.indices.some((index) => indexNamed(index).direction === 'distance')
        ? [' Of a distance a negative β means higher ratings of more congruent pairs.']
        : []),
      ...reasons(matchParts.filter(({ part }) => part === 'unique')),
    ],
  }
}
