import { bounded, NONE } from '../../document/apa.ts'

/** An interval beside a bound: an end that two decimals would make equal to the bound has three. */
export function intervalBeside(bound: number, low: number | null, high: number | null): string {
  if (low === null || high === null) return NONE
  const end = (value: number) =>
    bounded(value, bounded(Math.abs(value)) === bounded(bound) && Math.abs(value) !== bound ? 3 : 2)
  return `[${end(low)}, ${end(high)}]`
}
