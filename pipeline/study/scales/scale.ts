import type { Instrument } from '../../instruments/instrument.ts'
import type { ScoringKey } from '../../instruments/scored-scale.ts'

/** A rating scale of a study as the pipeline sees it, whether it was declared on the spot or taken from an instrument. */
export interface Scale extends ScoringKey {
  /** Its name in the report. */
  readonly label: string
  /** Lowest and highest possible score. */
  readonly scoreRange: readonly [low: number, high: number]
  /** What the scale column of the ratings file says. */
  readonly inFile: string
  /** The form that it was taken from; null if it was declared on the spot. */
  readonly form: Form | null
}

/** What the report and the checks need to know of an instrument. */
export interface Form
  extends Pick<Instrument, 'id' | 'title' | 'citation' | 'source' | 'raters' | 'awaitsChecking' | 'note'> {
  /** Which of its scales it is. */
  readonly scale: string
  /** How many items the form has: under one word in the ratings file there may be answers to all of them. */
  readonly formItems: number
  /** Whose numbers the items have in the file: the form's, 1, 2, 3 … in the order of the scale, or none: it is one score. */
  readonly numbering: 'instrument' | 'scale' | 'score'
}
