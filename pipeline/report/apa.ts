import type { Association } from '../artefacts/associations.ts'
import type { Inline, Text } from './document.ts'

/*
 * Numbers as APA style (7th ed., section 6.36) prints them. The only file that rounds.
 */

/** A true minus sign, so that a negative number is not taken for a range. */
const minus = (text: string) => text.replace('-', '−')

/** What stands where there is no number. */
const NONE = '—'

/**
 * A number that may exceed 1 in size: with its leading zero.
 * @example decimal(-0.456) // '−0.46'
 */
export function decimal(value: number | null, digits = 2): string {
  if (value === null) return NONE
  const text = value.toFixed(digits)
  return minus(Number(text) === 0 ? text.replace('-', '') : text)
}

/**
 * A number that cannot exceed 1 in size, such as a correlation: without leading zero.
 * @example bounded(0.5146) // '.51'
 */
export function bounded(value: number | null, digits = 2): string {
  return decimal(value, digits).replace(/^(−?)0\./, '$1.')
}

/** A count with commas between thousands. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A count in running text: in words below ten. */
export function inWords(value: number): string {
  return WORDS[value] ?? count(value)
}

/** A share as a whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** As many digits as the value needs, up to `digits`: for values of an index, many of which are whole. */
export function shortest(value: number | null, digits = 2): string {
  return value === null ? NONE : minus(String(Number(value.toFixed(digits))))
}

/**
 * A p value for a table cell: three decimals, < .001 or > .999.
 * @example pValue(0.0004) // '< .001'
 */
export function pValue(p: number | null): string {
  if (p === null) return NONE
  if (p < 0.001) return '< .001'
  return p > 0.9995 ? '> .999' : bounded(p, 3)
}

/** A p value in running text: "p = .003". */
export function pText(p: number | null): Text {
  const shown = pValue(p)
  return [{ em: 'p' }, /^[<>]/.test(shown) ? ` ${shown}` : ` = ${shown}`]
}

/** An interval of a correlation: "[.20, .73]". */
export function interval(low: number | null, high: number | null): string {
  return low === null || high === null ? NONE : `[${bounded(low)}, ${bounded(high)}]`
}

/** The level of an interval, such as 95% or 99.5%. */
export function level(confidence: number): string {
  return `${Number((confidence * 100).toFixed(4))}%`
}

/** The symbol of a coefficient. */
export const SYMBOL: Readonly<Record<Association['method'], readonly Inline[]>> = {
  pearson: [{ em: 'r' }],
  spearman: [{ em: 'r' }, { sub: 's' }],
  kendall: [{ em: 'τ' }, { sub: 'b' }],
}

/** A whole correlation: "r(30) = .51, 95% CI [.20, .73], p = .003"; the reason where there is none. */
export function correlation(row: Association, confidence: number): Text {
  if (row.estimate === null) return [...SYMBOL[row.method], ` is undefined: ${row.reason}`]
  const size = row.method === 'kendall' ? ` = ` : `(${row.n - 2}) = `
  const ci = row.conf_low === null ? '' : `, ${level(confidence)} CI ${interval(row.conf_low, row.conf_high)}`
  const n: Text = row.method === 'kendall' ? [', ', { em: 'n' }, ` = ${row.n}`] : []
  return [...SYMBOL[row.method], size, `${bounded(row.estimate)}${ci}, `, ...pText(row.p), ...n]
}
