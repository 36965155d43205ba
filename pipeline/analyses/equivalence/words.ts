import { bounded, NONE, samePrint } from '../../document/apa.ts'
import type { EquivalenceRow } from './table.ts'

/** An interval beside a bound: an end that two decimals would make equal to the bound has three. */
export function intervalBeside(bound: number, low: number | null, high: number | null): string {
  if (low === null || high === null) return NONE
  const end = (value: number) =>
    bounded(value, samePrint(bounded(Math.abs(value)), bounded(bound)) && Math.abs(value) !== bound ? 3 : 2)
  return `[${end(low)}, ${end(high)}]`
}

/** The verdicts as the table prints them. */
export const VERDICT_WORDS: Readonly<Record<NonNullable<EquivalenceRow['verdict']>, string>> = {
  negligible: 'too small to matter',
  relevant: 'large enough to matter',
  opposite: 'larger in size, against the hypothesis',
  undecided: 'undecided',
}
