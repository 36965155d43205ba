import { partialCorrelation } from '../../document/apa.ts'
import { type Block, cite, listed, lowerFirst, paragraph } from '../../document/document.ts'
import { variableLabel } from '../../document/variable-label.ts'
import type { PartialAssociation, Results } from './table.ts'

/** The correlations with the declared covariates held constant; nothing if none were declared. */
export function partialBlocks({ study, partialAssociations, associations }: Results): Block[] {
  const { index, outcome } = study.hypothesis
  const method = study.hypothesis.method === 'spearman' ? 'spearman' : 'pearson'
  const ofMethod = partialAssociations.filter((row) => row.method === method)
  const ofKind = (kind: PartialAssociation['kind']) => ofMethod.filter((row) => row.kind === kind)
  const primary = ofKind('partial').find((row) => row.index === index && row.outcome === outcome)
  if (primary === undefined) return []
  const held = listed((study.covariates ?? []).map((id) => lowerFirst(variableLabel(study, id))))
  const _plain = (row: PartialAssociation) =>
    associations.find((it) => it.index === row.index && it.outcome === row.outcome && it.method === method)!
  return [
    paragraph(
      `Of pairs taken as independent, the correlation of the primary hypothesis with ${held} held constant (`,
      cite('fisher-1924'),
      `) is `,
      ...partialCorrelation(primary, study.confidence),
      '. A correlation that shrinks when a covariate is held constant may have been due to it; one that does not may still be due to something that was not measured.',
    ),
  ]
}
