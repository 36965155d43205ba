import { marked, withoutMarks } from '../sentences/marked-number.ts'
import { count } from '../sentences/plural.ts'
import type { CoefficientName } from '../statistics/correlation/coefficients.ts'
import type { Inline, Text } from './document.ts'

export { count }

/*
 * Numbers as APA style (7th ed., section 6.36) prints them. The only file that rounds.
 */

/** A true minus sign, so that a negative number is not mistaken for a range. */
const minus = (text: string) => text.replace('-', '−')

/** Whether two numbers are printed the same. */
export const samePrint = (a: string, b: string): boolean => withoutMarks(a) === withoutMarks(b)

/** Text for an undefined number. */
export const NONE = '—'

/** Text for a number that could identify a therapist. The note of the table explains it. */
export const WITHHELD = '(—)'

/**
 * A number whose absolute value may exceed 1: with leading zero.
 * @example decimal(-0.456) // '−0.46'
 */
export function decimal(value: number | null, digits = 2): string {
  return value === null ? NONE : marked(fixed(value, digits), value)
}

/** The digits of a number. */
function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits)
  return minus(Number(text) === 0 ? text.replace('-', '') : text)
}

/** A whole number without commas. */
export const whole = (value: number): string => marked(String(value), value)

/**
 * A number whose absolute value cannot exceed 1, such as a correlation: without leading zero.
 * @example bounded(0.5146) // '.51'
 */
export function bounded(value: number | null, digits = 2): string {
  return decimal(value, digits).replace(/^(−?)0\./, '$1.')
}

/**
 * A declared number whose absolute value cannot exceed 1: two decimals, or as many as were typed.
 * @example declared(0.125) // '.125'
 */
export function declared(value: number): string {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return bounded(value, Math.min(Math.max(decimals, 2), 6))
}

/**
 * A count of any size, given as digits: unchanged up to 999,999, beyond that as two digits and the power of
 * ten.
 * @example hugeCount('6609148866848253293568000000') // ['about 6.6 × 10', { sup: '27' }]
 * @example hugeCount('1.33e4567') // ['about 1.3 × 10', { sup: '4567' }]
 */
export function hugeCount(number: string): Text {
  const shortened = /^(\d\.\d+)e(\d+)$/.exec(number)
  const digits = shortened ? shortened[1]!.replace('.', '').padEnd(Number(shortened[2]) + 1, '0') : number
  if (digits.length <= 6) return [count(Number(digits))]
  const [lead, carried] = Number(`0.${digits.slice(0, 17)}`)
    .toExponential(1)
    .split('e')
  return [`about ${marked(lead!, number)} × 10`, { sup: String(digits.length + Number(carried)) }]
}

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A count in running text: in words below ten. */
export function inWords(value: number): string {
  const word = WORDS[value]
  return word === undefined ? count(value) : marked(word, value)
}

/** A count in running text with its noun, and the verb if there is one: "one pair", "twelve pairs stand". */
export function pluralInWords(n: number, one: string, many = `${one}s`): string {
  return `${inWords(n)} ${n === 1 ? one : many}`
}

/** A share as a whole percentage. */
export function percent(share: number): string {
  return marked(`${Math.round(share * 100)}%`, share)
}

/** A share in running text: 0% only if it is zero, 100% only if it is complete. */
export function percentInText(share: number): string {
  if (share > 0 && share < 0.005) return marked('less than 1%', share)
  if (share < 1 && share >= 0.995) return marked('more than 99%', share)
  return percent(share)
}

/** As many decimals as the value needs, up to `digits`: for values of an index, many of which are whole. */
export function shortest(value: number | null, digits = 2): string {
  return value === null ? NONE : marked(minus(String(Number(value.toFixed(digits)))), value)
}

/**
 * A p value for a table cell: three decimals, < .001 or > .999.
 * @example pValue(0.0004) // '< .001'
 */
export function pValue(p: number | null): string {
  if (p === null) return NONE
  if (p < 0.001) return marked('< .001', p)
  const shown = bounded(p, 3)
  return shown.startsWith('1') ? marked('> .999', p) : shown
}

/** A p value in running text: "p = .003". */
export function pText(p: number | null): Text {
  const shown = pValue(p)
  return [{ em: 'p' }, /^[<>]/.test(shown) ? ` ${shown}` : ` = ${shown}`]
}

/** Most decimals of a limit. */
const MOST_DECIMALS = 5

/**
 * Decimals of a limit of an interval: two, or as many as show on which side of 0 it lies, since beside p nobody could
 * tell otherwise whether ".00" belongs to .055 or to .045.
 */
function decimalsOf(limit: number): number {
  for (let digits = 2; digits <= MOST_DECIMALS; digits++)
    if (Number(limit.toFixed(digits)) !== 0) return digits
  return 2
}

/**
 * An interval of a correlation: "[.20, .73]".
 * @example interval(-0.002, 0.16) // '[−.002, .16]'
 */
export function interval(low: number | null, high: number | null): string {
  if (low === null || high === null) return NONE
  return `[${bounded(low, decimalsOf(low))}, ${bounded(high, decimalsOf(high))}]`
}

/** Published figures with true minus signs. */
export function asPrinted(figures: string): string {
  return figures.replaceAll('-', '−')
}

