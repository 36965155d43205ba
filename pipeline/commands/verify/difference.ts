/** One place in which a file is not as it should be. */
export interface DifferingPlace {
  /** Such as "line 12 (index c-index, outcome bond), estimate"; null: the file as a whole. */
  readonly where: string | null
  /** What is there; null: nothing. */
  readonly found: string | null
  /** What should be there; null: nothing. */
  readonly expected: string | null
}

/** A file that is not as it should be. */
export interface Difference {
  readonly file: string
  /** The title of a figure; null for every other file. */
  readonly title: string | null
  readonly kind: 'changed' | 'missing' | 'foreign' | 'link'
  /** What is wrong with it as a whole, in words; null if the places say it. */
  readonly note: string | null
  /** The first of its places. */
  readonly places: readonly DifferingPlace[]
  /** How many more places there are. */
  readonly more: number
}

/** How a file differs from what it should be: in words, and place by place. */
export interface Comparison {
  readonly note: string | null
  readonly places: readonly DifferingPlace[]
}

export const noted = (note: string): Comparison => ({ note, places: [] })
export const atPlaces = (places: readonly DifferingPlace[]): Comparison => ({ note: null, places })

/** A file that differs as a whole. */
export const asWhole = (file: string, kind: Difference['kind'], note: string | null = null): Difference => ({
  file,
  title: null,
  kind,
  note,
  places: [],
  more: 0,
})
