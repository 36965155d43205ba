import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { correlation, count } from '../../document/apa.ts'
import { type Block, cite, cited, listed, paragraph, type Text, toTable } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { COEFFICIENT_TITLES } from '../../statistics/correlation/coefficients.ts'
import { familySize } from '../../study/family.ts'
import { whyIndependentSentence } from '../independent-pairs.ts'
import { primary } from './primary.ts'
import type { Results } from './table.ts'

/** Every coefficient by method: what studies that take pairs as independent report, for comparison with them. */
export function correlationBlocks(evidence: Results): Block[] {
  return [paragraph(...introduction(evidence))]
}

function introduction({ study, associations, caseload }: Results): Text {
  const row = primary(associations)
  const tests = familySize(study)
  const adjusted: Text =
    tests === 1
      ? []
      : [
          ' The adjustment of ',
          cited('holm-1979'),
          ` is over the ${count(tests)} index–outcome tests of one kind of coefficient.`,
        ]
  const isNested = caseload.some(({ clients }) => clients > 1)
  return [
    isNested
      ? 'These correlations take all pairs as independent, which clients of one therapist are not; their intervals and p values hold only so far. They stand here for comparison with published studies that report them; conclusions rest on the estimates that allow for therapists. '
      : `${whyIndependentSentence(study)} These are the correlations with every kind of coefficient. `,
    `For the primary hypothesis (${titleInText(row.index)} with ${outcomeLabel(study, row.outcome).toLowerCase()}, ${COEFFICIENT_TITLES[row.method]}): `,
    ...correlation(row, study.confidence),
    '.',
    ...adjusted,
    ' Intervals are by Fisher’s ',
    { em: 'z' },
    ' (',
    cite('fisher-1921'),
    '), for rank coefficients with the standard error of ',
    cited('bonett-wright-2000'),
    '. All coefficients are in ',
    toTable('associations'),
    '.',
    ...pointBiserial(study),
  ]
}

/** Pearson's r with an index of two values goes by another name. */
function pointBiserial({ indices }: Results['study']): Text {
  const binary = indices.map(indexNamed).filter((index) => index.level === 'binary')
  if (binary.length === 0) return []
  return [
    ` With ${listed(binary.map(({ id }) => titleInText(id)))}, which ${binary.length === 1 ? 'has' : 'have'} two values, `,
    { em: 'r' },
    ' is point-biserial.',
  ]
}