/** An interval of a quantity that may exceed 1, such as a difference between correlations: "[0.15, 0.87]". */
export function wideInterval(low: number | null, high: number | null): string {
  if (low === null || high === null) return NONE
  return `[${decimal(low, decimalsOf(low))}, ${decimal(high, decimalsOf(high))}]`
}

/**
 * A confidence interval after its estimate; nothing if there is none.
 * @example ciAfter(interval(0.2, 0.73), 0.95) // ', 95% CI [.20, .73]'
 */
export function ciAfter(printed: string, confidence: number): string {
  return printed === NONE ? '' : `, ${level(confidence)} CI ${printed}`
}

/**
 * The values that a bar stands for: one whole number, or a range.
 * @example rangeOf(8.5, 9.5) // '9'
 * @example rangeOf(-0.1, 0.1) // '−0.1 to 0.1'
 */
export function rangeOf(low: number, high: number): string {
  const middle = (low + high) / 2
  if (high - low === 1 && Number.isInteger(middle)) return shortest(middle)
  const digits = high - low < 0.1 ? 4 : 2
  return `${shortest(low, digits)} to ${shortest(high, digits)}`
}

/** A test statistic with its p: "t(29) = 2.95, p = .006", or "z = 2.68, p = .007" without degrees of freedom. */
export function testResult(
  symbol: string,
  df: number | null,
  statistic: number | null,
  p: number | null,
): Text {
  return [
    { em: symbol },
    `${df === null ? '' : `(${degreesOfFreedom(df)})`} = ${decimal(statistic)}, `,
    ...pText(p),
  ]
}

/**
 * Degrees of freedom: whole, or with one decimal if they are estimated.
 * @example degreesOfFreedom(28.7312) // '28.7'
 */
export function degreesOfFreedom(df: number | null): string {
  if (df === null) return NONE
  return Number.isInteger(df) ? count(df) : decimal(df, 1)
}

/**
 * A Bayes factor from its natural logarithm: two decimals, three below 0.10, none from 100 on; above a
 * million and below a thousandth only the bound.
 * @example bayesFactor(Math.log(16.908)) // '16.91'
 */
export function bayesFactor(ln: number | null): string {
  if (ln === null) return NONE
  const value = Math.exp(ln)
  return marked(factor(value), ln)
}

function factor(value: number): string {
  if (value >= 1e6) return '> 1,000,000'
  if (value < 0.001) return '< 0.001'
  if (value >= 99.995) return withoutMarks(count(Math.round(value)))
  return fixed(value, value < 0.0995 ? 3 : 2)
}

/** A Bayes factor in running text: "= 16.91", "> 1,000,000". */
export function isBayesFactor(ln: number | null): string {
  const shown = bayesFactor(ln)
  return /^[<>]/.test(shown) ? shown : `= ${shown}`
}

/**
 * A power, which is never exactly 0 or 1: "> .99" rather than "1.00".
 * @example power(0.3927) // '.39'
 */
export function power(value: number): string {
  return value > 0.995 ? marked('> .99', value) : bounded(value)
}

/** The level of an interval, such as 95% or 99.5%. */
export function level(confidence: number): string {
  return marked(`${Number((confidence * 100).toFixed(4))}%`, confidence)
}

/** The symbol of a coefficient. */
export const SYMBOL: Readonly<Record<CoefficientName, readonly Inline[]>> = {
  pearson: [{ em: 'r' }],
  spearman: [{ em: 'r' }, { sub: 's' }],
  kendall: [{ em: 'τ' }, { sub: 'b' }],
}

/** The parts of a coefficient that are printed. */
interface Printed {
  readonly method: CoefficientName
  readonly n: number
  readonly estimate: number | null
  readonly conf_low: number | null
  readonly conf_high: number | null
  readonly p: number | null
  readonly reason: string | null
}

/** A complete correlation: "r(30) = .51, 95% CI [.20, .73], p = .003", or the reason if there is none. */
export function correlation(row: Printed, confidence: number): Text {
  if (row.estimate === null) return [...SYMBOL[row.method], ` is undefined: ${row.reason}`]
  const size = row.method === 'kendall' ? ` = ` : `(${whole(row.n - 2)}) = `
  const ci = ciAfter(interval(row.conf_low, row.conf_high), confidence)
  const n: Text = row.method === 'kendall' ? [', ', { em: 'n' }, ` = ${whole(row.n)}`] : []
  return [...SYMBOL[row.method], size, `${bounded(row.estimate)}${ci}, `, ...pText(row.p), ...n]
}

/**
 * A complete partial correlation: "partial r(28) = .39, 95% CI [.04, .66], p = .032", or the reason if there
 * is none.
 */
export function partialCorrelation(
  row: Printed & { readonly kind: string; readonly df: number | null },
  confidence: number,
): Text {
  if (row.estimate === null) return [`undefined: ${row.reason}`]
  const symbol = [`${row.kind} `, ...SYMBOL[row.method]]
  const ci = ciAfter(interval(row.conf_low, row.conf_high), confidence)
  return [
    ...symbol,
    `(${row.df === null ? row.df : whole(row.df)}) = ${bounded(row.estimate)}${ci}, `,
    ...pText(row.p),
  ]
}
