import { indexNamed } from '../../congruence/index-named.ts'
import { inWords, pValue } from '../../document/apa.ts'
import { byOutcome } from '../../document/by-outcome.ts'
import { type Block, paragraph, type Text } from '../../document/document.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { familySize } from '../../study/family.ts'
import type { Results } from './table.ts'

/** The p values of the declared family by six adjustments; nothing if no family was declared. */
export function adjustmentBlocks({ study, adjustments }: Results): Block[] {
  const { method } = study.hypothesis
  const ofMethod = adjustments.filter((row) => row.method === method)
  if (ofMethod.length === 0) return []
  const alpha = significanceLevel(study.confidence)
  const below = (of: 'p' | 'holm' | 'bh') =>
    ofMethod.filter((row) => row[of] !== null && row[of] < alpha).length
  const none = (n: number) => (n === 0 ? 'none' : inWords(n))
  const made = ofMethod.filter((row) => row.p !== null).length
  return [
    paragraph(
      `The declared family has ${familySize(study)} tests, ${made === familySize(study) ? 'all of which' : `of which ${inWords(made)}`} could be made. Taken as tests of independent pairs and without adjustment, ${none(below('p'))} of them ${below('p') === 1 ? 'is' : 'are'} significant, ${none(below('holm'))} after Holm, and ${none(below('bh'))} with the false discovery rate controlled (Benjamini and Hochberg). The estimates that conclusions rest on are adjusted in The Association.`,
    ),
    {
      kind: 'table',
      id: 'adjustments',
      title: 'Significance Adjusted for the Number of Tests',
      head: [['Index'], [{ em: 'p' }], ['Bonferroni'], ['Holm'], ['Hochberg'], ['Hommel'], ['BH'], ['BY']],
      rows: byOutcome(study, ofMethod, (row): Text[] => [
        [indexNamed(row.index).title],
        ...[row.p, row.bonferroni, row.holm, row.hochberg, row.hommel, row.bh, row.by].map(
          (p): Text => [pValue(p)],
        ),
      ]),
      note: [
        'Adjusted ',
        { em: 'p' },
        ' values. Bonferroni to Hommel bound the probability of any false positive (Hochberg and Hommel only if tests are not negatively dependent); BH = Benjamini and Hochberg and BY = Benjamini and Yekutieli bound the expected share of false positives among the significant ones. A dash: the test could not be made. The other coefficients are in adjustments.csv.',
      ],
    },
  ]
}
