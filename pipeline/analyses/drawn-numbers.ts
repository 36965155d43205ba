import { bounded, interval, pText, pValue, samePrint } from '../document/apa.ts'
import type { Text } from '../document/document.ts'
import { monteCarloVerdict } from '../statistics/permutation/monte-carlo-rule.ts'

/*
 * Numbers that random draws gave, in words: with no more digits than they are good for, and with "about" where another
 * seed may give another verdict.
 */

/** Where a drawn number is not decided, at most so many times as many are drawn as the study asks for. */
export const MOST_TIMES = 64

/** Three standard errors of this size keep the second decimal. */
export const KEEPS_TWO_DECIMALS = 0.005 / 3

const isAbout = (value: number, se: number, threshold: number | null) =>
  monteCarloVerdict({ value, se, threshold, smallEnough: KEEPS_TWO_DECIMALS }, false) === 'about'

/** A number below 1 in size, such as a correlation. @example drawnNumber(-0.021, 0.006, 0) // 'about −.02' */
export function drawnNumber(value: number | null, se: number | null, threshold: number | null): string {
  const about = value !== null && se !== null && isAbout(value, se, threshold)
  return `${about ? 'about ' : ''}${bounded(value)}`
}

interface Limits {
  readonly low: number | null
  readonly high: number | null
  readonly low_se: number | null
  readonly high_se: number | null
}

/** An interval of a correlation. @example drawnInterval({ low: -0.021, high: 0.77, low_se: 0.006, high_se: 0.001 }) // '[about −.02, .77]' */
export function drawnInterval({ low, high, low_se, high_se }: Limits): string {
  if (low === null || high === null) return interval(low, high)
  return `[${drawnNumber(low, low_se, 0)}, ${drawnNumber(high, high_se, 0)}]`
}

/** Three standard errors of this size keep the third decimal, to which p values are printed. */
const KEEPS_THREE_DECIMALS = 0.0005 / 3

/**
 * A p for a cell of a table: an exact one as ever, a drawn one with the decimals that it is good for.
 * @example drawnPValue(0.125, 0) // '.125'
 * @example drawnPValue(0.109, 0.007) // '.11'
 * @example drawnPValue(0.002, 0.001) // '< .01'
 */
export function drawnPValue(p: number | null, se: number | null): string {
  if (p === null || se === null || se <= KEEPS_THREE_DECIMALS) return pValue(p)
  const sure = [0.001, 0.01].find((bound) => p + 3 * se < bound)
  if (sure !== undefined) return `< ${sure === 0.001 ? '.001' : '.01'}`
  return p > 0.995 ? '> .99' : bounded(p)
}

/** A p in running text: "p = .125", "p ≈ .11", "p < .01"; "p < .05" where its side is sure and two decimals do not show it. */
export function drawnP(p: number | null, se: number | null, alpha: number): Text {
  if (p === null || se === null || se === 0) return pText(p)
  const shown = drawnPValue(p, se)
  if (/^[<>]/.test(shown)) return [{ em: 'p' }, ` ${shown}`]
  if (isAbout(p, se, alpha)) return [{ em: 'p' }, ` ≈ ${shown}`]
  const side = p < alpha ? '<' : '>'
  return [{ em: 'p' }, samePrint(shown, bounded(alpha)) ? ` ${side} ${shown}` : ` = ${shown}`]
}
