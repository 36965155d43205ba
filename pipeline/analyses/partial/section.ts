import { indexNamed } from '../../congruence/index-named.ts'
import {
  bounded,
  count,
  decimal,
  interval,
  level,
  partialCorrelation,
  pValue,
  SYMBOL,
} from '../../document/apa.ts'
import { byOutcome } from '../../document/by-outcome.ts'
import { dashNote } from '../../document/dash-note.ts'
import { type Block, listed, lowerFirst, paragraph, type Text } from '../../document/document.ts'
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
  const plain = (row: PartialAssociation) =>
    associations.find((it) => it.index === row.index && it.outcome === row.outcome && it.method === method)!
  return [
    paragraph(
      `Of pairs taken as independent, the correlation of the primary hypothesis with ${held} held constant is `,
      ...partialCorrelation(primary, study.confidence),
      '. A correlation that shrinks when a covariate is held constant may have been due to it; one that does not may still be due to something that was not measured. The mixed model with the covariates is in Clients Within Therapists.',
    ),
    {
      kind: 'table',
      id: 'partial-correlations',
      title: 'Correlations of Congruence With Early Ratings, Covariates Held Constant',
      head: [
        ['Index'],
        [{ em: 'n' }],
        SYMBOL[method],
        ['Partial ', ...SYMBOL[method]],
        [`${level(study.confidence)} CI`],
        [{ em: 't' }],
        [{ em: 'df' }],
        [{ em: 'p' }],
        ['Semipartial ', ...SYMBOL[method]],
      ],
      rows: byOutcome(study, ofKind('partial'), (row): Text[] => [
        [indexNamed(row.index).title],
        [count(row.n)],
        [bounded(plain(row).estimate)],
        [bounded(row.estimate)],
        [interval(row.conf_low, row.conf_high)],
        [decimal(row.statistic)],
        [row.df === null ? decimal(null) : String(row.df)],
        [pValue(row.p)],
        [
          bounded(
            ofKind('semipartial').find((it) => it.index === row.index && it.outcome === row.outcome)!
              .estimate,
          ),
        ],
      ]),
      note: [
        `Held constant: ${held}. Partial: taken out of index and rating; semipartial: of the index only, so that its square is the share of the rating’s variance that the index adds. Both have the same test. The first coefficient is the one without covariates, over all pairs that have index and rating.`,
        ...dashNote(ofMethod.map(({ reason }) => reason)),
      ],
    },
  ]
}
