import type { TopLevelSpec } from 'vega-lite'
import { indexDistributions } from '../../charts/index-distributions.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { figureWords } from '../../document/figure-words.ts'
import type { Drawn } from './table.ts'

/** The distribution of each index in the sample and over all pairs of codes. */
export function distributionFigure({ study, distribution }: Drawn): TopLevelSpec {
  const rows = distribution.map(({ index, value, share, all_pairs_share }) => ({
    index: indexNamed(index).title,
    value,
    sharePairs: share,
    shareChance: all_pairs_share,
  }))
  const says = `Share of the pairs at each value of ${study.indices.length} congruence indices, in the sample and over all pairs of codes.`
  return indexDistributions(rows, {
    ...figureWords(study, 'Distributions of the congruence indices', says),
    pairs: 'Pairs of this sample',
    chance: 'All pairs of codes',
  })
}
