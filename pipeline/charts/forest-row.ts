import type { FigureText } from './figure-frame.ts'

/** An estimate with its interval; parts that are not known are null. */
interface Estimate {
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
  /** The same in words. */
  readonly told: string
}

/** The association of one index with one outcome. */
export interface ForestRow {
  /** Title of the congruence index; rows of the figure are in order of first appearance. */
  readonly index: string
  /** Title of the outcome; panels are in order of first appearance. */
  readonly outcome: string
  /** The estimate that conclusions rest on. */
  readonly leading: Estimate
  /** The correlation that takes pairs as independent; null where it is the same or nothing to compare with. */
  readonly naive: Estimate | null
  readonly isPrimary: boolean
  /** Significant after correction for the number of tests. */
  readonly isSignificant: boolean
}

export interface ForestText extends FigureText {
  /** Title of the horizontal axis, below all panels. */
  readonly x: string
  /** What the thick and the thin intervals are. */
  readonly leading: string
  readonly naive: string
  readonly significant: string
  readonly primary: string
}
