import { bounded, interval, level } from '../../document/apa.ts'
import { cite, cited, type Text } from '../../document/document.ts'
import type { ReliabilityRow } from './scale-table.ts'

/** The heads of the columns that say how far the items of a scale agree. */
export function agreementHeads(confidence: number): Text[] {
  return [['α'], [`${level(confidence)} CI`], ['ω'], ['Item–rest ', { em: 'r' }]]
}

/** The cells of these columns. */
export function agreementCells(
  { alpha, conf_low, conf_high, omega }: Pick<ReliabilityRow, 'alpha' | 'conf_low' | 'conf_high' | 'omega'>,
  items: readonly { readonly item_rest: number | null }[],
): Text[] {
  const rests = items.map(({ item_rest }) => item_rest).filter((rest) => rest !== null)
  const [low, high] = [Math.min(...rests), Math.max(...rests)]
  return [
    [bounded(alpha)],
    [interval(conf_low, conf_high)],
    [bounded(omega)],
    [rests.length === 0 ? bounded(null) : `${bounded(low)} to ${bounded(high)}`],
  ]
}

/**
 * What the columns mean.
 * @param counted what n counts
 */
export function agreementNote(counted: string): Text {
  return [
    { em: 'n' },
    ` = ${counted}; α = coefficient alpha (`,
    cite('cronbach-1951'),
    ') with an interval by ',
    cited('feldt-woodruff-salih-1987'),
    '; ω = omega total (',
    cite('mcdonald-1999'),
    ') by maximum likelihood; item–rest ',
    { em: 'r' },
    ' = lowest and highest correlation of an item with the sum of the others.',
  ]
}

/** Whether an item runs against the rest of its scale: the whole interval of its item-rest correlation lies below 0. */
export function runsAgainst({ conf_high }: { readonly conf_high: number | null }): boolean {
  return conf_high !== null && conf_high < 0
}
