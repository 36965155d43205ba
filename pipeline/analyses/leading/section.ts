import { MOST_POINTS } from '../../charts/scatter/binned-points.ts'
import { OWN_MARKS } from '../../charts/scatter/therapist-marks.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { bounded, count, degreesOfFreedom, interval, level, pValue } from '../../document/apa.ts'
import { type Block, paragraph, type Text, toFigure } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { COEFFICIENT_TITLES } from '../../statistics/correlation/coefficients.ts'
import { hypotheses } from '../hypotheses.ts'
import { whyIndependentSentence } from '../independent-pairs.ts'
import type { LeadingRow, Results } from './table.ts'
import { associationSentence, scalePoints } from './words.ts'

/** Which estimate leads and why, the hypotheses, and every association by that estimate. */
export function leadingBlocks(results: Results): Block[] {
  const { study, leading } = results
  const named = hypotheses(study).map(({ index, outcome }) => rowOf(leading, index, outcome))
  return [
    paragraph(why(named[0]!, study)),
    ...named.map((row) => paragraph(...about(row, results))),
    ...scatterBlocks(named[0]!, results),
    table(results),
    paragraph(toFigure('forest'), ' shows every association.'),
    {
      kind: 'figure',
      id: 'forest',
      title: 'Associations of Congruence With Early Ratings',
      note: forestNote(results),
    },
  ]
}

/** The pairs of the primary hypothesis, where the study shows persons. */
function scatterBlocks(row: LeadingRow, { study }: Results): Block[] {
  if (!study.privacy.figures_of_persons || row.n === 0) return []
  const ranks = study.hypothesis.method !== 'pearson'
  const line =
    row.estimate === null
      ? 'No line is drawn, because no estimate can be relied on.'
      : ranks
        ? 'No line is drawn, because the association is one of ranks.'
        : row.estimator === 'correlation'
          ? 'The line is the least-squares line.'
          : 'The thick line is that of the mixed model, the thin ones are its therapists, each over the values of the therapist’s clients.'
  const marks =
    row.n > MOST_POINTS
      ? 'The darker an area, the more pairs have these values.'
      : study.therapists === 'unknown'
        ? 'Each mark shows persons: one pair; a ring is drawn for each further pair at the same point.'
        : `Each mark shows persons: one pair, the clients of a therapist under the same mark${row.therapists > OWN_MARKS ? ` (the ${OWN_MARKS} therapists with the most clients have one of their own)` : ''}, a cross for therapists with one client, a ring for each further pair at the same point.`
  return [
    paragraph(toFigure('scatter'), ' shows the pairs.'),
    {
      kind: 'figure',
      id: 'scatter',
      title: `${indexNamed(row.index).title} and Early ${outcomeLabel(study, row.outcome)}`,
      note: [`${marks} ${line} Dashed lines: ends of the scales.`],
    },
  ]
}

function forestNote({ study, leading, associations }: Results): Text {
  const isMixed = leading.some(({ estimator }) => estimator === 'mixed-model')
  const naive = associations.length > 0 && leading.some(({ estimator }) => estimator !== 'correlation')
  return [
    isMixed
      ? `Thick: standardised coefficient of the mixed model with its ${level(study.confidence)} confidence interval. `
      : leading.some(({ estimate }) => estimate !== null)
        ? `Correlations with ${level(study.confidence)} confidence intervals. `
        : 'No estimate can be relied on. ',
    ...(naive
      ? [
          `Thin: ${COEFFICIENT_TITLES[study.hypothesis.method]} correlation with an interval that takes pairs as independent, for comparison. `,
        ]
      : []),
    ...(leading.some(({ estimate }) => estimate !== null)
      ? ['Filled: significant after Holm’s correction. Diamond: primary hypothesis.']
      : []),
  ]
}

const rowOf = (leading: readonly LeadingRow[], index: string, outcome: string) =>
  leading.find((row) => row.index === index && row.outcome === outcome)!

function why({ estimator, therapists, reason }: LeadingRow, study: Results['study']): string {
  switch (estimator) {
    case 'mixed-model':
      return (
        'Because therapists saw several clients, associations were estimated by a linear mixed model with a random ' +
        'intercept for the therapist (REML), tested with Kenward and Roger’s (1997) standard errors and degrees of freedom. Coefficients are standardised by the SDs of both variables over all pairs.'
      )
    case 'correlation':
      if (study.therapists === 'unknown')
        return `${whyIndependentSentence(study)} Correlations were used; if therapists saw several of these clients, their intervals are too narrow and their p values too small.`
      return `Each of the ${count(therapists)} therapists saw one client, so that pairs are independent and correlations were used.`
    case 'none':
      return `No estimate of the primary association can be relied on: ${reason}.`
  }
}

const ROLES = { primary: 'Primary hypothesis.', secondary: 'Second hypothesis.', exploratory: '' } as const

function about(row: LeadingRow, { study }: Results): Text {
  const start: Text = [{ strong: ROLES[row.role] }, ' ']
  if (row.estimate === null)
    return [
      ...start,
      `${indexNamed(row.index).title} and ${outcomeLabel(study, row.outcome).toLowerCase()}: no estimate, because ${row.reason}.`,
    ]
  return [...start, ...associationSentence(row, study), '.', ...scalePoints(row, study)]
}

function table({ study, leading }: Results): Block {
  const rows = Object.keys(study.outcomes).flatMap((outcome): (readonly Text[])[] => [
    [[outcomeLabel(study, outcome)]],
    ...leading.filter((row) => row.outcome === outcome).map(cells),
  ])
  const reasons = [...new Set(leading.flatMap(({ reason }) => reason ?? []))]
  const mixed = leading.some(({ estimator }) => estimator === 'mixed-model')
  return {
    kind: 'table',
    id: 'associations',
    title: 'Associations of Congruence With Early Ratings',
    head: [
      ['Index'],
      [{ em: 'n' }],
      [mixed ? 'β' : { em: 'r' }],
      [`${level(study.confidence)} CI`],
      [{ em: 'df' }],
      [{ em: 'p' }],
      ['Holm ', { em: 'p' }],
    ],
    rows,
    note: [
      mixed
        ? 'β = standardised coefficient of congruence in a mixed model with a random intercept for the therapist; intervals and '
        : 'Intervals and ',
      { em: 'p' },
      mixed ? ' values by Kenward and Roger (1997).' : ' values assume independent pairs.',
      ...leading.flatMap(({ role }) => (role === 'primary' ? [{ sup: ' a' }, ' Primary hypothesis.'] : [])),
      ...leading.flatMap(({ role }) => (role === 'secondary' ? [{ sup: ' b' }, ' Second hypothesis.'] : [])),
      ...reasons.map((reason) => ` Dash: ${reason}.`),
    ],
  }
}

const MARKS = { primary: [{ sup: 'a' }], secondary: [{ sup: 'b' }], exploratory: [] } as const

function cells(row: LeadingRow): Text[] {
  return [
    [indexNamed(row.index).title, ...MARKS[row.role]],
    [count(row.n)],
    [bounded(row.estimate)],
    [interval(row.conf_low, row.conf_high)],
    [degreesOfFreedom(row.df)],
    [pValue(row.p)],
    [pValue(row.p_adjusted)],
  ]
}
