import type { SurfaceFitRow } from './fits-table.ts'
import type { Results } from './table.ts'

/** The surface that is drawn: of the primary outcome, or else the first, the type with the largest R²; null if none. */
export function drawnSurface({
  study,
  surfaceFits,
}: Pick<Results, 'study' | 'surfaceFits'>): SurfaceFitRow | null {
  const fitted = surfaceFits.filter(({ r2 }) => r2 !== null)
  const primary = fitted.filter(({ outcome }) => outcome === study.hypothesis.outcome)
  const among = primary.length > 0 ? primary : fitted.filter(({ outcome }) => outcome === fitted[0]!.outcome)
  return among.toSorted((a, b) => b.r2! - a.r2!)[0] ?? null
}
