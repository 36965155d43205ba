import type { SurfaceFitRow } from './fits-table.ts'

/** The test of a surface that is reported: of the mixed model where clients are nested, of least squares otherwise. */
export function surfaceTest({ errors, f, df2, p, mixed_f, mixed_df2, mixed_p }: SurfaceFitRow) {
  return errors === 'CR2' ? { f: mixed_f, df2: mixed_df2, p: mixed_p } : { f, df2, p }
}
