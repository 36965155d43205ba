import { MOST_POINTS } from '../../charts/scatter/binned-points.ts'
import { OWN_MARKS } from '../../charts/scatter/therapist-marks.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { titleInTitle } from '../../congruence/title-in-text.ts'
import { level } from '../../document/apa.ts'
import { type Block, paragraph, type Text, toFigure, toTable } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { COEFFICIENT_TITLES } from '../../statistics/correlation/coefficients.ts'
import { hypotheses } from '../hypotheses.ts'
import type { LeadingRow, Results } from './table.ts'
import { associationSentence, modelText, scalePoints } from './words.ts'

/** Which estimate leads and why, the hypotheses, and every association by that estimate. */
export function leadingBlocks(results: Results): Block[] {
  const { study, leading } = results
  const named = hypotheses(study).map(({ index, outcome }) => rowOf(leading, index, outcome))
  return [
    paragraph(...modelText(named[0]!, study), ' ', toTable('associations'), ' gives every association.'),
    ...named.map((row) => paragraph(...about(row, results))),
    ...scatterBlocks(named[0]!, results),
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
function scatterBlocks(row: LeadingRow, { study, caseload }: Results): Block[] {
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
        : `Each mark shows persons: one pair${therapistMarksText(caseload)}; a ring is drawn for each further pair at the same point.`
  return [
    paragraph(toFigure('scatter'), ' shows the pairs.'),
    {
      kind: 'figure',
      id: 'scatter',
      title: `${titleInTitle(row.index)} and Early ${outcomeLabel(study, row.outcome)}`,
      note: [`${marks} ${line} Dashed lines: ends of the scales.`],
    },
  ]
}

/** Which therapist a mark belongs to; nothing where each has one client. */
function therapistMarksText(caseload: Results['caseload']): string {
  const several = caseload.filter(({ clients }) => clients > 1).reduce((sum, row) => sum + row.therapists, 0)
  if (several === 0) return ''
  const own =
    several > OWN_MARKS
      ? ` (the ${OWN_MARKS} therapists with the most clients have one of their own, the others share one)`
      : ''
  return `, the clients of a therapist under the same mark${own}, a cross for therapists with one client`
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
