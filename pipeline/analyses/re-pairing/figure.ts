import type { TopLevelSpec } from 'vega-lite'
import { strangers } from '../../charts/strangers.ts'
import { indexNamed, towardsCongruence } from '../../congruence/index-named.ts'
import { decimal, level, pValue } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import type { Results } from './table.ts'

/** The mean of each index in the pairs against those of the same people paired otherwise. */
export function rePairingFigure({ study, rePairing }: Results): TopLevelSpec {
  const compared = rePairing.filter((row) => row.repaired_mean !== null)
  const rows = compared.map((row) => {
    const towards = towardsCongruence(indexNamed(row.index))
    const away = (value: number | null) =>
      row.standardised_difference === null || value === null
        ? null
        : (towards * (value - row.repaired_mean!)) / row.repaired_sd!
    const ends = [away(row.repaired_low), away(row.repaired_high)]
    const [low, high] = towards === 1 ? ends : ends.reverse()
    return {
      index: indexNamed(row.index).title,
      observed: row.standardised_difference,
      low: low!,
      high: high!,
      role: row.index === study.hypothesis.index ? ('primary' as const) : ('exploratory' as const),
      cells: [decimal(row.mean), decimal(row.repaired_mean), pValue(row.p_two_sided)],
    }
  })
  const ps = compared.map((row) => `${indexNamed(row.index).title} p ${pValue(row.p_two_sided)}`)
  const says = `Mean of ${rows.length} congruence indices in the pairs of the sample against the same people paired otherwise, two-sided: ${ps.join(', ')}.`
  return strangers(rows, {
    ...figureWords(study, 'Pairs and strangers', says),
    x: 'Difference from the mean expected by chance, in SDs of re-paired means (right: more congruent)',
    pairs: 'Pairs of this sample',
    heads: ['Pairs', 'Expected', 'p'],
    rePaired: `Middle ${level(study.confidence)} of re-pairings`,
  })
}
