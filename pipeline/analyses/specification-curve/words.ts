import { indexNamed } from '../../congruence/index-named.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { COEFFICIENT_TITLES } from '../../statistics/correlation/coefficients.ts'
import type { Study } from '../../study/study.ts'
import { subsetTitle, tiesTitle, windowTitle } from './choices.ts'
import type { SpecificationRow } from './table.ts'

/** The choices of a specification by factor, in the words of the report. */
export function choicesInWords(row: SpecificationRow, study: Study): Record<string, string> {
  return {
    Index: indexNamed(row.index).title,
    Outcome: outcomeLabel(study, row.outcome),
    Coefficient: COEFFICIENT_TITLES[row.method],
    Ties: tiesTitle(row.ties),
    'Early rating': windowTitle(row.window),
    'Left out': subsetTitle(row.exclusion),
  }
}

/** The factors of which more than one choice was tried, each with its choices in order of appearance. */
export function factorsInWords(
  rows: readonly SpecificationRow[],
  study: Study,
): Record<string, readonly string[]> {
  const words = rows.map((row) => choicesInWords(row, study))
  const factors = Object.keys(words[0] ?? {}).map((factor) => {
    return [factor, [...new Set(words.map((choices) => choices[factor]!))]] as const
  })
  return Object.fromEntries(factors.filter(([, choices]) => choices.length > 1))
}

/** A specification that is on the curve. */
export interface OnCurve extends SpecificationRow {
  readonly congruence_estimate: number
  readonly p: number
}

/** The specifications that have a coefficient. */
export function used(rows: readonly SpecificationRow[]): OnCurve[] {
  return rows.filter((row): row is OnCurve => row.congruence_estimate !== null && row.p !== null)
}

/** The same from the lowest to the highest estimate in the direction of congruence. */
export function onCurve(rows: readonly SpecificationRow[]): OnCurve[] {
  return used(rows).toSorted((a, b) => a.place! - b.place!)
}
