import type { TopLevelSpec } from 'vega-lite'
import { rePairingChart } from '../../charts/re-pairing.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { indexNamed, towardsCongruence } from '../../congruence/index-named.ts'
import { decimal, level, pText, pValue } from '../../document/apa.ts'
import { plainText } from '../../document/document.ts'
import { figureWords } from '../../document/figure-words.ts'
import { plural } from '../../sentences/plural.ts'
import type { Results } from './table.ts'

/** The mean of each index in the pairs against those of the same people paired otherwise. */
export function rePairingFigure({ study, rePairing }: Results, width: FigureWidth): TopLevelSpec | null {
  const compared = rePairing.filter((row) => row.repaired_mean !== null)
  if (compared.length === 0) return null
  const rows = compared.map((row) => {
    const towards = towardsCongruence(indexNamed(row.index))
    const away = (value: number | null) =>
      row.standardised_difference === null || value === null
        ? null
        : (towards * (value - row.repaired_mean!)) / row.repaired_sd!
    const ends = [away(row.repaired_low), away(row.repaired_high)]
    const [low, high] = towards === 1 ? ends : ends.reverse()
    const { title } = indexNamed(row.index)
    return {
      index: title,
      observed: row.standardised_difference,
      low: low!,
      high: high!,
      isPrimary: row.index === study.hypothesis.index,
      told: `${title}: ${decimal(row.standardised_difference)} SD from the mean expected, two-sided ${plainText(pText(row.p_two_sided))}; middle ${level(study.confidence)} of re-pairings from ${decimal(low!)} to ${decimal(high!)} SD`,
    }
  })
  const found = compared.map(
    (row) =>
      `${indexNamed(row.index).title} ${decimal(row.standardised_difference)} SD, p ${pValue(row.p_two_sided)}`,
  )
  const says = `Mean of ${plural(rows.length, 'congruence index', 'congruence indices')} in the pairs against the same people paired otherwise (positive: more congruent; p two-sided): ${found.join('; ')}.`
  return rePairingChart(
    rows,
    {
      ...figureWords(study, 'Pairs and re-pairings', says),
      x: 'Difference from the mean expected, in SDs of re-paired means (right: more congruent)',
      primary: 'Primary index',
      others: 'Other indices',
      rePaired: `Middle ${level(study.confidence)} of re-pairings`,
    },
    width,
  )
}
