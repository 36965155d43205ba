import { indexNamed } from '../../congruence/index-named.ts'
import { type Block, paragraph, type Text, toTable } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
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
