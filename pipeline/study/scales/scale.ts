import type { Instrument } from '../../instruments/instrument.ts'
import type { ScoringKey } from '../../instruments/scored-scale.ts'

/** A rating scale of a study, whether study.yaml defines it or takes it from an instrument. */
export interface Scale extends ScoringKey {
  /** Its name in the report. */
  readonly label: string
  /** Lowest and highest possible score. */
  readonly scoreRange: readonly [low: number, high: number]
  /** Its word in the scale column of the ratings file. */
  readonly inFile: string
  /** The form that it was taken from; null if study.yaml defines it. */
  readonly form: Form | null
}

/** The parts of an instrument that the report and the checks need. */
export interface Form
  extends Pick<Instrument, 'id' | 'title' | 'citation' | 'source' | 'raters' | 'awaitsChecking' | 'note'> {
  /** The key of the scale in the instrument. */
  readonly scale: string
  /** The number of items of the form: the ratings file can have answers to all of them under one word. */
  readonly formItems: number
  /** Item numbers in the file: those of the form, 1, 2, 3 … in the order of the scale, or none because it has scores. */
  readonly numbering: 'instrument' | 'scale' | 'score'
}
