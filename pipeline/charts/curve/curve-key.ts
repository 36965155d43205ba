import type { KeyEntry } from '../key.ts'
import { LARGE_DIAMOND } from '../marks.ts'
import { GRID, INK, QUIET, THERAPIST_COLOUR } from '../theme.ts'
import { type CurveRow, type CurveText, kindOf } from './curve-row.ts'

/** The mark of a specification: filled if significant, a triangle without the largest caseload, a diamond for the primary one. */
export function curveMark(row: CurveRow): { shape: string; fill: string; stroke: string } {
  const kind = kindOf(row)
  if (kind === 'primary') return { shape: LARGE_DIAMOND, fill: 'white', stroke: INK }
  const stroke = row.isWithoutLargest ? THERAPIST_COLOUR : kind === 'significant' ? INK : QUIET
  return {
    shape: row.isWithoutLargest ? 'triangle-down' : 'circle',
    stroke,
    fill: kind === 'significant' ? stroke : 'white',
  }
}

/** The key: only of what is on the curve. */
export function curveKey(rows: readonly CurveRow[], text: CurveText): KeyEntry[] {
  const of = (label: string, found: CurveRow | undefined): KeyEntry[] =>
    found ? [{ label, point: { ...curveMark(found), size: kindOf(found) === 'primary' ? 48 : 40 } }] : []
  return [
    ...of(
      text.primary,
      rows.find(({ role }) => role === 'primary'),
    ),
    ...of(
      text.significant,
      rows.find((row) => kindOf(row) === 'significant' && !row.isWithoutLargest),
    ),
    ...of(
      text.other,
      rows.find((row) => kindOf(row) === 'other' && !row.isWithoutLargest),
    ),
    ...of(
      text.withoutLargest,
      rows.find((row) => row.isWithoutLargest && row.role !== 'primary'),
    ),
    ...(rows.some(({ low }) => low !== null)
      ? [{ label: text.band, box: { fill: GRID }, line: { color: QUIET, width: 1, dash: [4, 2] } }]
      : []),
  ]
}
