import { indexNamed } from '../../congruence/index-named.ts'
import { bounded, count, degreesOfFreedom, interval, level, pValue } from '../../document/apa.ts'
import { type Block, paragraph, type Text } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
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
    table(results),
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
