import type { OnCurve } from './words.ts'

/** The median estimate of specifications in the order of the curve. */
export function medianOf(rows: readonly Pick<OnCurve, 'congruence_estimate'>[]): number {
  const at = (place: number) => rows[place]!.congruence_estimate
  return (at(rows.length >> 1) + at((rows.length - 1) >> 1)) / 2
}
