import { count, inWords } from '../../document/apa.ts'
import { type Block, cite, paragraph, toTable } from '../../document/document.ts'
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
      `The declared family has ${count(familySize(study))} tests, ${made === familySize(study) ? 'all of which' : `of which ${inWords(made)}`} could be made. Taken as tests of independent pairs and without adjustment, ${none(below('p'))} of them ${below('p') <= 1 ? 'is' : 'are'} significant, ${none(below('holm'))} after Holm correction (`,
      cite('holm-1979'),
      `), and ${none(below('bh'))} with the false discovery rate controlled (`,
      cite('benjamini-hochberg-1995'),
      '). The estimates that conclusions rest on are adjusted in ',
      toTable('associations'),
      '. Further adjustments are in adjustments.csv.',
    ),
  ]
}
