import type { FigureText } from '../figure-frame.ts'

/** One specification with its estimate. */
export interface CurveRow {
  /** In the direction of congruence, -1 to 1. */
  readonly estimate: number
  /** Ends of its interval; null if there is none. */
  readonly confLow: number | null
  readonly confHigh: number | null
  readonly significant: boolean
  /** Without the therapist who sees the most clients. */
  readonly isWithoutLargest: boolean
  /** `primary`: declared before the data were seen. */
  readonly role: 'primary' | 'exploratory'
  /** The choice made of each factor. */
  readonly choices: Readonly<Record<string, string>>
  /** The interval of permuted data at this position of the curve; null if it is not known. */
  readonly low: number | null
  readonly median: number | null
  readonly high: number | null
}

export interface CurveText extends FigureText {
  /** Title of the upper panel: what the estimates are. */
  readonly y: string
  /** Below both panels: how many specifications there are and how they are sorted. */
  readonly x: string
  /** Names of the kinds of specifications. */
  readonly significant: string
  readonly other: string
  readonly primary: string
  readonly withoutLargest: string
  /** Name of the grey band, and of the line in it. */
  readonly band: string
}

export type CurveKind = 'primary' | 'significant' | 'other'

export function kindOf({ role, significant }: CurveRow): CurveKind {
  if (role === 'primary') return 'primary'
  return significant ? 'significant' : 'other'
}
