import type { TopLevelSpec } from 'vega-lite'
import { indexDistributions } from '../../charts/index-distributions.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { count, decimal, percentInText, rangeOf } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { plural } from '../../sentences/plural.ts'
import type { IndexBinRow } from './bins-table.ts'
import type { Results } from './table.ts'

/** A bar with how many of the pairs it has, and how many were expected. */
function said(row: IndexBinRow, _: number, all: readonly IndexBinRow[]) {
  const n = all.reduce((sum, { pairs }) => sum + pairs, 0)
  const expected =
    row.expected === null
      ? ''
      : `; expected if they met at random: ${decimal(row.expected, 1)} (${percentInText(row.expected / n)})`
  const told = `${indexNamed(row.index).title} ${rangeOf(row.low, row.high)}: ${count(row.pairs)} of ${plural(n, 'pair')} (${percentInText(row.pairs / n)})${expected}`
  return { ...row, told }
}

/** The values of each index in the pairs against those of all combinations of their people, the primary index first. */
export function distributionFigure(
  { study, indexBins, rePairing, spread }: Results,
  width: FigureWidth,
): TopLevelSpec {
  const primary = study.hypothesis.index
  const inOrder = [primary, ...study.indices.filter((index) => index !== primary)]
  const [own, all] = [
    rePairing.find(({ index }) => index === primary),
    spread.find(({ index }) => index === primary),
  ]
  const mean =
    own?.mean == null ? '' : ` ${indexNamed(primary).title}: mean ${decimal(own.mean)} in the pairs`
  const against =
    mean === '' || all?.combinations_mean == null
      ? ''
      : `, ${decimal(all.combinations_mean)} over all combinations`
  const says = `Number of pairs at each value of ${plural(study.indices.length, 'congruence index', 'congruence indices')}, against what is expected if the same clients and therapists met at random.${mean}${against}${mean === '' ? '' : '.'}`
  return indexDistributions(
    inOrder.map((index) => ({
      index: indexNamed(index).title,
      bins: indexBins.filter((row) => row.index === index).map(said),
    })),
    {
      ...figureWords(study, 'Distributions of the congruence indices', says),
      pairs: 'Pairs',
      expected: 'Expected if they met at random',
    },
    width,
  )
}
