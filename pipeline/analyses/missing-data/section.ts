import { inWords, pluralInWords } from '../../document/apa.ts'
import { type Block, paragraph, toFigure } from '../../document/document.ts'
import { plural } from '../../sentences/plural.ts'
import { patternsOf } from './patterns.ts'
import type { Results } from './table.ts'

/** How many pairs have all scores, and which scores are missing together. */
export function missingDataBlocks({ missingPatterns }: Results): Block[] {
  const { patterns, pairs, complete, others } = patternsOf(missingPatterns)
  if (patterns === 0) return []
  const rest =
    others.patterns === 0
      ? ''
      : ` ${plural(others.patterns, 'further pattern')} (${plural(others.pairs, 'pair')}) are not shown.`
  return [
    paragraph(
      `Of ${pluralInWords(pairs, 'pair')}, ${complete === 0 ? 'none' : inWords(complete)} had a score of every outcome in every early session (`,
      toFigure('missing-data'),
      ').',
    ),
    {
      kind: 'figure',
      id: 'missing-data',
      title: 'Scores by Early Session and Outcome',
      note: [`Each row is a pattern, with the number of pairs that have it.${rest}`],
    },
  ]
}
